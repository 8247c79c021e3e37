/**
 * Something huge asks first how much of it the page shall draw: before a large file is read, and before a graph of very many nodes is made.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/model.ts';
import { amiss } from './axe.ts';
import { drawn } from './browser.ts';
import { laidOut, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const full = laidOut();
const empty = { ...full, papers: [], claims: [], entities: [], mentions: [], findings: [], others: {}, positions: {} };
const folder = mkdtempSync(join(tmpdir(), 'huge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The seeds, with so much blank space that the file is huge. */
const file = join(folder, 'claims.json');
writeFileSync(file, `${JSON.stringify({ ...full, hash: 'huge' }).slice(0, -1)}${' '.repeat(51e6)}}`);

/** The seeds, with so many datasets that nobody uses that the graph is huge. */
const crowd: Corpus = {
  ...full,
  hash: 'crowd',
  entities: [
    ...full.entities,
    ...Array.from({ length: 100_001 }, (_, place) => ({
      id: `set-${place}`,
      name: `Set ${place}`,
      type: 'dataset' as const,
      types: { dataset: 1 },
      aliases: [],
    })),
  ],
};

const visit = visiting(() => serveCorpus(async () => empty));
const crowded = visiting(() => serveCorpus(async () => crowd));

const asked = (page: Page) => page.getByRole('heading', { name: 'How much shall be opened?' });
const choice = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const marks = (page: Page) => page.evaluate<string[]>(`performance.getEntriesByType('mark').map(({ name }) => name)`);

describe('a huge file', () => {
  const choose = async (page: Page) => {
    await page.locator('.file-drop input').setInputFiles(file);
    await asked(page).waitFor();
  };

  it('asks before it is read; cancelled, what was there is there again', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    await choose(page);
    expect(await page.locator('#asking-why').textContent()).toContain('claims.json has 51 MB.');
    expect(await amiss(page)).toEqual([]);
    await choice(page, 'Cancel').click();
    await page.locator('.file-drop').waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  it('table only: by keyboard, and the graph is built when it is asked for', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    await choose(page);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Table only');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.value-button').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await page.getByRole('heading', { name: 'The graph is not drawn.' }).waitFor();
    expect(await amiss(page)).toEqual([]);
    expect(await page.locator('.graph-canvas').count()).toBe(0);
    expect(await marks(page)).not.toContain('claimgraph picture');
    await choice(page, 'Draw the graph').click();
    await drawn(page);
    expect(await marks(page)).toContain('claimgraph picture');
    expect(problems).toEqual([]);
  }, 60_000);
});

describe('data of more than 100,000 nodes', () => {
  it('asks; everything shows all nodes, and reloading asks nothing again', async () => {
    const { page, problems } = await crowded.open({ address: '#/graph', until: '.asking' });
    expect(await page.locator('#asking-why').textContent()).toMatch(/The data has 100,\d{3} nodes/u);
    await choice(page, 'Everything').click();
    await expect.poll(() => page.locator('.crowd').textContent(), { timeout: 60_000 }).toContain('Everything is shown.');
    await page.reload();
    await expect.poll(() => page.locator('.crowd').textContent(), { timeout: 60_000 }).toContain('Everything is shown.');
    expect(problems).toEqual([]);
  }, 180_000);

  it('the overview shows what is reported most, and leads to all', async () => {
    const { page, problems } = await crowded.open({ address: '#/graph', until: '.asking' });
    await choice(page, 'Overview').click();
    await page.locator('.crowd', { hasText: 'Show all' }).waitFor({ timeout: 60_000 });
    expect(problems).toEqual([]);
  }, 120_000);

  it('table only opens on the results, and stays so when reloaded', async () => {
    const { page } = await crowded.open({ until: '.asking' });
    await choice(page, 'Table only').click();
    await expect.poll(() => page.locator('.value-button').count(), { timeout: 30_000 }).toBeGreaterThan(5);
    await page.reload();
    await expect.poll(() => page.locator('.value-button').count(), { timeout: 30_000 }).toBeGreaterThan(5);
    await page.keyboard.press('1');
    await choice(page, 'Draw the graph').waitFor();
  }, 120_000);
});
