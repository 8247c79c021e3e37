/**
 * The names that are to be told apart or joined: one node for each name that a paper uses, with all that the paper says of it.
 */
import type { EntityType, Extraction, Knowledge, KnownName, Mention, NameRef, Paper, Span } from '../model.ts';
import { pattern } from '../patterns.ts';
import { byPlace, words } from '../span.ts';
import { isAcronym, isLongForm, isSameMeaning, meaningOf, spells } from './acronyms.ts';
import { longestSpelt } from './phrase.ts';
import { joinTokens, nameTokens, spellingKey } from './spelling.ts';

/** What resolving needs of a stored paper. */
export interface ResolvedEntry {
  readonly paper: Paper;
  readonly extraction: Extraction;
}

/** A name as one paper uses it. */
export interface NameNode extends NameRef {
  /** What the paper calls it: its name, but for a name out of the tables that the paper's own long form belies. */
  readonly called: string;
  /** Words and numbers in compared form, and spelling key, of what it is called. */
  readonly tokens: readonly string[];
  readonly key: string;
  /** How often it is mentioned as each type; for a metric that only a claim names, once. */
  readonly types: ReadonlyMap<EntityType, number>;
  readonly spans: readonly Span[];
  /** As written, with how often. */
  readonly surfaces: ReadonlyMap<string, number>;
  /** Spelling keys of all surfaces. */
  readonly keys: ReadonlySet<string>;
  /** Its surfaces that another one abbreviates. */
  readonly long: readonly string[];
  /** Row of the tables that it is recognised as. */
  readonly known?: KnownName;
  /** The paper's title presents it: `NAME: what it is`. */
  readonly coined: boolean;
}

/** The tables as they are looked things up in. */
export interface KnownNames {
  readonly byId: ReadonlyMap<string, KnownName>;
  /** Rows by the spelling key of name and aliases; ambiguous forms are not among them. */
  readonly byKey: ReadonlyMap<string, readonly KnownName[]>;
  /** Rows of metrics by the key of any of their forms. */
  readonly metrics: ReadonlyMap<string, KnownName>;
  /** Spelling keys of name and aliases, by row. */
  readonly formsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export function indexKnown(knowledge: Knowledge): KnownNames {
  const byKey = new Map<string, KnownName[]>();
  const metrics = new Map<string, KnownName>();
  const rows = [...knowledge.names, ...knowledge.metrics];
  for (const row of rows) {
    for (const form of [row.name, ...row.aliases]) {
      const key = spellingKey(form);
      if (row.type === 'metric' && !metrics.has(key)) metrics.set(key, row);
      if (row.ambiguous && (row.ambiguousForms?.includes(form) ?? true)) continue;
      const list = byKey.get(key);
      if (!list) byKey.set(key, [row]);
      else if (!list.includes(row)) list.push(row);
    }
  }
  const formsOf = new Map(rows.map((row) => [row.id, new Set([row.name, ...row.aliases].map(spellingKey))]));
  return { byId: new Map(rows.map((row) => [row.id, row])), byKey, metrics, formsOf };
}

/** The nodes of all papers, by paper id and then by name, so that the order of entries changes nothing. */
export function collectNames(entries: readonly ResolvedEntry[], known: KnownNames): readonly NameNode[] {
  const tokensOf = memo(nameTokens);
  const keyOf = memo((name) => joinTokens(tokensOf(name)));
  return entries
    .flatMap(({ paper, extraction }) => {
      const groups = groupBy(extraction.mentions, ({ name }) => name);
      const named = [...groups].map(([name, mentions]) => makeNode(paper, { name, mentions }, { known, tokensOf, keyOf }));
      const rows = new Set(named.map((node) => node.known));
      const claimed = claimedMetrics(extraction, known).filter((row) => !rows.has(row) && !groups.has(row.name));
      return [...named, ...claimed.map((row) => claimedNode(paper.id, row))];
    })
    .filter(({ key }) => key !== '')
    .sort((a, b) => compareText(a.paper, b.paper) || compareText(a.name, b.name));
}

/** Metrics of the tables that claims name where no mention is marked: *final accuracy*. */
function claimedMetrics({ claims }: Extraction, { metrics }: KnownNames): readonly KnownName[] {
  const surfaces = new Set(claims.flatMap(({ metric }) => metric.map(({ surface }) => surface)));
  return [...new Set([...surfaces].flatMap((surface) => longestSpelt(surface, (key) => metrics.get(key)) ?? []))];
}

function claimedNode(paper: string, row: KnownName): NameNode {
  const tokens = nameTokens(row.name);
  const key = joinTokens(tokens);
  const none = { spans: [], surfaces: new Map(), long: [], coined: false };
  return {
    paper,
    name: row.name,
    called: row.name,
    tokens,
    key,
    types: new Map([[row.type, 1]]),
    keys: new Set([key]),
    known: row,
    ...none,
  };
}

/** By code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The items by key, in order. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Puts an item into the group of its key. */
export function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** The function with its answers kept. */
export function memo<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

interface Named {
  readonly name: string;
  readonly mentions: readonly Mention[];
}

interface Lookup {
  readonly known: KnownNames;
  readonly tokensOf: (text: string) => readonly string[];
  readonly keyOf: (text: string) => string;
}

function makeNode(paper: Paper, { name, mentions }: Named, { known, tokensOf, keyOf }: Lookup): NameNode {
  const types = new Map<EntityType, number>();
  const surfaces = new Map<string, number>();
  for (const { type, span } of mentions) {
    types.set(type, (types.get(type) ?? 0) + 1);
    const surface = words(paper, span);
    surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
  }
  const row = recognisedRow(mentions, known);
  const forms = longForms([...surfaces.keys()]);
  const isBelied = row !== undefined && !surfaces.has(name) && belies(row, forms);
  const called = isBelied ? (forms[0] ?? name) : name;
  const written = [called, ...surfaces.keys()];
  const long = longForms(written);
  const keys = new Set(written.map(keyOf).filter(Boolean));
  const taken = knownRow(row, { key: keyOf(called), keys, long, types, known });
  return {
    paper: paper.id,
    name,
    called,
    tokens: tokensOf(called),
    key: keyOf(called),
    types,
    spans: mentions.map(({ span }) => span).sort(byPlace),
    surfaces,
    keys,
    long,
    ...(taken ? { known: taken } : {}),
    coined: taken === undefined && isCoined(paper.title, called, keyOf),
  };
}

/** Those of the surfaces that another one abbreviates. */
function longForms(written: readonly string[]): readonly string[] {
  const acronyms = written.filter(isAcronym);
  return [...new Set(written.filter((one) => isLongForm(one) && acronyms.some((short) => spells(short, one))))];
}

const titleHead = pattern('resolve/title-head', String.raw`^\s{0,5}([^:]{2,40}?)\s{0,3}:`, 'u');

/** Whether the title reads `NAME: …`. */
function isCoined(title: string, name: string, keyOf: (text: string) => string): boolean {
  const head = titleHead.exec(title)?.[1];
  return head !== undefined && keyOf(head) === keyOf(name);
}

interface Row {
  readonly key: string;
  readonly keys: ReadonlySet<string>;
  readonly long: readonly string[];
  readonly types: ReadonlyMap<EntityType, number>;
  readonly known: KnownNames;
}

/** The row that most mentions were recognised by. */
function recognisedRow(mentions: readonly Mention[], { byId }: KnownNames): KnownName | undefined {
  const counts = new Map<string, number>();
  for (const { known: id } of mentions) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return best && byId.get(best[0]);
}

/**
 * The recognised row, if the paper writes one of its forms (`ResNet38` is no ResNet, only of its family); else the only row of that spelling
 * and class; none that the paper's own long form belies.
 */
function knownRow(recognised: KnownName | undefined, { key, keys, long, types, known }: Row): KnownName | undefined {
  const spelt = (known.byKey.get(key) ?? []).filter((row) => [...types.keys()].some((type) => classOf(type) === classOf(row.type)));
  const row = recognised && hasForm(known, recognised, keys) ? recognised : spelt.length === 1 ? spelt[0] : undefined;
  return row && !belies(row, long) ? row : undefined;
}

function hasForm({ formsOf }: KnownNames, row: KnownName, keys: ReadonlySet<string>): boolean {
  const forms = formsOf.get(row.id);
  return forms !== undefined && [...keys].some((key) => forms.has(key));
}

/** Whether the paper spells an acronym out otherwise than the tables do. */
function belies(row: KnownName, long: readonly string[]): boolean {
  if (long.length === 0) return false;
  const forms = [row.name, ...row.aliases];
  const expansions = forms.filter(isLongForm).map(meaningOf);
  const spelt = long.some((one) => forms.some((form) => spells(form, one)));
  // Letters alone stand for two things at times ("SAM"); a model such as GPT-4o or RoBERTa is one however it is spelt out.
  if (spelt && (row.type === 'metric' || (row.type === 'model' && !bareCapitals.test(row.name)))) return false;
  if (expansions.length === 0) return !spelt;
  return !long.some((one) => expansions.some((expansion) => isSameMeaning(meaningOf(one), expansion)));
}

const bareCapitals = pattern('resolve/bare-capitals', String.raw`^\p{Lu}{2,6}s?$`, 'u');

/** What a type may be taken for: models and methods are systems, datasets and benchmarks data. */
export function classOf(type: EntityType): 'system' | 'data' | 'metric' | 'task' {
  if (type === 'model' || type === 'method') return 'system';
  return type === 'dataset' || type === 'benchmark' ? 'data' : type;
}
