/**
 * Which of the stretches that lists and tagger point to are mentions, and of which type.
 *
 * What the tagger found stands; names of the tables that no everyday word is spelt like are added; then every other place of a name
 * found is. A name has one type: the one most of its places have, its long form's counted with them.
 */
import type { EntityType } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Acronym, Range } from './acronyms.ts';
import { type Lexicon, singular } from './lexicon.ts';
import type { Listed } from './lists.ts';
import { isCapital, looksProper } from './shape.ts';
import type { Reading, Token } from './tokens.ts';

export interface Found extends Range {
  readonly type: EntityType;
  /** `mentions/learned`, `mentions/listed`, `mentions/repeated`. */
  readonly rule: string;
  /** Row of the tables whose name this is. */
  readonly known: string | undefined;
}

/** A place as a name of another type. All are made here, so that they are alike to the engine: reading them stays fast. */
export const foundAs = (type: EntityType, { from, to, rule, known }: Omit<Found, 'type'>): Found => ({ from, to, type, rule, known });

export interface Evidence {
  readonly reading: Reading;
  readonly acronyms: readonly Acronym[];
  readonly listed: readonly Listed[];
  readonly tagged: readonly (Range & { readonly type: EntityType; readonly rule?: string })[];
  /** What was found in another part of the paper. */
  readonly known?: { readonly reading: Reading; readonly found: readonly Found[] };
}

/** The mentions of one part of a paper, in order; none overlap. */
export function decide(evidence: Evidence, lexicon: Lexicon): readonly Found[] {
  const { reading, listed, tagged } = evidence;
  const rows = new Map(listed.map((one) => [`${one.from} ${one.to} ${family(one.row.type)}`, one]));
  const found: Found[] = [];
  for (const { from, to, type, rule = 'mentions/learned' } of tagged.flatMap(withoutNumbers(reading.tokens))) {
    const row = rows.get(`${from} ${to} ${family(type)}`);
    found.push(foundAs(type, { from, to, rule, known: row?.row.id }));
  }
  const taken = new Uint8Array(reading.tokens.length);
  for (const one of found) taken.fill(1, one.from, one.to);
  const add = (one: Found): void => {
    for (let i = one.from; i < one.to; i += 1) if (taken[i] === 1) return;
    taken.fill(1, one.from, one.to);
    found.push(one);
  };
  for (const one of listed)
    if (speaksForItself(one, reading.tokens, lexicon))
      add(foundAs(one.row.type, { from: one.from, to: one.to, rule: 'mentions/listed', known: one.row.id }));
  for (const one of repeated(evidence, found)) add(one);
  return oneType(evidence, found).sort((a, b) => a.from - b.from);
}

/**
 * No name begins with the sign of a number before it, no measure with its value ("20 FPS"), and none runs from one value to another:
 * "Energy drops from 90 J to 30 J". Addresses and numbers of parts ("Task II") name nothing either.
 */
function withoutNumbers(tokens: readonly Token[]): <T extends Range & { readonly type: EntityType }>(one: T) => readonly T[] {
  return (one) => {
    const [first, second] = [tokens[one.from], tokens[one.from + 1]];
    const isValue = first?.kind === 'number' && one.type === 'metric' && second?.glued === false;
    const from = first?.word === '%' || isValue ? one.from + 1 : one.from;
    const inside = tokens.slice(from, one.to);
    const to = inside.findIndex(({ lower }) => lower === 'to');
    const isNumber = ({ kind }: Token): boolean => kind === 'number';
    const isRun = to >= 0 && inside.slice(to).some(isNumber) && (inside[0]?.lower === 'from' || inside.slice(0, to).some(isNumber));
    const isPlace = inside.some(({ kind }) => kind === 'address') || (inside.length === 1 && roman.test(inside[0]?.word ?? ''));
    return isRun || isPlace || from >= one.to ? [] : [{ ...one, from }];
  };
}

const roman = pattern('extract/roman-numeral', '^(?:I{2,3}|I?V|VI{1,3}|I?X)$', 'u');

const family = (type: EntityType): string =>
  ({ dataset: 'data', benchmark: 'data', model: 'system', method: 'system', metric: 'metric', task: 'task' })[type];

/** Whether a name of the tables is one wherever it stands: spelt exactly so, and unlike any everyday word or common acronym. */
function speaksForItself({ from, to, row, exact, stem }: Listed, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!exact || stem || row.ambiguous || row.type === 'task' || row.type === 'metric') return false;
  let letters = 0;
  let proper = false;
  for (let i = from; i < to; i += 1) {
    const { word = '', lower = '' } = tokens[i] ?? {};
    if (lexicon.commonAcronyms.has(word)) return false;
    letters += word.length;
    proper ||= looksProper(word) || (isCapital(word) && !lexicon.ordinary.has(lower) && !lexicon.properNouns.has(lower));
  }
  return proper && letters > 3;
}

// ── other places of a name ───────────────────────────────────────────────────────────────────────────────────────────

/** Places that read like a name found elsewhere, letter by letter. Only names that no everyday word is spelt like are looked for. */
function repeated({ reading, known }: Evidence, found: readonly Found[]): Found[] {
  const names = new Map<string, Found>();
  const gather = (from: Reading, all: readonly Found[]): void => {
    for (const one of all) if (isName(from.tokens, one)) names.set(surface(from.tokens, one), one);
  };
  if (known) gather(known.reading, known.found);
  gather(reading, found);
  const lengths = [...new Set([...names.values()].map(({ from, to }) => to - from))].sort((a, b) => b - a);
  // Few words begin a name: only from those on are letters put together.
  const initials = new Set([...names.keys()].map((name) => name.charCodeAt(0)));
  const places: Found[] = [];
  for (let i = 0; i < reading.tokens.length && names.size > 0; i += 1) {
    if (!initials.has(reading.tokens[i]?.word.charCodeAt(0) ?? 0)) continue;
    for (const length of lengths) {
      const range = { from: i, to: i + length };
      const name = range.to <= reading.tokens.length ? names.get(surface(reading.tokens, range)) : undefined;
      if (!name || !standsFree(reading.tokens, range)) continue;
      places.push(foundAs(name.type, { from: range.from, to: range.to, rule: 'mentions/repeated', known: name.known }));
      break;
    }
  }
  return places;
}

function isName(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (looksProper(word) || (word.length > 1 && isCapital(word) && word === word.toUpperCase())) return true;
  }
  return false;
}

/** Letters as printed, plural s aside. */
function surface(tokens: readonly Token[], { from, to }: Range): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += tokens[i]?.word ?? '';
  return singular(text);
}

/** Not part of a longer compound: "BERT" in "BERT-large" is another name. */
function standsFree(tokens: readonly Token[], { from, to }: Range): boolean {
  const before = tokens[from - 1];
  const behind = tokens[to];
  const joined = (token: Token | undefined, glued: boolean | undefined): boolean =>
    glued === true && token !== undefined && (token.kind !== 'sign' || token.word === '-' || token.word === '_');
  if (joined(before, tokens[from]?.glued)) return false;
  return !(joined(behind, behind?.glued) && tokens[to + 1]?.glued && isCapitalOrDigit(tokens[to + 1]));
}

const isCapitalOrDigit = (token: Token | undefined): boolean => token !== undefined && (isCapital(token.word) || token.kind === 'number');

// ── one type for one name ────────────────────────────────────────────────────────────────────────────────────────────

/** Every place of a name takes the type that most have; of equally many the first's. */
function oneType({ reading: { tokens }, acronyms, known }: Evidence, found: readonly Found[]): Found[] {
  const aliases = new Map<string, string>();
  for (const { short, long } of acronyms) aliases.set(keyOf(tokens, long), keyOf(tokens, short));
  const nameOf = (one: Range, of: readonly Token[]): string => {
    const key = keyOf(of, one);
    return aliases.get(key) ?? key;
  };
  const votes = new Map<string, Map<EntityType, number>>();
  const vote = (one: Found, of: readonly Token[]): void => {
    const name = nameOf(one, of);
    const types = votes.get(name) ?? new Map<EntityType, number>();
    types.set(one.type, (types.get(one.type) ?? 0) + 1);
    votes.set(name, types);
  };
  for (const one of known?.found ?? []) vote(one, known?.reading.tokens ?? []);
  for (const one of found) vote(one, tokens);
  const typed: Found[] = [];
  for (const one of found) typed.push(foundAs(most(votes.get(nameOf(one, tokens))) ?? one.type, one));
  return typed;
}

export function keyOf(tokens: readonly Token[], { from, to }: Range): string {
  let key = '';
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind !== 'sign') key += singular(tokens[i]?.lower ?? '');
  return key;
}

function most(types: ReadonlyMap<EntityType, number> | undefined): EntityType | undefined {
  let top: EntityType | undefined;
  for (const [type, count] of types ?? []) if (!top || count > (types?.get(top) ?? 0)) top = type;
  return top;
}
