/**
 * What can be taken away: the picture as it is on the screen, the graph behind it, and the list in every format.
 */
import { describe, expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { saved } from './saving.ts';
import { laidOut, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = laidOut();
const visit = visiting(() => serveCorpus(async () => corpus));

describe('the picture', () => {
  it('as SVG with a caption: names, shapes, counts and where it comes from', async () => {
    const { page, problems } = await visit.open({ address: '#/graph?b=math' });
    await drawn(page);
    const svg = (await saved(page, 'Export the graph', 'SVG')).toString('utf8');
    expect(svg).toMatch(/^<svg xmlns/u);
    expect(svg).toContain('>MATH</text>');
    expect(svg).toContain('Filters: MATH');
    expect(svg.match(/<circle|<rect|<path/gu)?.length).toBeGreaterThan(40);
    expect(problems).toEqual([]);
  });

  it('as PNG, under the page’s own policy', async () => {
    const { page, problems } = await visit.open();
    await drawn(page);
    const png = await saved(page, 'Export the graph', 'PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const { width } = (await page.locator('.graph-canvas').boundingBox()) ?? { width: 0 };
    expect(png.readUInt32BE(16)).toBe(2 * width);
    expect(problems).toEqual([]);
  });

  it('and what the filters leave of the graph as GEXF', async () => {
    const { page } = await visit.open({ address: '#/graph?b=math' });
    await drawn(page);
    const gexf = (await saved(page, 'Export the graph', 'GEXF')).toString('utf8');
    expect(gexf).toContain('<gexf');
    expect(gexf).toContain('viz:position');
    expect(gexf).not.toContain('GSM8K');
  });
});

describe('the list', () => {
  it('as LaTeX and BibTeX', async () => {
    const { page, problems } = await visit.open({ address: '#/results?b=math' });
    expect((await saved(page, 'Export', 'LaTeX')).toString('utf8')).toContain('\\toprule');
    expect((await saved(page, 'Export', 'BibTeX')).toString('utf8')).toMatch(/^@misc\{/u);
    expect(problems).toEqual([]);
  });
});
