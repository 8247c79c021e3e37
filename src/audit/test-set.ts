/**
 * Which known test set a number is on, and whether the text says that it is one deterministic run over its items.
 */
import type { Knowledge, TestSet } from '../model.ts';
import { pattern } from '../patterns.ts';
import { overlaps } from '../span.ts';
import { once } from '../steps.ts';
import type { Figure, Scene } from './scene.ts';

/** The test sets by their benchmark's row and every name of it. */
const indexOf = once(({ names, testSets = [] }: Knowledge): ReadonlyMap<string, readonly TestSet[]> => {
  return new Map(
    names
      .filter(({ type }) => type === 'benchmark' || type === 'dataset')
      .flatMap(({ id, name, aliases }) => {
        const sets = testSets.filter(({ benchmark }) => benchmark === name);
        return sets.length > 0 ? [id, name, ...aliases].map((form) => [fold(form), sets] as const) : [];
      }),
  );
});

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, '');
}

/** The one known test set that a number is on: what its claim names, or else the only set of the sentence; and the split where one is stated. */
export function testSetOf({ claim }: Figure, { sets: named, knowledge }: Scene): TestSet | undefined {
  if (!claim) return undefined;
  const told = named.filter(({ span }) => claim.on.some((filler) => filler.span && overlaps(filler.span, span)));
  const meant = claim.on.length > 0 ? told : named;
  const [name, second] = new Set(meant.map((mention) => mention.known ?? mention.name));
  if (name === undefined || second !== undefined) return undefined;
  const sets = indexOf(knowledge).get(fold(name)) ?? [];
  const split = claim.setting.split?.value;
  const fitting = split === undefined ? sets.filter((one) => one.split !== 'main') : sets.filter((one) => one.split === split);
  return fitting.length === 1 ? fitting[0] : undefined;
}

const deterministic = pattern(
  'audit/test-set/deterministic',
  '\\bgreedy (?:decoding|search|sampling)|\\bgreedily\\b|\\b(?:a )?single (?:deterministic |greedy )?run\\b|\\btemperature (?:of |= ?|set to |is )?0(?:\\.0{1,2})?(?![.\\d])|\\bdeterministic (?:decoding|run|evaluation)',
  'iu',
);
const repeated = pattern(
  'audit/test-set/repeated',
  '\\b(?:averaged|average|mean) (?:over|of|across)\\b|\\b(?:runs|seeds|trials|repetitions)\\b|± ?\\d|\\\\pm|\\bstandard deviation|\\bself-consistency|\\bmajority vot',
  'iu',
);

/** Why a number cannot be held to be one deterministic run over the items; nothing when the paper says it is. */
export function whyNotOneRun({ paper }: Scene, { claim, quantity }: Figure): string | undefined {
  const { runs, sampling, decoding } = claim?.setting ?? {};
  if ((runs?.value ?? 1) > 1 || quantity.spread) return 'several runs';
  if (sampling && (sampling.value.k > 1 || (sampling.value.n ?? 1) > 1)) return 'several samples';
  if (repeated.test(paper.text)) return 'runs or averages are mentioned';
  const said = runs?.value === 1 || deterministic.test(decoding?.value ?? '') || deterministic.test(paper.text);
  return said ? undefined : 'no single deterministic run is stated';
}
