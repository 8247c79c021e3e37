/**
 * Listing 30,000 claims, beside what it takes when words are compared as they are met and each row is made anew with its rank: what a list
 * costs is making rows and comparing words, not sorting.
 */
import { bench, describe } from 'vitest';
import type { Corpus, Entity, EntityType, LinkedClaim, LinkedFiller, Paper } from '../../src/model.ts';
import { isRankable } from '../../src/results/rank.ts';
import { listResults } from '../../src/results/results.ts';
import { createRows } from '../../src/results/rows.ts';

const counts = { claims: 30_000, papers: 5000, models: 800, benchmarks: 150, metrics: 5 } as const;
const corpus = generated();
const options = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };

describe('30,000 claims', () => {
  bench('baseline: compared as they are met', () => void plainly(), options);
  bench('best first', () => void listResults(corpus, {}), options);
  bench('by value', () => void listResults(corpus, { sort: [{ column: 'value', descending: true }] }), options);
  bench(
    'by model, then value',
    () =>
      void listResults(corpus, {
        sort: [
          { column: 'model', descending: false },
          { column: 'value', descending: true },
        ],
      }),
    options,
  );
  bench('the best of each model', () => void listResults(corpus, { group: { by: 'model', keep: 'best' } }), options);
  bench('one benchmark', () => void listResults(corpus, { benchmark: 'Benchmark 7' }), options);
  bench('the first list of a corpus', () => void listResults({ ...corpus }, {}), options);
});

/** Ranked within what may be compared, then sorted by model and value, as one would write it down first. */
function plainly() {
  const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const rows = corpus.claims.flatMap((claim) => createRows(corpus)(claim) ?? []);
  const groups = new Map<number, number[]>();
  for (const row of rows) if (isRankable(row)) groups.set(row.comparable, [...(groups.get(row.comparable) ?? []), row.merit ?? 0]);
  const ranked = rows.map((row) => ({
    ...row,
    rank: (groups.get(row.comparable) ?? []).filter((merit) => merit > (row.merit ?? 0)).length + 1,
  }));
  return ranked.sort((a, b) => words.compare(a.model?.entity?.name ?? '', b.model?.entity?.name ?? '') || (b.merit ?? 0) - (a.merit ?? 0));
}

function generated(): Corpus {
  let state = 1;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const name = (type: EntityType, at: number) => `${type[0]?.toUpperCase()}${type.slice(1)} ${at}`;
  const entity = (type: EntityType, at: number): Entity => ({
    id: `${type}-${at}`,
    name: name(type, at),
    type,
    types: { [type]: 1 },
    aliases: [],
  });
  const all = (type: EntityType, count: number) => Array.from({ length: count }, (_, at) => entity(type, at));
  const metrics = all('metric', counts.metrics).map((metric, at): Entity => ({ ...metric, better: at === 0 ? 'lower' : 'higher' }));
  const filler = (type: EntityType, count: number): readonly LinkedFiller[] => {
    const at = below(count);
    return below(4) === 0 ? [] : [{ surface: name(type, at), entity: `${type}-${at}`, certainty: 'stated', rule: 'made' }];
  };
  const span = { part: 'text', start: 0, end: 40 } as const;
  const claim = (at: number): LinkedClaim => {
    const value = below(1000) / 10;
    const literal = value.toFixed(1);
    const values = [{ literal, value, step: 0.1 }];
    const kind = below(4) === 0 ? 'change' : 'result';
    return {
      id: `c${at}`,
      paper: `p${below(counts.papers)}`,
      quantity: {
        id: `c${at}`,
        span,
        literal,
        values,
        op: below(20) === 0 ? '>' : '=',
        unit: below(3) === 0 ? 'score' : 'percent',
        kind,
        why: 'made',
      },
      subject: filler('model', counts.models),
      on: filler('benchmark', counts.benchmarks),
      metric: filler('metric', counts.metrics),
      baseline: [],
      via: [],
      direction: 'none',
      change: 'none',
      setting: { ...(below(3) === 0 ? { shots: { value: below(9), span } } : {}), other: [] },
      role: 'own',
      cites: [],
      sentence: span,
      confidence: 1,
    };
  };
  const paper = (at: number): Paper => ({
    id: `p${at}`,
    version: 'v',
    title: `What paper ${at} measures`,
    text: 'We report what our models reach on what. '.repeat(20),
    date: { value: String(2013 + (at % 13)), precision: 'year', basis: 'stated' },
    ids: {},
    origin: { file: 'made', map: [] },
    parts: [],
  });
  return {
    format: 1,
    hash: 'made',
    papers: Array.from({ length: counts.papers }, (_, at) => paper(at)),
    claims: Array.from({ length: counts.claims }, (_, at) => claim(at)),
    others: {},
    entities: [...all('model', counts.models), ...all('benchmark', counts.benchmarks), ...metrics],
    mentions: [],
    findings: [],
    reviews: [],
    positions: {},
  };
}
