/**
 * What is known of whole phrases: names of the tables, and how phrases were read in many unlabelled papers.
 */
import type { EntityType } from '../../../model.ts';
import { entityTypes } from '../../../model.ts';
import { singular } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { hashText, mix } from './hashing.ts';
import type { Emit, Passage } from './passage.ts';

/** How often a phrase was read as a name in unlabelled papers. */
export interface Hint {
  readonly type: EntityType;
  /** Share of its occurrences that were read as a name: 0 (under 3%) to 6 (over 90%). */
  readonly rate: number;
  /** Read as other types too, in more than a quarter of the cases. */
  readonly mixed: boolean;
  /** 0: in 2 or 3 papers, 1: in under 12, 2: in more. */
  readonly spread: number;
}

/** By hash of the phrase (see `phraseHash`); phrases that only begin others have no hint but are present. */
export type Hints = ReadonlyMap<number, Hint | undefined>;

/** Longest phrase looked up, in words. */
export const longest = 8;

/** Hash of a phrase: plurals made singular, hyphens aside. `hash` is that of the words before `token`, 0 at the start. */
export function phraseHash(hash: number, token: Token): number {
  return token.kind === 'sign' && token.word === '-' ? hash : mix(hash, hashText(singular(token.lower)));
}

/** The number a hint is stored as. */
export function packHint({ type, rate, mixed, spread }: Hint): number {
  return 1 + entityTypes.indexOf(type) + 8 * rate + 64 * (mixed ? 1 : 0) + 128 * spread;
}

export function unpackHint(packed: number): Hint | undefined {
  const type = entityTypes[(packed & 7) - 1];
  return type && { type, rate: (packed >> 3) & 7, mixed: (packed & 64) !== 0, spread: packed >> 7 };
}

/** Emits what tables and unlabelled papers say of phrases. */
export function hintFeatures(passage: Passage, hints: Hints, emit: Emit): void {
  listFeatures(passage, emit);
  const { tokens } = passage.reading;
  for (let i = 0; i < tokens.length; i += 1) {
    const found = bestPhrase(tokens, i, hints);
    if (found) phraseFeatures(tokens, { from: i, ...found }, emit);
  }
}

const facet = {
  list: hashText('table'),
  listExact: hashText('table-exact'),
  listLength: hashText('table-length'),
  listNear: hashText('table-near'),
  hint: hashText('hint'),
  hintSpread: hashText('hint-spread'),
  hintLength: hashText('hint-length'),
  hintType: hashText('hint-type'),
  hintRate: hashText('hint-rate'),
  hintMixed: hashText('hint-mixed'),
  hintNear: hashText('hint-near'),
};

interface Found {
  readonly to: number;
  readonly hint: Hint;
}

/** The longest phrase from `i` on that was mostly read as a name; failing that the one read so most often. */
function bestPhrase(tokens: readonly Token[], i: number, hints: Hints): Found | undefined {
  if (tokens[i]?.kind === 'sign') return undefined;
  let hash = 0;
  let best: Found | undefined;
  for (let to = i + 1; to <= tokens.length && to <= i + longest; to += 1) {
    const token = tokens[to - 1];
    if (!token || (token.kind === 'sign' && token.word !== '-') || token.kind === 'address') break;
    const next = phraseHash(hash, token);
    if (next === hash) continue;
    hash = next;
    if (!hints.has(hash)) break;
    const hint = hints.get(hash);
    if (hint && (!best || hint.rate >= Math.min(best.hint.rate, 3))) best = { to, hint };
  }
  return best;
}

function phraseFeatures(tokens: readonly Token[], { from, to, hint }: Found & { readonly from: number }, emit: Emit): void {
  const type = entityTypes.indexOf(hint.type);
  const says = mix(facet.hint, type * 8 + hint.rate);
  for (let i = from; i < to; i += 1) {
    const at = i === from ? 0 : 1;
    const here = mix(says, at);
    emit(i, here);
    emit(i, mix(mix(facet.hintSpread, here), hint.spread));
    emit(i, mix(mix(facet.hintLength, here), Math.min(4, to - from)));
    emit(i, mix(mix(facet.hintType, type), at));
    emit(i, mix(mix(facet.hintRate, hint.rate), at));
    if (hint.mixed) emit(i, mix(facet.hintMixed, here));
  }
  if (from > 0) emit(from - 1, mix(mix(facet.hintNear, 0), type * 8 + hint.rate));
  if (to < tokens.length) emit(to, mix(mix(facet.hintNear, 1), type * 8 + hint.rate));
}

function listFeatures({ reading, listed }: Passage, emit: Emit): void {
  for (const { from, to, row, exact, stem } of listed) {
    const type = entityTypes.indexOf(row.type);
    const sure = (exact ? 1 : 0) + (row.ambiguous ? 2 : 0) + (stem ? 4 : 0);
    for (let i = from; i < to; i += 1) {
      const here = mix(mix(facet.list, type), i === from ? 0 : 1);
      emit(i, here);
      emit(i, mix(mix(facet.listExact, here), sure));
      emit(i, mix(mix(facet.listLength, here), Math.min(4, to - from)));
    }
    if (from > 0) emit(from - 1, mix(mix(facet.listNear, 0), type));
    if (to < reading.tokens.length) emit(to, mix(mix(facet.listNear, 1), type));
  }
}
