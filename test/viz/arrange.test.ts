import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../viz/src/data/library.ts';
import { arrange } from '../../viz/src/picture/arrange.ts';
import { seedCorpus } from '../corpus.ts';

const library = createLibrary(seedCorpus());
const whole = library.pictures.whole({ metrics: false, tasks: false });
const present = new Set(whole.nodes());
const options = { saved: {}, papers: library.papers, present };

describe('other layouts', () => {
  it.each(['columns', 'years'] as const)('%s: every node has a place of its own, the same every time', (kind) => {
    const placed = arrange(kind, whole, options);
    expect(Object.keys(placed).sort()).toEqual(whole.nodes().sort());
    expect(new Set(Object.values(placed).map(String)).size).toBe(whole.order);
    expect(arrange(kind, whole, options)).toEqual(placed);
  });

  it('columns: a model measured on one data set stands below it', () => {
    const placed = arrange('columns', whole, options);
    expect(placed['entity:gemini-pro']?.[0]).toBe(placed['entity:math']?.[0]);
  });

  it('years: a later paper is further right', () => {
    const placed = arrange('years', whole, options);
    const dated = [...library.papers.values()].filter(({ id, date }) => date && whole.hasNode(`paper:${id}`));
    for (const a of dated) {
      for (const b of dated) {
        const [yearA = '', yearB = ''] = [a, b].map(({ date }) => date?.value.slice(0, 4));
        if (yearA < yearB) expect(placed[`paper:${a.id}`]?.[0]).toBeLessThan(placed[`paper:${b.id}`]?.[0] ?? 0);
      }
    }
  });

  it('lays out only what is there', () => {
    const few = new Set(whole.nodes().slice(0, 5));
    expect(Object.keys(arrange('columns', whole, { ...options, present: few }))).toHaveLength(5);
  });
});
