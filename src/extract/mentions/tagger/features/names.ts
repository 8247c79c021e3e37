/**
 * What the tagger sees of a name all over a paper: beside which words it stands, what it is said to be, which long form it has.
 *
 * A name is said to be something where a text reads "X, a new benchmark for …" or "X is a … model". All places of a name share all of this.
 */
import type { Range } from '../../acronyms.ts';
import { singular } from '../../lexicon.ts';
import type { Token } from '../../tokens.ts';
import { hashText, mix } from './hashing.ts';
import type { Passage, Sink } from './passage.ts';
import { featuresOf, mark, type Words } from './words.ts';

/** Emits the features of all names. */
export function nameFeatures(passage: Passage, sink: Sink): void {
  for (const places of passage.names.values()) {
    const shared = new Set<number>([mix(facet.count, Math.min(4, places.length))]);
    for (const place of places) gather({ passage, i: place, ...sentenceOf(passage, place) }, shared);
    sink.share(places, [...shared]);
  }
  acronymFeatures(passage, sink);
}

function sentenceOf({ reading: { bounds } }: Passage, at: number): Range {
  let low = 0;
  let high = bounds.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { from: bounds[low] ?? 0, to: bounds[high] ?? 0 };
}

const facet = {
  count: hashText('count'),
  left: hashText('name-left'),
  leftKind: hashText('name-left-kind'),
  left2: hashText('name-left2'),
  right: hashText('name-right'),
  rightKind: hashText('name-right-kind'),
  right2: hashText('name-right2'),
  is: hashText('name-is'),
  isKind: hashText('name-is-kind'),
  verb: hashText('name-verb'),
  long: hashText('long'),
  longHead: hashText('long-head'),
  longHeadKind: hashText('long-head-kind'),
  short: hashText('short'),
  shortHead: hashText('short-head'),
  shortHeadKind: hashText('short-head-kind'),
};

interface Place {
  readonly passage: Passage;
  readonly i: number;
  readonly from: number;
  readonly to: number;
}

/** Adds what one place of a name says of it. */
function gather(place: Place, shared: Set<number>): void {
  const { passage, i, from, to } = place;
  const { tokens } = passage.reading;
  const { lower, kind, marks } = passage.words;
  const inName = (at: number): boolean => ((marks[at] ?? 0) & (mark.proper | mark.hyphen)) !== 0;
  let r = i + 1;
  while (r < to && (inName(r) || (tokens[r]?.kind === 'number' && tokens[r]?.glued))) r += 1;
  let l = i - 1;
  while (l >= from && inName(l)) l -= 1;
  const word = (facetOf: number, at: number): void => {
    if (at >= from && at < to) shared.add(mix(facetOf, lower[at] ?? 0));
  };
  const kindOf = (facetOf: number, at: number): void => {
    if (at >= from && at < to) shared.add(mix(facetOf, kind[at] ?? 0));
  };
  const two = (facetOf: number, at: number): void => {
    if (at >= from && at + 1 < to) shared.add(mix(mix(facetOf, lower[at] ?? 0), lower[at + 1] ?? 0));
  };
  const said = saidToBe(tokens, r, to) ?? -1;
  word(facet.left, l);
  kindOf(facet.leftKind, l);
  two(facet.left2, l - 1);
  word(facet.right, r);
  kindOf(facet.rightKind, r);
  two(facet.right2, r);
  word(facet.is, said);
  kindOf(facet.isKind, said);
  word(facet.verb, verbBefore(place, l) ?? -1);
}

function verbBefore({ passage, from }: Place, l: number): number | undefined {
  for (let at = l; at >= from && at > l - 6; at -= 1) if (((passage.words.marks[at] ?? 0) & mark.verb) !== 0) return at;
  return undefined;
}

// ── what a name is said to be ────────────────────────────────────────────────────────────────────────────────────────

const opening = new Set([',', 'is', ':', 'are', '-', '–', '—', 'as']);
const linking = new Set(['which', 'is', 'are', '-']);
const articles = new Set(['a', 'an', 'the', 'our', 'new', 'novel']);
/** A noun phrase ends before these. */
const ending = new Set(
  'of for that which to with in on from where by and using based designed consisting comprising containing built trained capable via aimed spanning covering specifically tailored as . , ; : ( ) —'.split(
    ' ',
  ),
);
const stops = new Set(['.', ';', ':', '(', ')']);

/** The head noun of what a name, ending before `at`, is said to be: "X, a new benchmark for …", "X is the first dataset that …". */
export function saidToBe(tokens: readonly Token[], at: number, to: number): number | undefined {
  let r = at;
  if (tokens[r]?.word === '(') {
    while (r < to && r < at + 15 && tokens[r]?.word !== ')') r += 1;
    r += 1;
  }
  if (!opening.has(tokens[r]?.lower ?? '')) return undefined;
  r += 1;
  while (r < to && linking.has(tokens[r]?.lower ?? '')) r += 1;
  if (!articles.has(tokens[r]?.lower ?? '')) return undefined;
  for (let k = r + 1; k < to && k < r + 15; k += 1) {
    if (stops.has(tokens[k]?.word ?? '')) return undefined;
    if (tokens[k]?.kind === 'word' && ending.has(tokens[k + 1]?.lower ?? '.')) return k;
  }
  return undefined;
}

// ── acronyms ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function acronymFeatures(passage: Passage, sink: Sink): void {
  const { reading, words, acronyms, names } = passage;
  /** By the short form, the last word of the long one. */
  const heads = new Map<string, number>();
  for (const { short, long } of acronyms) {
    const head = long.to - 1;
    if (head < 0 || head >= reading.tokens.length) continue;
    heads.set(keyOf(reading.tokens, short), head);
    for (let i = long.from; i < long.to; i += 1) {
      const at = i === long.from ? 0 : 1;
      sink.put(i, mix(facet.long, at));
      sink.put(i, mix(facet.longHead, words.lower[head] ?? 0));
      sink.put(i, mix(mix(facet.longHeadKind, at), words.kind[head] ?? 0));
    }
    for (let i = short.from; i < short.to; i += 1) sink.put(i, mix(facet.short, i === short.from ? 0 : 1));
  }
  for (const [name, head] of heads) sink.share(names.get(name) ?? [], headFeatures(words, head));
}

/** What an acronym sees of the last word of its long form. */
function headFeatures(words: Words, head: number): number[] {
  const features = featuresOf(words.traits(head), 1).map((feature) => mix(facet.shortHead, feature));
  return [facet.short, mix(facet.shortHead, words.lower[head] ?? 0), mix(facet.shortHeadKind, words.kind[head] ?? 0), ...features];
}

function keyOf(tokens: readonly Token[], { from, to }: Range): string {
  let key = '';
  for (let i = from; i < to; i += 1) key += tokens[i]?.lower ?? '';
  return singular(key);
}
