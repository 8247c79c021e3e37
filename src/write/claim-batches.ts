/**
 * Claims in a quarter of the room that their JSON takes, for the viewer, which reads half a million: each word once, known by a number from then
 * on, and all else as numbers in a row. JSON (corpus.ts) is for everyone else. What is written is read back the same, whatever it is.
 */
import { type LinkedClaim, type LinkedFiller, type Span, slotNames } from '../model.ts';

/** Some claims. Batches are read in the order in which they were written: words are numbered through all of them, from 1. */
export interface ClaimBatch {
  readonly claims: number;
  /** The words that no batch before had. */
  readonly words: readonly string[];
  /** Claim after claim as `writer` puts it: numbers, and the numbers of words; 0 for what is absent. */
  readonly numbers: readonly number[];
}

/** As many claims make a batch: some tens of kilobytes, read in a millisecond. */
const batch = 256;

/** The claims in batches. One with a field that is unknown here stands as its JSON among the words. */
export function* writeClaims(claims: readonly LinkedClaim[]): Generator<ClaimBatch> {
  const ids = new Map<string, number>();
  const all: string[] = [''];
  const idOf = (word: string | undefined): number => {
    if (word === undefined) return 0;
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, all.length);
    return all.push(word) - 1;
  };
  for (let from = 0; from < claims.length; from += batch) {
    const some = claims.slice(from, from + batch);
    const known = all.length;
    const numbers: number[] = [];
    const put = writer(numbers, idOf);
    const read = reader(numbers, all);
    for (const claim of some) {
      const start = numbers.length;
      if (attempt(() => put(claim)) && attempt(() => isSame(read(start), claim))) continue;
      numbers.length = start;
      numbers.push(0, idOf(JSON.stringify(claim)));
    }
    yield { claims: some.length, words: all.slice(known), numbers };
  }
}

/** Whether something holds; what fails does not. */
function attempt(act: () => boolean): boolean {
  try {
    return act();
  } catch {
    return false;
  }
}

/** Reads batches of one corpus, one after the other. */
export function claimReader(): (batch: ClaimBatch) => readonly LinkedClaim[] {
  const all: string[] = [''];
  return ({ claims, words, numbers }) => {
    for (const word of words) all.push(word);
    const next = reader(numbers, all);
    return Array.from({ length: claims }, () => next());
  };
}

// ── a claim as numbers ───────────────────────────────────────────────────────────────────────────────────────────────

/** What most claims have there, for which 0 stands. */
const usual = { setting: '{"other":[]}', cites: '[]' } as const;

/** Puts claims behind one another. What a claim has besides is not put: whoever reads it back sees that. */
function writer(numbers: number[], idOf: (word: string | undefined) => number): (claim: LinkedClaim) => true {
  const words = (...all: readonly (string | undefined)[]): void => {
    for (const word of all) numbers.push(idOf(word));
  };
  const json = (value: unknown, plain?: string): void => {
    const text = value === undefined ? undefined : JSON.stringify(value);
    numbers.push(text === plain ? 0 : idOf(text));
  };
  const span = (one: Span | undefined): void => {
    numbers.push(idOf(one?.part));
    if (one) numbers.push(one.start, one.end);
  };
  const fillers = (all: readonly LinkedFiller[]): void => {
    numbers.push(all.length);
    for (const one of all) {
      numbers.push(idOf(one.surface));
      span(one.span);
      words(one.certainty, one.rule, one.entity);
    }
  };
  return (claim) => {
    const { quantity, setting, cites } = claim;
    words(claim.id, claim.paper, quantity.id);
    span(quantity.span);
    numbers.push(idOf(quantity.literal), quantity.values.length);
    for (const { literal, value, step } of quantity.values) numbers.push(idOf(literal), value, step);
    words(quantity.op, quantity.unit, quantity.kind, quantity.why);
    json(quantity.spread);
    for (const slot of slotNames) fillers(claim[slot]);
    words(claim.direction, claim.change, claim.role);
    json(setting.other.length === 0 && Object.keys(setting).length === 1 ? none : setting, usual.setting);
    json(cites, usual.cites);
    span(claim.sentence);
    numbers.push(claim.confidence);
    words(claim.of);
    json(claim.standing);
    return true;
  };
}

/** Reads claim after claim. The border: what a row lacks is no claim's field, and what it has the writer has compared with the claim. */
function reader(numbers: readonly number[], words: readonly string[]): (from?: number) => LinkedClaim {
  let at = 0;
  const number = (): number => numbers[at++] ?? 0;
  const word = (): string => words[numbers[at++] ?? 0] ?? '';
  const json = (plain: unknown): unknown => {
    const id = number();
    return id === 0 ? plain : JSON.parse(words[id] ?? 'null');
  };
  const span = () => ({ part: word(), start: number(), end: number() });
  const list = <T>(one: () => T): readonly T[] => {
    const size = number();
    // Lists that grow keep room for more: of millions that is half of what they take.
    if (size === 0) return [];
    if (size === 1) return [one()];
    return size === 2 ? [one(), one()] : Array.from({ length: size }, one);
  };
  const value = () => ({ literal: word(), value: number(), step: number() });
  const filler = () => {
    const surface = word();
    const where = numbers[at] === 0 ? undefined : span();
    if (!where) at += 1;
    const [certainty, rule, entity] = [word(), word(), word()];
    if (where) return entity === '' ? { surface, span: where, certainty, rule } : { surface, span: where, certainty, rule, entity };
    return entity === '' ? { surface, certainty, rule } : { surface, certainty, rule, entity };
  };
  const quantity = () => {
    const found = { id: word(), span: span(), literal: word(), values: list(value), op: word(), unit: word(), kind: word(), why: word() };
    const spread = json(undefined);
    return spread === undefined ? found : { ...found, spread };
  };
  const claim = () => {
    const found = {
      id: word(),
      paper: word(),
      quantity: quantity(),
      subject: list(filler),
      on: list(filler),
      metric: list(filler),
      baseline: list(filler),
      via: list(filler),
      direction: word(),
      change: word(),
      role: word(),
      setting: json(none),
      cites: json(nothing),
      sentence: span(),
      confidence: number(),
    };
    const [of, standing] = [word(), json(undefined)];
    if (of === '' && standing === undefined) return found;
    return { ...found, ...(of === '' ? {} : { of }), ...(standing === undefined ? {} : { standing }) };
  };
  return (from = at) => {
    at = from;
    if (numbers[at] !== 0) return claim() as LinkedClaim;
    at += 1;
    return JSON.parse(word()) as LinkedClaim;
  };
}

/** What most claims have; nobody writes into a claim, so they share it. */
const none: LinkedClaim['setting'] = { other: [] };
const nothing: LinkedClaim['cites'] = [];

/** Whether two values are the same JSON, whatever order their fields stand in. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  let count = 0;
  for (const key in one) {
    if (one[key] === undefined) continue;
    if (!isSame(one[key], other[key])) return false;
    count += 1;
  }
  for (const key in other) if (other[key] !== undefined) count -= 1;
  return count === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
