/**
 * The record: what one paper says as one JSON object, for other programs. `record.schema.json` beside this file describes it.
 *
 * Its fields `id title text entities numbers` are those of a gold record, so that any scorer of gold records reads it. All offsets count
 * UTF-16 units of `text`; what the title says is left out.
 */
import {
  type ChangeKind,
  type Claim,
  type Direction,
  type EntityType,
  type Extraction,
  type Filler,
  given,
  type Mention,
  type Op,
  type Paper,
  type Quantity,
  type Role,
  type Setting,
  type SlotName,
  type Span,
  type Spread,
  type Stated,
  slotNames,
} from '../model.ts';

export interface ExtractionRecord {
  readonly format: 1;
  readonly id: string;
  /** Hash of title and text. */
  readonly version: string;
  /** Hash of the rules, tables and weights that read it. */
  readonly extractor: string;
  readonly title: string;
  readonly text: string;
  readonly authors?: readonly string[];
  /** Year, month or day, as far as the source says it. */
  readonly published?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly entities: readonly RecordEntity[];
  readonly numbers: readonly RecordNumber[];
}

export interface RecordEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly Place[];
}

export type Place = readonly [start: number, end: number];

interface Numeral {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly literal: string;
  readonly sentence?: Place;
}

/** A numeral that states no quantity: part of a name, a year, a citation. */
export interface OtherNumber extends Numeral {
  readonly kind: 'other';
  readonly rules: { readonly kind: string };
}

interface Valued extends Numeral {
  readonly value: readonly number[];
  readonly unit: string;
  readonly op: Op;
  readonly spread?: Pick<Spread, 'kind' | 'literal'> & { readonly value: readonly number[] };
}

/** How many or how large; `of` is the thing counted. */
export interface SizeNumber extends Valued {
  readonly kind: 'size';
  readonly of?: string;
  readonly rules: { readonly kind: string };
}

/** A measured outcome, or a difference between two. Slots list the text's words; an empty one is not stated. */
export interface ClaimNumber extends Valued, Readonly<Record<SlotName, readonly string[]>> {
  readonly kind: 'result' | 'change';
  readonly direction: Direction;
  readonly change: ChangeKind;
  readonly role: Role;
  readonly setting: RecordSetting;
  readonly cites: readonly string[];
  /** For each filled slot, one entry a surface. */
  readonly certainty: Readonly<Partial<Record<SlotName, readonly Filler['certainty'][]>>>;
  readonly rules: { readonly kind: string } & Readonly<Partial<Record<SlotName, readonly string[]>>>;
  readonly confidence: number;
}

export type RecordNumber = OtherNumber | SizeNumber | ClaimNumber;

/** What is not stated is absent. */
export type RecordSetting = {
  readonly [Name in Exclude<keyof Setting, 'other'>]?: Setting[Name] extends Stated<infer Value> | undefined ? Told<Value> : never;
} & { readonly other?: readonly Told<string>[] };

/** A value and where the text states it; `part` only where that is the title. */
interface Told<Value> {
  readonly value: Value;
  readonly part?: 'title';
  readonly start: number;
  readonly end: number;
}

/** The record of a paper and what was found in it. */
export function toRecord(paper: Paper, extraction: Extraction): ExtractionRecord {
  const claims = new Map(extraction.claims.map((claim) => [claim.id, claim]));
  const inText = extraction.quantities.filter(({ span }) => span.part === 'text');
  const { authors, date, url, ids } = paper;
  return {
    format: 1,
    id: paper.id,
    version: paper.version,
    extractor: extraction.extractor,
    title: paper.title,
    text: paper.text,
    ...given('authors', authors),
    ...given('published', date?.basis === 'stated' ? date.value : undefined),
    ...given('url', url),
    ...ids,
    entities: groupMentions(extraction.mentions),
    numbers: inText.map((quantity) => toNumber(quantity, claims.get(quantity.id), extraction.sentences)),
  };
}

/** Mentions of one name and type together, in the order of their first. */
function groupMentions(mentions: readonly Mention[]): readonly RecordEntity[] {
  const entities = new Map<string, { readonly type: EntityType; readonly name: string; readonly mentions: Place[] }>();
  for (const { name, type, span } of mentions) {
    if (span.part !== 'text') continue;
    const key = `${type} ${name}`;
    const known = entities.get(key);
    if (known) known.mentions.push([span.start, span.end]);
    else entities.set(key, { type, name, mentions: [[span.start, span.end]] });
  }
  return [...entities.values()];
}

function toNumber(quantity: Quantity, claim: Claim | undefined, sentences: readonly Span[]): RecordNumber {
  const { id, span, literal, kind, why } = quantity;
  const sentence = claim?.sentence ?? sentences.find((one) => one.part === 'text' && one.start <= span.start && span.start < one.end);
  const place = { id, start: span.start, end: span.end, literal };
  const inSentence = given('sentence', sentence?.part === 'text' ? placeOf(sentence) : undefined);
  if (kind === 'other') return { ...place, kind, rules: { kind: why }, ...inSentence };
  const valued = { ...place, ...printed(quantity), ...inSentence };
  if (kind === 'size') return { ...valued, kind, ...given('of', claim?.of), rules: { kind: why } };
  return { ...valued, kind, ...claimFields(quantity, claim) };
}

function printed({ values, unit, op, spread }: Quantity): Pick<Valued, 'value' | 'unit' | 'op' | 'spread'> {
  const value = values.map((one) => one.value);
  if (!spread) return { value, unit, op };
  return { value, unit, op, spread: { kind: spread.kind, literal: spread.literal, value: spread.values.map((one) => one.value) } };
}

function placeOf({ start, end }: Span): Place {
  return [start, end];
}

type ClaimFields = Omit<ClaimNumber, 'kind' | keyof Valued>;

/** What the claim says of a quantity. A quantity without a claim has all slots empty. */
function claimFields({ why }: Quantity, claim: Claim | undefined): ClaimFields {
  const surfaces = (slot: SlotName) => (claim?.[slot] ?? []).map(({ surface }) => surface);
  return {
    subject: surfaces('subject'),
    on: surfaces('on'),
    metric: surfaces('metric'),
    baseline: surfaces('baseline'),
    via: surfaces('via'),
    direction: claim?.direction ?? 'none',
    change: claim?.change ?? 'none',
    role: claim?.role ?? 'own',
    setting: claim ? settingOf(claim.setting) : {},
    cites: claim?.cites ?? [],
    certainty: bySlot(claim, ({ certainty }) => certainty),
    rules: { kind: why, ...bySlot(claim, ({ rule }) => rule) },
    confidence: claim?.confidence ?? 0,
  };
}

function bySlot<Value>(claim: Claim | undefined, value: (filler: Filler) => Value): Readonly<Partial<Record<SlotName, readonly Value[]>>> {
  const filled: Partial<Record<SlotName, readonly Value[]>> = {};
  for (const slot of slotNames) if (claim && claim[slot].length > 0) filled[slot] = claim[slot].map(value);
  return filled;
}

function settingOf({ shots, cot, sampling, split, tools, decoding, runs, other }: Setting): RecordSetting {
  return {
    ...given('shots', shots && told(shots)),
    ...given('cot', cot && told(cot)),
    ...given('sampling', sampling && told(sampling)),
    ...given('split', split && told(split)),
    ...given('tools', tools && told(tools)),
    ...given('decoding', decoding && told(decoding)),
    ...given('runs', runs && told(runs)),
    ...(other.length > 0 ? { other: other.map(told) } : {}),
  };
}

function told<Value>({ value, span }: Stated<Value>): Told<Value> {
  return { value, ...(span.part === 'title' ? { part: 'title' } : {}), start: span.start, end: span.end };
}
