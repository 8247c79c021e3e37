/** Lists of many claims are made of numbers, a piece at a time: what comes of it is what making, ranking and comparing every row gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, Filter } from '../../src/model.ts';
import { groupings, keeps } from '../../src/results/group.ts';
import { type Listing, listingSteps } from '../../src/results/listing/listing.ts';
import { sortSteps } from '../../src/results/listing/order.ts';
import { type RankedRow, sortColumns } from '../../src/results/rank.ts';
import { listResults } from '../../src/results/results.ts';
import { finish } from '../../src/steps.ts';
import { claim, corpus } from './claims.ts';
import { listSlowly, type SlowQuery } from './slowly.ts';

/** Absent now and then. */
const maybe = <T>(...all: readonly [T, ...T[]]) => fc.option(fc.constantFrom(...all), { nil: undefined });
const numbers = [0, 0.35, 0.9, 1, 7, 9.5, 35, 38.2, 38.2, 90] as const;

const said = fc
  .record({
    model: maybe('GPT-4', 'Model 10', 'Model 9', 'model 9'),
    written: maybe('our model', 'Our Model'),
    via: maybe('CoT prompting'),
    on: maybe('GSM8K', 'MATH', 'the test set', 'The Dev Set'),
    also: maybe('MMLU'),
    metric: maybe('accuracy', 'BLEU', 'perplexity', 'F1', 'reveal rate', 'Reveal Rate'),
    value: fc.oneof(fc.constantFrom(...numbers), fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers))),
    unit: maybe('percent', 'score', 'points', 'ms', 'USD'),
    op: maybe('=', '=', '=', '>', '<', '>=', '<=', '~', 'range'),
    kind: maybe('result', 'result', 'result', 'change', 'size'),
    chips: maybe<readonly string[]>(['5-shot'], ['CoT', 'greedy'], ['greedy', 'CoT'], []),
    paper: maybe('a', 'b', 'c', 'paper 10', 'paper 9'),
    role: maybe('own', 'quoted'),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));

const corpora = fc
  .tuple(fc.array(said, { maxLength: 40 }), fc.array(fc.nat(39), { maxLength: 3 }), fc.array(fc.nat(39), { maxLength: 4 }))
  .map(([all, rejected, found]): Corpus => {
    const made = corpus(...all.map((one, place) => claim(`c${place}`, one)));
    const standing = { state: 'rejected', reviews: ['r'], who: ['someone'] } as const;
    const numbersOf = (places: readonly number[]) =>
      places
        .flatMap((place) => made.claims[place] ?? [])
        .map(({ id, paper, quantity: { span, literal } }) => ({ claim: id, paper, span, literal, role: 'value' }));
    return {
      ...made,
      claims: made.claims.map((one, place) => (rejected.includes(place) ? { ...one, standing } : one)),
      findings: found.map((place, at) => ({
        id: `f${at}`,
        check: 'C9',
        verdict: at % 2 === 0 ? 'differs' : 'conflict',
        numbers: numbersOf([place, place + 1]),
        working: '',
      })),
    };
  });

const queries: fc.Arbitrary<SlowQuery> = fc
  .record({
    filter: fc.constantFrom<Filter>({}, {}, { kinds: ['result'] }, { models: ['gpt-4', 'model-9'] }, { papers: ['!a'] }),
    sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), {
      maxLength: 3,
      selector: ({ column }) => column,
    }),
    group: fc.option(fc.record({ by: fc.constantFrom(...groupings), keep: fc.constantFrom(...keeps) }), { nil: undefined }),
  })
  .map(({ group, ...query }) => (group ? { ...query, group } : query));

const lineOf = ({ claim: { id }, rank, among }: RankedRow) => `${id}: ${rank}/${among}`;

/** For each row the first that it was ranked against. */
function partners(rows: readonly RankedRow[]): readonly (string | undefined)[] {
  return rows.map(({ peers }) => (peers === undefined ? undefined : rows.find((other) => other.peers === peers)?.claim.id));
}

const rowsOf = (listing: Listing) => Array.from({ length: listing.length }, (_, at) => listing.row(at)).filter((row) => row !== undefined);

describe('a list made of numbers', () => {
  it('has the rows, ranks, order and groups of one that is made of rows', () => {
    fc.assert(
      fc.property(corpora, queries, (made, query) => {
        const quick = listResults(made, query);
        const slow = listSlowly({ ...made }, query);
        expect(quick.rows.map(lineOf)).toEqual(slow.rows.map(lineOf));
        expect(partners(quick.rows)).toEqual(partners(slow.rows));
        const told = (groups: typeof slow.groups) => groups?.map(({ rows, ...group }) => ({ ...group, rows: rows.map(lineOf) }));
        expect(told(quick.groups)).toEqual(told(slow.groups));
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same however many lists of the corpus were made before, and however far each of them came', () => {
    fc.assert(
      fc.property(corpora, fc.array(fc.tuple(queries, fc.nat(30)), { maxLength: 4 }), queries, (made, before, query) => {
        for (const [other, steps] of before) {
          const left = listingSteps(made, other);
          for (let step = 0; step < steps; step++) left.next();
        }
        expect(rowsOf(finish(listingSteps(made, query))).map(lineOf)).toEqual(listSlowly({ ...made }, query).rows.map(lineOf));
      }),
      { numRuns: 300 },
    );
  });

  it('knows where each claim stands in it', () => {
    const made = corpus(
      ...[70, 90, 80].map((value, place) => claim(`c${place}`, { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', value })),
    );
    const listing = finish(listingSteps(made, { filter: {}, sort: [{ column: 'value', descending: true }] }));
    expect([0, 1, 2].map((index) => listing.placeAt(index))).toEqual([1, 2, 0]);
    expect([0, 1, 2, 3].map((place) => listing.indexOf(place))).toEqual([2, 0, 1, -1]);
  });
});

describe('things sorted a piece at a time', () => {
  it('stand as when they are sorted at once, equal ones as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat()), { maxLength: 3000 }), (things) => {
        const compare = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];
        expect(finish(sortSteps(things, compare))).toEqual(things.toSorted(compare));
      }),
      { numRuns: 40 },
    );
  });
});
