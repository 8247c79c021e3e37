/**
 * Claims in a quarter of the room that their JSON takes, for the viewer, which reads half a million: each word once, known by a number from then
 * on, and all else as numbers in a row. JSON (corpus.ts) is for everyone else. What is written is read back the same, whatever it is.
 */
import type { LinkedClaim, LinkedFiller, Span } from '../model.ts';

/** Some claims. Batches are read in the order in which they were written: words are numbered through all of them, from 1. */
export interface ClaimBatch {
  readonly claims: number;
  /** The words that no batch before had. */
  readonly words: readonly string[];
  /** Claim after claim as `rowOf` puts it: numbers, and the numbers of words; 0 for what is absent. */
  readonly numbers: readonly number[];
}

/** As many claims make a batch: some tens of kilobytes, read in a millisecond. */
const batch = 256;

/** The claims in batches. One with a field that is unknown here stands as its JSON among the words. */
export function* writeClaims(claims: readonly LinkedClaim[]): Generator<ClaimBatch> {
  const ids = new Map<string, number>();
  const all: string[] = [''];
  for (let from = 0; from < claims.length; from += batch) {
    const some = claims.slice(from, from + batch);
    const known = all.length;
    const idOf = (word: string | undefined): number => {
      if (word === undefined) return 0;
      const id = ids.get(word) ?? all.push(word) - 1;
      ids.set(word, id);
      return id;
    };
    const numbers: number[] = [];
    for (const claim of some) {
      for (const one of faithfulRow(claim, idOf, all) ?? [0, idOf(JSON.stringify(claim))]) numbers.push(one);
    }
    yield { claims: some.length, words: all.slice(known), numbers };
  }
}

/** Reads batches of one corpus, one after the other. */
export function claimReader(): (batch: ClaimBatch) => readonly LinkedClaim[] {
  const all: string[] = [''];
  return ({ claims, words, numbers }) => {
    for (const word of words) all.push(word);
    const next = reader(numbers, all);
    return Array.from({ length: claims }, next);
  };
}

// ── a claim as numbers ───────────────────────────────────────────────────────────────────────────────────────────────

type IdOf = (word: string | undefined) => number;

/** The claim's row where the same claim is read from it; none where it has anything that a row has no place for. */
function faithfulRow(claim: LinkedClaim, idOf: IdOf, words: readonly string[]): readonly number[] | undefined {
  try {
    const row = rowOf(claim, idOf);
    return isSame(reader(row, words)(), claim) ? row : undefined;
  } catch {
    return undefined;
  }
}

/** What most claims have there, for which 0 stands. */
const usual = { setting: '{"other":[]}', cites: '[]' } as const;

function rowOf(claim: LinkedClaim, idOf: IdOf): readonly number[] {
  const { id, paper, quantity, setting, sentence, confidence, standing } = claim;
  const inJson = (value: unknown, plain = ''): number => {
    const text = value === undefined ? plain : JSON.stringify(value);
    return idOf(text === plain ? undefined : text);
  };
  const spanOf = (span: Span | undefined): readonly number[] => (span ? [idOf(span.part), span.start, span.end] : [0]);
  const fillersOf = (fillers: readonly LinkedFiller[]): readonly number[] => [
    fillers.length,
    ...fillers.flatMap(({ surface, span, certainty, rule, entity }) => [
      idOf(surface),
      ...spanOf(span),
      idOf(certainty),
      idOf(rule),
      idOf(entity),
    ]),
  ];
  return [
    idOf(id),
    idOf(paper),
    idOf(quantity.id),
    ...spanOf(quantity.span),
    idOf(quantity.literal),
    quantity.values.length,
    ...quantity.values.flatMap(({ literal, value, step }) => [idOf(literal), value, step]),
    ...[quantity.op, quantity.unit, quantity.kind, quantity.why].map(idOf),
    inJson(quantity.spread),
    ...[claim.subject, claim.on, claim.metric, claim.baseline, claim.via].flatMap(fillersOf),
    ...[claim.direction, claim.change, claim.role].map(idOf),
    inJson(setting, usual.setting),
    inJson(claim.cites, usual.cites),
    ...spanOf(sentence),
    confidence,
    idOf(claim.of),
    inJson(standing),
  ];
}

/** Reads claim after claim. The border: what a row lacks is no claim's field, and what it has the writer has compared with the claim. */
function reader(numbers: readonly number[], words: readonly string[]): () => LinkedClaim {
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
  return () => {
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
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [mine, theirs] = [Object.entries(one), Object.entries(other)];
  const fields = new Map<string, unknown>(theirs.filter(([, value]) => value !== undefined));
  if (Array.isArray(one) !== Array.isArray(other) || mine.length !== fields.size) return false;
  return mine.every(([key, value]) => fields.has(key) && isSame(value, fields.get(key)));
}
