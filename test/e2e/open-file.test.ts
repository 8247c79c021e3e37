/**
 * The first page of all, where there is no data: a file can be chosen or dropped, and what is amiss with one is said.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { readAssets } from '../../src/server/assets.ts';
import { listen } from '../../src/server/main.ts';
import { seedCorpus } from '../corpus.ts';
import { amiss } from './axe.ts';
import { pages, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const full = seedCorpus();
const empty = { ...full, papers: [], claims: [], entities: [], mentions: [], findings: [], others: {}, positions: {} };
const visit = visiting(() => serveCorpus(async () => empty));
const sampled = visiting(() => listen(createApp({ corpus: async () => empty, sample: async () => full, viewer: readAssets(pages) }), 0));

const choose = (page: Page, text: string) =>
  page.locator('.file-drop input').setInputFiles({ name: 'claims.json', mimeType: 'application/json', buffer: Buffer.from(text) });

it('a chosen file is shown, and what of it does not hold together is named', async () => {
  const { page, problems } = await visit.open({ address: '#/results' });
  const claims = full.claims.map((claim, place) => (place === 1 ? { ...claim, paper: 'nowhere' } : claim));
  await choose(page, JSON.stringify({ ...full, hash: 'another', claims }));
  await expect.poll(() => page.locator('.shown').textContent(), { timeout: 15_000 }).toContain(`${full.claims.length - 1} results`);
  expect(await page.locator('.notices li').allTextContents()).toEqual([
    `1 of ${full.claims.length} claims of this file were skipped: claims[1].paper: expected the id of a paper, got "nowhere".`,
  ]);
  expect(problems).toEqual([]);
}, 30_000);

it('of many claims that do not hold together the first are named, and all are listed on request', async () => {
  const { page, problems } = await visit.open({ address: '#/results' });
  const claims = full.claims.map((claim, place) => (place < 7 ? { ...claim, paper: 'nowhere' } : claim));
  await choose(page, JSON.stringify({ ...full, hash: 'many', claims }));
  await page.locator('.notices summary', { hasText: 'and 2 more' }).click();
  await expect.poll(() => page.locator('.notices-list li').count()).toBe(7);
  expect(await page.locator('.notices-list li').last().textContent()).toBe('claims[6].paper: expected the id of a paper, got "nowhere"');
  expect(await amiss(page)).toEqual([]);
  expect(problems).toEqual([]);
}, 30_000);

it('the sample of the server is shown on request', async () => {
  const { page, problems } = await visit.openAt(sampled.url(), { address: '#/results' });
  await page.getByRole('button', { name: /^Try the sample/u }).click();
  await expect.poll(() => page.locator('.shown').textContent(), { timeout: 15_000 }).toContain(`${full.claims.length} results`);
  await page.keyboard.press('2');
  await expect.poll(() => page.locator('.value-button').count()).toBeGreaterThan(5);
  expect(problems).toEqual([]);
}, 30_000);

it('a file that is none says why, and one can try again', async () => {
  const { page } = await visit.open({ address: '#/results' });
  await choose(page, '{"format":7}');
  await expect.poll(() => page.locator('.failed').textContent()).toContain('format 7; this viewer reads format 1');
  expect(await page.locator('.failed').textContent()).toContain('claimgraph export --format json');
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.locator('.file-drop').waitFor();
  expect(await amiss(page)).toEqual([]);
}, 30_000);
