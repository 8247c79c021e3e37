/**
 * The results beyond the plain table: a benchmark through time, groups, columns, models side by side; all in the address but the chart's choice.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { serveCorpus, withHistory } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = withHistory(['12.5', '50.3', '42.5', '84.3']);
const visit = visiting(() => serveCorpus(async () => corpus));

const rows = (page: Page) => page.locator('.results-table tr[tabindex]').count();

describe('a benchmark over time', () => {
  it('is drawn with one mark a result and a line within one setting, and each mark leads to its sentence', async () => {
    const { page, problems } = await visit.open({ address: '#/results?b=math' });
    expect(await page.locator('.chart-point').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.chart-point.best').count()).toBeLessThan(await page.locator('.chart-point').count());
    await page.locator('.chart a[aria-label^="84.3"] .chart-reach').click();
    await expect.poll(() => page.url()).toContain('sel=claim:made-3');
    await page.locator('.evidence mark[data-slot="value"]').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('is no chart where no single benchmark is chosen', async () => {
    const { page } = await visit.open({ address: '#/results?b=math,gsm8k' });
    expect(await page.locator('.chart').count()).toBe(0);
  });
});

describe('the table', () => {
  it('groups, and keeps the latest of each, by keyboard', async () => {
    const { page, problems } = await visit.open({ address: '#/results?b=math&k=result' });
    const before = await rows(page);
    await page.getByRole('button', { name: 'Group', exact: true }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'By model, the latest' }).press('Enter');
    await expect.poll(() => page.url()).toContain('grp=model~latest');
    await expect.poll(() => rows(page)).toBeLessThan(before);
    expect(await page.locator('.group th').first().textContent()).toMatch(/\d of \d/u);
    expect(problems).toEqual([]);
  });

  it('shows the columns that are chosen, and keeps them in the address', async () => {
    const { page } = await visit.open({ address: '#/results?b=math' });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Date' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Setting' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.results-table thead th').allTextContents()).toContain('Date');
    expect(await page.locator('.results-table thead th').allTextContents()).not.toContain('Setting');
    expect(page.url()).toContain('cols=model,');
  });

  it('puts two models side by side, a blank where none is stated', async () => {
    const { page, problems } = await visit.open({ address: '#/results?m=gemini-pro,gpt-4o' });
    await page.getByRole('button', { name: 'Compare 2' }).click();
    expect(await page.locator('.comparison thead th').allTextContents()).toEqual(['On', 'Gemini Pro', 'GPT-4o']);
    await page.locator('.comparison .cell-value').first().click();
    await expect.poll(() => page.url()).toContain('sel=claim:');
    expect(problems).toEqual([]);
  });
});
