/**
 * Acceptance check 1: the three jobs by keyboard alone, from the first key on an open page to what the job is for. Nothing is clicked, and
 * nothing is given the focus but by keys.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/model.ts';
import { drawn } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { audited, serveReviewed } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = audited();
let kept: readonly Review[] = [];
const visit = visiting(async () => {
  const served = await serveReviewed(corpus);
  kept = served.kept;
  return served.site;
});

const text = (page: Page, place: string) => page.locator(place).first().textContent();
const focused = (page: Page) => page.evaluate<string>('document.activeElement.className || document.activeElement.tagName');

/** Types into the search and takes the first thing found, which has that name. */
async function search(page: Page, words: string, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect.poll(() => page.getByRole('option').first().textContent()).toContain(name);
  await page.keyboard.press('Enter');
}

describe('by keyboard alone', () => {
  it('find GPT-4 in the graph, walk to what it is joined to and back, open a sentence', async () => {
    const { page, problems } = await visit.open();
    await drawn(page);
    await search(page, 'gpt4', 'GPT-4');
    await expect.poll(() => text(page, '.details h2')).toBe('GPT-4');
    await expect.poll(() => focused(page)).toBe('graph-proxy');
    const spoken = () => page.locator('.graph-proxy [role="img"]').getAttribute('aria-label');
    await page.keyboard.press('n');
    await expect.poll(spoken).toMatch(/, (?:paper|benchmark|dataset), .*Neighbour 1 of \d/u);
    await page.keyboard.press('p');
    await expect.poll(spoken).toMatch(/Neighbour \d+ of \d/u);
    for (const key of ['ArrowRight', 'Backspace', 'Home']) await page.keyboard.press(key);
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('H2');
    await tabTo(page, '.claim-line');
    await page.keyboard.press('Enter');
    await page.locator('.claim-open .evidence mark[data-slot="value"]').first().waitFor();
    const number = await text(page, '.claim-list .open .value b');
    expect(await text(page, '.claim-open .evidence blockquote')).toContain(number);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.details').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('list GSM8K, sort by value, take it away as CSV', async () => {
    const { page, problems } = await visit.open();
    await page.keyboard.press('2');
    await page.locator('.results-table').waitFor();
    await search(page, 'gsm8k', 'GSM8K');
    await expect.poll(() => text(page, '.results-heading')).toMatch(/^4 results on GSM8K/u);
    await expect.poll(() => focused(page)).toBe('TR');
    await tabTo(page, '.sort', { text: 'Value', back: true });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th.numeric').getAttribute('aria-sort')).toBe('descending');
    const shown = await page.locator('.results-table .value').allTextContents();
    await tabTo(page, '.results-table tr');
    for (const key of ['j', 'k', 'Enter']) await page.keyboard.press(key);
    await page.locator('.opened .evidence mark[data-slot="value"]').first().waitFor();
    await tabTo(page, 'button', { back: true, text: 'Export' });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[role="menuitem"][data-focused]').textContent()).toMatch(/^CSV/u);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = readFileSync(await (await download).path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
    const values = data.map(({ value = '' }) => value);
    // Errors: the lowest is the best, and comes first.
    expect(values).toEqual(['3.4%', '12.7%', '14.0%', '16.8%']);
    expect(shown.map((one) => /[\d.]+/u.exec(one)?.[0])).toEqual(values.map((one) => one.replace('%', '')));
    expect(problems).toEqual([]);
  });

  it('open the worst finding, judge it, take the verdict back', async () => {
    const { page, problems } = await visit.open();
    await page.keyboard.press('3');
    await page.locator('.queue-row').first().waitFor();
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe('queue-row');
    await expect.poll(() => text(page, '.details h2')).toMatch(/does not add up$/u);
    await expect.poll(() => page.url()).toContain('C1:made');
    const finding = new URL(page.url()).hash;
    await page.keyboard.press('a');
    await expect.poll(() => kept.map(({ verdict }) => verdict)).toEqual(['agree']);
    await expect.poll(() => page.url()).not.toContain('C1:made');
    await page.keyboard.press('z');
    await expect.poll(() => kept.map(({ verdict }) => verdict)).toEqual(['agree', 'withdraw']);
    await expect.poll(() => new URL(page.url()).hash).toBe(finding);
    expect(kept[1]?.undoes).toBe(kept[0]?.id);
    expect(problems).toEqual([]);
  });
});
