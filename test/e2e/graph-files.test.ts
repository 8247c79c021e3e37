/**
 * What one takes from the picture and brings back to it: figures as one wants them, graphs as one sees them, views as files.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSite } from '../../src/cli/shell/viewer.ts';
import { drawn } from './browser.ts';
import { saved } from './saving.ts';
import { serveCorpus, withDoubts } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = withDoubts();
const visit = visiting(() => serveCorpus(async () => corpus));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const menu = 'Export the graph';
const svgOf = async (page: Page) => (await saved(page, menu, 'SVG')).toString('utf8');
const textsIn = (svg: string) => svg.match(/<text/gu)?.length ?? 0;

async function open(address = '#/graph', more = {}) {
  const opened = await visit.open({ address, ...more });
  await drawn(opened.page);
  return opened;
}

/** Sets switches of a menu, which stays open for the next, and closes it. */
async function set(page: Page, name: string, ...items: readonly string[]): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  for (const item of items) await page.locator('.menu-item', { hasText: item }).click();
  await page.getByRole('menu').press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

describe('figures', () => {
  it('as PNG at one to four times the size, with or without caption', async () => {
    const { page } = await open('#/graph', { width: 800, height: 600 });
    const { width, height } = (await page.locator('.graph-canvas').boundingBox()) ?? { width: 0, height: 0 };
    const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const;
    await set(page, menu, '1×', 'Caption');
    expect(sizeOf(await saved(page, menu, 'PNG'))).toEqual([width, height]);
    await set(page, menu, '4×');
    expect(sizeOf(await saved(page, menu, 'PNG'))).toEqual([4 * width, 4 * height]);
    await set(page, menu, '1×', 'Caption');
    const [, captioned] = sizeOf(await saved(page, menu, 'PNG'));
    expect(captioned).toBeGreaterThan(height);
  });

  it('on white in the colours of a light ground, also from a dark screen; on none without a ground', async () => {
    const { page } = await open('#/graph', { theme: 'dark' });
    const dark = await svgOf(page);
    expect(dark).toContain('fill="rgb(18, 22, 29)"/>');
    await set(page, menu, 'White');
    const white = await svgOf(page);
    expect(white).toContain('fill="rgb(255, 255, 255)"/>');
    expect(white).toContain('rgb(20, 80, 200)');
    expect(white).not.toContain('rgb(18, 22, 29)');
    await set(page, menu, 'Transparent');
    expect(await svgOf(page)).not.toMatch(/<rect[^>]* height="\d{3,}" fill="rgb\(18, 22, 29\)"/u);
  });

  it('have the names one sees: none, those that find room, all; larger ones where one wants them', async () => {
    const { page } = await open();
    await set(page, menu, 'Caption');
    const some = textsIn(await svgOf(page));
    await set(page, 'Names in the picture', 'None');
    const none = textsIn(await svgOf(page));
    await set(page, 'Names in the picture', 'All in view', 'Largest');
    const svg = await svgOf(page);
    const nodes = corpus.papers.length + corpus.entities.filter(({ type }) => type !== 'metric' && type !== 'task').length;
    expect(none).toBe(2);
    expect(some).toBeGreaterThan(none);
    expect(textsIn(svg)).toBe(nodes + none);
    expect(svg).toContain('font-size="18"');
    await page.reload();
    await drawn(page);
    await set(page, menu, 'Caption');
    expect(textsIn(await svgOf(page))).toBe(nodes + none);
  });

  it('mark doubt between papers by a glyph as by a curve: one conflicts, one differs', async () => {
    const { page } = await open('#/graph?p=made-0,made-1,made-2,made-3');
    const svg = await svgOf(page);
    expect(svg.match(/≠<\/text>/gu)).toHaveLength(1);
    expect(svg.match(/≈<\/text>/gu)).toHaveLength(1);
    expect(svg).toMatch(/<path d="M[^"]*Q/u);
  });

  it('have the years of a picture by year', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitemradio', { name: 'By year' }).click();
    await page.locator('.year-axis').waitFor();
    expect(await svgOf(page)).toMatch(/>20\d\d<\/text>/u);
  });
});

describe('graphs for other programs', () => {
  it('have colours, sizes and places as one sees them, moved nodes where they were put', async () => {
    const { page } = await open();
    const before = (await saved(page, menu, 'GraphML')).toString('utf8');
    expect(before).toContain('<data key="node-color">#e76108</data>');
    expect(before).toContain('<data key="node-x">');
    const gexf = (await saved(page, menu, 'GEXF')).toString('utf8');
    expect(gexf).toContain('<viz:color hex="#1450c8"/>');
    expect(gexf).toContain('<viz:thickness value="2.5"/>');
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Unpin 1' }).waitFor();
    expect((await saved(page, menu, 'GraphML')).toString('utf8')).not.toBe(before);
  });
});

describe('a view as a file', () => {
  /** Moves a node, narrows down and lays out by year, and gives the file of it. */
  async function arranged(page: Page): Promise<Buffer> {
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Unpin 1' }).waitFor();
    return saved(page, 'View as a file', 'Save this view');
  }

  it('brings back what was shown, where nodes were put, chosen or dropped', async () => {
    const { page, problems } = await open('#/graph?b=math&sel=node:entity:gemini-pro');
    const file = await arranged(page);
    await page.getByRole('button', { name: 'Unpin 1' }).click();
    await page.keyboard.press('2');
    await page.goto(`${visit.url()}#/results`);
    await page.locator('input[type="file"]').setInputFiles({ name: 'mine.view.json', mimeType: 'application/json', buffer: file });
    await expect.poll(() => page.locator('.copied').allTextContents()).toContain('Opened mine.view.json.');
    await expect.poll(() => page.url()).toMatch(/#\/graph\?.*b=math.*sel=node:entity:gemini-pro/u);
    await page.getByRole('button', { name: 'Unpin 1' }).click();
    await page.keyboard.press('2');
    await page.evaluate(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(file.toString('utf8'))}], 'dropped.view.json'));
      document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    })()`);
    await page.getByRole('button', { name: 'Unpin 1' }).waitFor();
    expect(page.url()).toContain('#/graph');
    expect(problems).toEqual([]);
  });

  it('that is none is named, and changes nothing', async () => {
    const { page } = await open('#/graph?b=math');
    const before = page.url();
    await page.locator('input[type="file"]').setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect
      .poll(() => page.locator('.copied').allTextContents())
      .toContain('odd.json was not opened: it holds no view of claimgraph.');
    expect(page.url()).toBe(before);
  });

  it('is offered where the link grows too long', async () => {
    const { page } = await open('#/graph');
    expect(await page.locator('.notices').count()).toBe(0);
    await page.getByRole('button', { name: 'Select several' }).click();
    await page.getByRole('button', { name: 'select all in view' }).click();
    await expect.poll(() => page.locator('.notices').textContent()).toContain('longer than 2,000 characters');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it as a file' }).click();
    expect((await download).suggestedFilename()).toBe('claims.view.json');
  });

  it('and Re-run’s worker work in a folder opened from disk', async () => {
    await writeSite(corpus, join(folder, 'site'));
    const { page, problems } = await visit.openAt(pathToFileURL(join(folder, 'site', 'index.html')).href);
    await drawn(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitemradio', { name: /Re-run/u }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    const file = (await saved(page, 'View as a file', 'Save this view')).toString('utf8');
    const view: { readonly arrangement: string; readonly found: object } = JSON.parse(file);
    expect(view.arrangement).toBe('rerun');
    expect(Object.keys(view.found).length).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });
});
