import { describe, expect, it } from 'vitest';
import type { Positions } from '../../src/model.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { nodeSize } from '../../viz/src/picture/appearance.ts';
import { arrange, type arrangements } from '../../viz/src/picture/arrange.ts';
import { seedCorpus } from '../corpus.ts';

const library = createLibrary(seedCorpus());
const whole = library.pictures.whole({ metrics: false, tasks: false });
const present = new Set(whole.nodes());
const options = { saved: {}, found: {}, papers: library.papers, present };
const places = (kind: (typeof arrangements)[number], more: Partial<Parameters<typeof arrange>[2]> = {}): Positions =>
  arrange(kind, whole, { ...options, ...more }).positions;

describe('other layouts', () => {
  it.each(['columns', 'years'] as const)('%s: every node has a place of its own, the same every time', (kind) => {
    const placed = places(kind);
    expect(Object.keys(placed).sort()).toEqual(whole.nodes().sort());
    expect(new Set(Object.values(placed).map(String)).size).toBe(whole.order);
    expect(places(kind)).toEqual(placed);
  });

  it('columns: a model measured on one data set stands below it', () => {
    const placed = places('columns');
    expect(placed['entity:gemini-pro']?.[0]).toBe(placed['entity:math']?.[0]);
  });

  it('columns and years: many low columns stand as high as a window, so that their nodes have room', () => {
    const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    for (const kind of ['columns', 'years'] as const) {
      const at = Object.values(places(kind));
      const ratio = extent(at.map(([x]) => x)) / extent(at.map(([, y]) => y));
      expect(ratio, kind).toBeLessThan(2);
    }
  });

  it('years: a later paper is further right, and each year is marked where its papers stand', () => {
    const { positions: placed, years } = arrange('years', whole, options);
    const dated = [...library.papers.values()].filter(({ id, date }) => date && whole.hasNode(`paper:${id}`));
    for (const a of dated) {
      for (const b of dated) {
        const [yearA = '', yearB = ''] = [a, b].map(({ date }) => date?.value.slice(0, 4));
        if (yearA < yearB) expect(placed[`paper:${a.id}`]?.[0]).toBeLessThan(placed[`paper:${b.id}`]?.[0] ?? 0);
      }
    }
    const ends = years.flatMap(({ from, to }) => [from, to]);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    for (const { id, date } of dated) {
      const x = placed[`paper:${id}`]?.[0] ?? Number.NaN;
      expect(years.find(({ from, to }) => x >= from && x <= to)?.word).toBe(date?.value.slice(0, 4));
    }
  });

  it('years: what is not dated itself stands at the first paper that names it, though that paper is not shown', () => {
    const things = whole.filterNodes((_, { kind }) => kind !== 'paper');
    const { positions: placed, years } = arrange('years', whole, { ...options, present: new Set(things) });
    const firstOf = (key: string) =>
      whole
        .neighbors(key)
        .flatMap((one) => library.papers.get(one.replace('paper:', ''))?.date?.value.slice(0, 4) ?? [])
        .sort()[0];
    expect(years.length).toBeGreaterThan(1);
    for (const key of things) {
      const x = placed[key]?.[0] ?? Number.NaN;
      expect(years.find(({ from, to }) => x >= from && x <= to)?.word).toBe(firstOf(key) ?? 'no date');
    }
  });

  it('lays out only what is there', () => {
    expect(Object.keys(places('columns', { present: new Set(whole.nodes().slice(0, 5)) }))).toHaveLength(5);
  });

  it('what Re-run found stands as found, and nothing found is as saved', () => {
    const found = { 'entity:math': [3, 4] } as const;
    expect(places('rerun', { found })).toEqual(found);
    expect(places('rerun', { saved: found })).toEqual(found);
  });
});

describe('a part by itself', () => {
  it('has places for what is there alone, away from where they were saved', () => {
    const keys = ['entity:math', ...whole.neighbors('entity:math')];
    const saved = Object.fromEntries(whole.nodes().map((key) => [key, [0, 0] as const]));
    const placed = places('saved', { saved, present: new Set(keys), isPart: true });
    expect(Object.keys(placed).sort()).toEqual(keys.toSorted());
    expect(new Set(Object.values(placed).map(String)).size).toBe(keys.length);
  });
});

describe('a crowded picture', () => {
  const keys = whole.nodes().slice(0, 40);
  const saved = Object.fromEntries(keys.map((key, place) => [key, [place % 8, Math.floor(place / 8)] as const]));
  it('moves the few that stand for many apart, and no others', () => {
    const elsewhere = { ...saved, 'paper:elsewhere': [500, 500] as const };
    const placed = places('saved', { saved: elsewhere, crowd: new Set(keys) });
    expect(placed['paper:elsewhere']).toEqual([500, 500]);
    for (const a of keys) {
      for (const b of keys) {
        const [[x1, y1], [x2, y2]] = [placed[a] ?? [0, 0], placed[b] ?? [0, 0]];
        const sizes = [a, b].map((key) => nodeSize(whole.getNodeAttribute(key, 'count')));
        if (a < b) expect(Math.hypot(x1 - x2, y1 - y2)).toBeGreaterThan(0.9 * ((sizes[0] ?? 0) + (sizes[1] ?? 0)));
      }
    }
  });
  it('that is none stands as it was saved', () => {
    expect(places('saved', { saved })).toBe(saved);
  });
});
