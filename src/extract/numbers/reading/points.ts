/**
 * Whether "points" behind a numeral are points of a score: "2.3 points", "5 absolute F1 points", not "200 data points" or "3D point clouds".
 *
 * One look ahead over the phrase behind the numeral; used by the units alone.
 */
import type { Token } from './tokens.ts';

const pointWords = new Set(['points', 'point', 'pts', 'pt']);
/** Nouns whose points are things, not places on a scale. */
const thingsOfPoints = new Set(
  'data time key end view way check reference sample training interest cloud set focal starting query fixed anchor critical change turning talking selling entry power price feature measurement landmark control test context sampling knowledge truth map grid collocation lattice'.split(
    ' ',
  ),
);
/** What a point is the first part of. */
const afterPoint = new Set(
  'cloud clouds estimate estimates process processes tracking goal scale likert rating annotation operations operation number numbers precision arithmetic format markup landmarks'.split(
    ' ',
  ),
);
const phraseEnds = new Set('of in on for at and or to with by from than the a an over while is are was were as more'.split(' '));
const reach = 5;

/** Index of the word "points" in the phrase that starts at token `at`, up to four words between; nothing when there are no points of a score. */
export function readPoints(tokens: readonly Token[], at: number): number | undefined {
  // "3D points" are points in space.
  if (tokens[at]?.raw === 'D') return undefined;
  for (let index = at; index < at + reach; index += 1) {
    const token = tokens[index];
    if (!token || (token.kind === 'mark' && token.text !== '-')) return undefined;
    if (pointWords.has(token.text)) return isScored(tokens, index) ? index : undefined;
    if (phraseEnds.has(token.text)) return undefined;
  }
  return undefined;
}

function isScored(tokens: readonly Token[], index: number): boolean {
  const [before, next, second] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (before?.kind === 'word' && thingsOfPoints.has(before.text)) return false;
  if (afterPoint.has(next?.text ?? '') || (tokens[index]?.text === 'point' && second?.text === 'scale')) return false;
  // "a 5-point gain", but "a 68-point face"
  return (
    tokens[index]?.text !== 'point' || before?.text !== '-' || [next, second, tokens[index + 3]].some((word) => gains.has(word?.text ?? ''))
  );
}

const gains = new Set(
  'gain gains improvement increase boost drop lead margin advantage reduction decrease gap difference jump lift uplift lower higher better absolute decline rise loss edge swing deficit'.split(
    ' ',
  ),
);
