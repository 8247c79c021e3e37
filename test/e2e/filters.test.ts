/**
 * One filter state: facets narrow graph and table alike, chips take them away, and the address is all of it.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { laidOut, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = laidOut();
const visit = visiting(() => serveCorpus(async () => corpus));

const shown = (page: Page) => page.locator('.shown').textContent();
const facet = (page: Page, name: string) =>
  page.locator('.facet', { has: page.getByRole('heading', { name: new RegExp(`^${name}`, 'u') }) });
const legend = (page: Page, type: string) => page.locator('.legend-line', { hasText: type }).locator('.legend-count').textContent();

describe('filters', () => {
  it('by benchmark and by model narrow graph and table to the same results', async () => {
    const { page, problems } = await visit.open();
    await drawn(page);
    expect(await shown(page)).toBe(`Showing ${corpus.claims.length} results`);
    const [, all] = [await legend(page, 'Benchmarks'), await legend(page, 'Benchmarks')];
    await facet(page, 'Benchmark').getByText('MATH', { exact: true }).click();
    await expect.poll(() => shown(page)).toBe(`Showing 5 of ${corpus.claims.length} results · 1 filter`);
    expect(await legend(page, 'Benchmarks')).toBe(`1/${all}`);
    await facet(page, 'Model').getByText('Gemini Pro', { exact: true }).click();
    await expect.poll(() => shown(page)).toBe(`Showing 2 of ${corpus.claims.length} results · 2 filters`);
    expect(await legend(page, 'Models')).toMatch(/^1\//u);
    await page.getByRole('button', { name: 'Results', exact: true }).click();
    await expect.poll(() => page.locator('.results-table tr[tabindex]').count()).toBe(2);
    expect(await page.locator('.results-heading').textContent()).toMatch(/^2 results of Gemini Pro on MATH/u);
    await page.getByRole('button', { name: 'Remove filter Model: Gemini Pro' }).click();
    await expect.poll(() => page.locator('.results-table tr[tabindex]').count()).toBe(5);
    expect(problems).toEqual([]);
  });

  it('counts say what each value would leave', async () => {
    const { page } = await visit.open({ address: '#/results?b=math' });
    const counts = await facet(page, 'Model').locator('.facet-count').allTextContents();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
    await facet(page, 'Metric').getByText('accuracy', { exact: true }).click();
    await expect.poll(() => shown(page)).toMatch(/^Showing 1 of/u);
  });

  it('a facet is searched within, spelling aside', async () => {
    const { page } = await visit.open();
    await page.getByRole('searchbox', { name: 'Find a benchmark' }).fill('squad2');
    await expect.poll(() => facet(page, 'Benchmark').locator('.facet-name').allTextContents()).toEqual(['SQuAD 2.0']);
  });

  it('by keyboard: a checkbox is ticked with Space', async () => {
    const { page } = await visit.open({ address: '#/results' });
    await facet(page, 'Benchmark').getByRole('checkbox', { name: /GSM8K/u }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => shown(page)).toMatch(/^Showing 4 of/u);
  });

  it('that leave nothing say which one to take away', async () => {
    const { page } = await visit.open({ address: '#/results?b=gsm8k&m=gemini-pro' });
    await expect.poll(() => page.locator('.empty h2').textContent()).toBe('No results match 2 filters.');
    await page.getByRole('button', { name: /^Remove Gemini Pro → 4 results/u }).click();
    await expect.poll(() => page.locator('.results-table tr[tabindex]').count()).toBe(4);
  });

  it('a thing can be left out, and let in again', async () => {
    const { page } = await visit.open({ address: '#/graph?sel=node:entity:math' });
    await page.getByRole('button', { name: 'Leave out' }).click();
    await expect.poll(() => shown(page)).toBe(`Showing ${corpus.claims.length - 5} of ${corpus.claims.length} results · 1 filter`);
    expect(await page.locator('.chip-label').textContent()).toBe('not MATH');
    await page.getByRole('button', { name: 'Let in again' }).click();
    await expect.poll(() => shown(page)).toBe(`Showing ${corpus.claims.length} results`);
  });

  it('words narrow while they are typed', async () => {
    const { page } = await visit.open({ address: '#/results' });
    await page.getByRole('searchbox', { name: 'Words in the sentence' }).fill('perspective api');
    await expect.poll(() => page.url()).toContain('q=perspective%20api');
    expect(await shown(page)).toMatch(/^Showing \d of/u);
  });
});

describe('the address', () => {
  it('is the state: reload shows the same', async () => {
    const { page } = await visit.open({ address: '#/results?b=math&sort=-value,paper' });
    await page.locator('.value-button').first().click();
    await expect.poll(() => page.url()).toContain('sel=claim:');
    const [address, heading] = [page.url(), await page.locator('.results-heading').textContent()];
    await page.reload();
    await page.locator('.frame').waitFor();
    expect(page.url()).toBe(address);
    expect(await page.locator('.results-heading').textContent()).toBe(heading);
    expect(await page.locator('.evidence').count()).toBe(1);
  });

  it('back and forward walk through what was done', async () => {
    const { page } = await visit.open();
    await page.keyboard.press('2');
    await facet(page, 'Benchmark').getByText('GSM8K', { exact: true }).click();
    await expect.poll(() => shown(page)).toMatch(/^Showing 4 of/u);
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(`Showing ${corpus.claims.length} results`);
    expect(await page.locator('.results-table').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('.results-table').count()).toBe(0);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => shown(page)).toMatch(/^Showing 4 of/u);
  });

  it('follows the camera', async () => {
    const { page } = await visit.open();
    await drawn(page);
    await page.getByRole('button', { name: 'Zoom in (+)' }).click();
    await expect.poll(() => page.url()).toMatch(/cam=0\.5,0\.5,0\.667/u);
  });

  it('follows the keys of the camera, wherever the focus is', async () => {
    const { page } = await visit.open();
    await drawn(page);
    await page.getByRole('button', { name: 'Zoom in (+)' }).focus();
    await page.keyboard.press('+');
    await expect.poll(() => page.url()).toMatch(/cam=0\.5,0\.5,0\.667/u);
  });

  it('that says nothing of the camera shows the whole again when one comes back to it', async () => {
    const { page } = await visit.open({ address: '#/graph' });
    await drawn(page);
    const whole = page.url();
    await page.getByRole('button', { name: 'Zoom in (+)' }).click();
    await expect.poll(() => page.url()).toMatch(/cam=0\.5,0\.5,0\.667/u);
    await page.evaluate(`location.href = ${JSON.stringify(whole)}`);
    await expect.poll(() => page.url()).toMatch(/cam=0\.5,0\.5,1$/u);
  });

  it('names what it cannot give, and keeps it', async () => {
    const { page } = await visit.open({ address: '#/results?b=math,nosuch&d=abcdef&y=soon' });
    const notices = await page.locator('.notices').textContent();
    expect(notices).toContain('1 of 2 benchmarks in this link is not in this data: nosuch.');
    expect(notices).toContain('another version of the data');
    expect(notices).toContain('y=soon');
    expect(page.url()).toContain('b=math,nosuch');
  });
});
