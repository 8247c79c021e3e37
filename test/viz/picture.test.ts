import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, keepApart, placeLabels, shorten } from '../../viz/src/picture/labels.ts';
import { type Direction, lineAt, middleOf, nearestTowards, nodeAt } from '../../viz/src/picture/steering.ts';

const label = (key: string, x: number, y: number, more: Partial<Candidate> = {}): Candidate => ({
  key,
  x,
  y,
  size: 5,
  width: 60,
  height: 14,
  forced: false,
  ...more,
});
const space = { width: 400, height: 300, nodes: [], most: 100 };
const keys = (candidates: readonly Candidate[], more = {}) => placeLabels(candidates, { ...space, ...more }).map(({ key }) => key);

describe('labels', () => {
  it('stand right of their node', () => {
    expect(placeLabels([label('a', 100, 100)], space)).toEqual([{ key: 'a', x: 109, y: 100 }]);
  });
  it('stand left of it at the right end', () => {
    expect(placeLabels([label('a', 390, 100)], space)).toEqual([{ key: 'a', x: 321, y: 100 }]);
  });
  it('make way for more important ones, and are left out where nothing is free', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => label(`n${index}`, 100 + index, 100));
    expect(keys(crowd)).toEqual(['n0', 'n1', 'n2', 'n3']);
  });
  it('are shown when forced, and no more than asked for', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => label(`n${index}`, 100 + index, 100, { forced: index === 11 }));
    expect(keys(crowd)).toContain('n11');
    expect(keys(crowd, { most: 2 })).toEqual(['n0', 'n1']);
  });
  it('cover a node before they cover another label, when forced', () => {
    const nodes = [
      { key: 'a', x: 100, y: 100, size: 5 },
      { key: 'b', x: 150, y: 125, size: 60 },
      { key: 'c', x: 55, y: 110, size: 40 },
      { key: 'd', x: 100, y: 80, size: 12 },
    ];
    const first = label('taken', 100, 100, { size: 5 });
    const [one, two] = placeLabels([{ ...first, important: true }, label('a', 100, 100, { forced: true })], { ...space, nodes });
    expect(one).toMatchObject({ x: 109, y: 100 });
    expect(two).toEqual({ key: 'a', x: 31, y: 100 });
  });
  it('cover no node but their own', () => {
    const nodes = [
      { key: 'a', x: 100, y: 100, size: 5 },
      { key: 'b', x: 130, y: 100, size: 8 },
    ];
    expect(placeLabels([label('a', 100, 100)], { ...space, nodes })).toEqual([{ key: 'a', x: 31, y: 100 }]);
  });
  it('never overlap unless forced', () => {
    const at = fc.integer({ min: 0, max: 400 });
    const candidates = fc.array(fc.tuple(at, at), { maxLength: 40 });
    fc.assert(
      fc.property(candidates, (points) => {
        const placed = placeLabels(
          points.map(([x, y], index) => label(String(index), x, y)),
          space,
        );
        for (const a of placed) {
          const clash = placed.filter((b) => a !== b && Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 14);
          expect(clash).toEqual([]);
        }
      }),
    );
  });

  const cut: readonly (readonly [string, string])[] = [
    ['GSM8K', 'GSM8K'],
    ['exactly twenty-six letters', 'exactly twenty-six letters'],
    ['Measuring Massive Multitask Language Understanding', 'Measuring Massive…'],
    ['Supercalifragilisticexpialidocious', 'Supercalifragilisticexpia…'],
  ];
  it.each(cut)('%s → %s', (long, short) => {
    expect(shorten(long)).toBe(short);
  });
});

describe('arrow keys', () => {
  const nodes = [
    { key: 'centre', x: 0, y: 0 },
    { key: 'east', x: 50, y: 0 },
    { key: 'near east, aside', x: 30, y: 28 },
    { key: 'far east', x: 90, y: 0 },
    { key: 'north', x: 5, y: -40 },
    { key: 'south', x: 0, y: 60 },
  ];
  const centre = { key: 'centre', x: 0, y: 0 };
  const cases: readonly (readonly [Direction, string | undefined])[] = [
    ['right', 'east'],
    ['up', 'north'],
    ['down', 'south'],
    ['left', undefined],
  ];
  it.each(cases)('%s → %s', (direction, expected) => {
    expect(nearestTowards(nodes, centre, direction)).toBe(expected);
  });
});

describe('what a point means', () => {
  const nodes = [
    { key: 'large', x: 100, y: 100, size: 18 },
    { key: 'small', x: 110, y: 100, size: 4 },
    { key: 'lone', x: 200, y: 200, size: 4 },
  ];
  const cases: readonly (readonly [x: number, y: number, expected: string | undefined])[] = [
    [100, 100, 'large'],
    [110, 100, 'small'],
    [90, 100, 'large'],
    [211, 200, 'lone'],
    [213, 200, undefined],
  ];
  it.each(cases)('%d, %d → %s', (x, y, expected) => {
    expect(nodeAt(nodes, { x, y }, 12)).toBe(expected);
  });
});

describe('edges under a point', () => {
  const at = (x: number, y: number) => ({ x, y });
  const lines = [
    { key: 'flat', from: at(0, 0), to: at(100, 0) },
    { key: 'steep', from: at(50, 10), to: at(50, 90) },
    { key: 'dot', from: at(200, 200), to: at(200, 200) },
  ];
  const cases: readonly (readonly [x: number, y: number, expected: string | undefined])[] = [
    [30, 4, 'flat'],
    [30, 7, undefined],
    [105, 0, 'flat'],
    [107, 0, undefined],
    [52, 50, 'steep'],
    [50, 7, 'steep'],
    [203, 203, 'dot'],
  ];
  it.each(cases)('%d, %d → %s', (x, y, expected) => {
    expect(lineAt(lines, { x, y }, 6)).toBe(expected);
  });

  it('a curve bows to the left of its way', () => {
    expect(middleOf({ from: at(0, 0), to: at(80, 0) }, false)).toEqual({ x: 40, y: 0 });
    expect(middleOf({ from: at(0, 0), to: at(80, 0) }, true)).toEqual({ x: 40, y: -10 });
    expect(middleOf({ from: at(0, 0), to: at(0, 80) }, true)).toEqual({ x: 10, y: 40 });
  });
});

describe('glyphs that crowd', () => {
  const points = [
    { key: 'a', x: 17, y: 17 },
    { key: 'b', x: 19, y: 19 },
    { key: 'c', x: 36, y: 17 },
    { key: 'd', x: 36, y: 34 },
  ];
  it('keep apart: the first stays, what it would cover goes', () => {
    expect(keepApart(points, 18).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(keepApart(points, 2).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });
});
