import { describe, expect, it } from 'vitest';
import { captionHeight, type Figure, writeFigure } from '../../viz/src/picture/figure.ts';
import { shapes } from '../../viz/src/picture/shape.ts';

const hostile = '</text><script>alert(1)</script>&"';
const node = { x: 10, y: 20, size: 8, color: 'rgb(1, 2, 3)', fill: 'rgb(250, 250, 250)' };
const figure: Figure = {
  width: 300,
  height: 200,
  ground: 'rgb(251, 251, 250)',
  ink: 'rgb(0, 0, 0)',
  muted: 'rgb(90, 90, 90)',
  edges: [
    { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, color: 'rgb(9, 9, 9)', opacity: 0.75, size: 2 },
    { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, through: { x: 50, y: 25 }, color: 'rgb(9, 9, 9)', opacity: 1, size: 2.5 },
  ],
  nodes: shapes.map((shape) => ({ ...node, shape, halo: 'rgb(122, 15, 15)' })),
  words: [{ text: hostile, x: 5, y: 5, color: 'rgb(0, 0, 0)', size: 12, weight: 500 }],
};

describe('the picture as SVG', () => {
  const svg = writeFigure(figure);
  it('has every edge, and a ring and a shape for every node', () => {
    expect(svg.match(/<path[^>]*stroke-opacity/gu)).toHaveLength(2);
    expect(svg.match(/stroke="rgb\(122, 15, 15\)"/gu)).toHaveLength(shapes.length);
  });

  it('a page has its two lines where it is large enough to carry them, as on the screen', () => {
    const written = (size: number) => writeFigure({ ...figure, nodes: [{ ...node, size, shape: 'page' }] });
    expect(written(10)).toContain('d="M6 20.8h8M6 24.6h8"');
    expect(written(5)).not.toContain('M8 20.4h4');
  });

  it('a word has the ground around it that it asks for', () => {
    const [word] = figure.words;
    const rims = writeFigure({ ...figure, words: word ? [word, { ...word, rim: 9 }] : [] });
    expect([...rims.matchAll(/stroke-width="([\d.]+)" stroke-linejoin/gu)].map(([, width]) => width)).toEqual(['3.5', '9']);
  });

  it('a node that was moved carries a pin', () => {
    const [first, ...others] = figure.nodes;
    const pinned = writeFigure({ ...figure, nodes: first ? [{ ...first, pinned: true }, ...others] : [] });
    expect(pinned.match(/<circle/gu)?.length).toBe((svg.match(/<circle/gu)?.length ?? 0) + 1);
  });

  it('a curve goes through its middle', () => {
    expect(svg).toContain('d="M0 0Q50 50 100 0"');
  });

  it('shows hostile words as words', () => {
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
  });

  it('has a ground unless it is to be transparent', () => {
    expect(svg).toContain(`fill="${figure.ground}"/>`);
    expect(writeFigure({ ...figure, nodes: [] }, { transparent: true })).not.toContain(figure.ground);
  });

  it('grows by its caption, which says what is shown', () => {
    const caption = { lines: ['3 of 9 results', hostile], legend: [{ shape: 'disc', color: 'rgb(1, 2, 3)', word: 'Models' }] } as const;
    const captioned = writeFigure(figure, { caption });
    expect(captioned).toContain(`height="${200 + captionHeight(caption)}"`);
    expect(captioned).toContain('3 of 9 results');
    expect(captioned).toContain('>Models</text>');
    expect(captioned).not.toContain('<script');
  });
});
