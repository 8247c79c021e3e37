/**
 * The results beyond the plain table: a benchmark through time, groups, columns, models side by side; all in the address but the chart's choice.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import packaged from '../../package.json' with { type: 'json' };
import { listResults } from '../../src/results/results.ts';
import { toEee } from '../../src/write/eee.ts';
import { saved } from './saving.ts';
import { serveCorpus, withHistory } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = withHistory(['12.5', '50.3', '42.5', '84.3']);
const visit = visiting(() => serveCorpus(async () => corpus));

/** The same, every other made result in a setting of its own. */
const shots = { shots: { value: 5, span: { part: 'text', start: 0, end: 1 } } } as const;
const mixed = {
  ...corpus,
  claims: corpus.claims.map((claim, place) =>
    claim.paper.startsWith('made-') && place % 2 === 0 ? { ...claim, setting: { ...claim.setting, ...shots } } : claim,
  ),
};
const mixedVisit = visiting(() => serveCorpus(async () => mixed));

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
  it('shows sixty letters of a sentence beside open filters in a window of 1440 pixels', async () => {
    const { page } = await visit.open({ address: '#/results' });
    await page.locator('.snippet').first().waitFor();
    const seen = `[...document.querySelectorAll('.snippet')].slice(0, 12).flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      if (one.textContent.length < 80 || bottom > innerHeight || right > innerWidth) return [];
      const range = document.createRange();
      let letters = 0;
      for (; letters < one.textContent.length; letters += 1) {
        range.setStart(one.firstChild, letters);
        range.setEnd(one.firstChild, letters + 1);
        const at = range.getBoundingClientRect();
        if (at.bottom > bottom + 1) break;
      }
      return [letters];
    })`;
    const letters = await page.evaluate<readonly number[]>(seen);
    expect(letters.length).toBeGreaterThan(5);
    expect(Math.min(...letters)).toBeGreaterThanOrEqual(60);
  });

  const narrow = [1024, 1280, 1350].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })));
  it.each(narrow)('at $width pixels, $theme, has a line of the sentence below each result, in sight without scrolling', async (look) => {
    const { page, problems } = await visit.open({ address: '#/results', ...look });
    const lines = page.locator('.results-table .evidence-line p');
    await lines.first().waitFor();
    expect(await page.locator('.results-table thead th').allTextContents()).not.toContain('Evidence');
    const fits = `[...document.querySelectorAll('.evidence-line p')].slice(0, 8).map((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && right - left > 480;
    })`;
    expect(await page.evaluate<readonly boolean[]>(fits)).toEqual(Array.from({ length: 8 }, () => true));
    await lines.nth(2).click();
    await page.locator('.results-table tbody.open .evidence').waitFor();
    expect(await page.locator('.results-table tbody.open .evidence-line').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('opens a row with what else is reported of the same, and goes there', async () => {
    const { page } = await visit.open({ address: '#/results?b=math&k=result' });
    // Keys pressed before the page listens to them are lost.
    const onRow = async () => {
      await page.keyboard.press('j');
      return page.evaluate<boolean>(`document.activeElement.closest('tr[aria-rowindex]') !== null`);
    };
    await expect.poll(onRow).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.opened .also-row').first().waitFor();
    const before = page.url();
    await page.locator('.opened .also-row').first().click();
    await expect.poll(() => page.url()).not.toBe(before);
    expect(await page.locator('.opened').count()).toBe(1);
  });

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

  it('has room for every column, however many are chosen, and scrolls in its own region', async () => {
    const cols = 'model,size,openness,value,metric,benchmark,setting,split,paper,date,role,audit,review,confidence,evidence';
    const { page } = await visit.open({ address: `#/results?cols=${cols}`, width: 1024 });
    const widths = await page.evaluate<number[]>(`[...document.querySelectorAll('.results-table thead th')].map((one) => one.clientWidth)`);
    // The sentences are on lines of their own.
    expect(widths.length).toBe(15);
    expect(Math.min(...widths.slice(1))).toBeGreaterThan(60);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1024);
  });

  it('puts two models side by side, a blank where none is stated', async () => {
    const { page, problems } = await visit.open({ address: '#/results?m=gemini-pro,gpt-4o' });
    await page.getByRole('button', { name: 'Compare 2' }).click();
    expect(await page.locator('.comparison thead th').allTextContents()).toEqual(['On', 'Gemini Pro', 'GPT-4o']);
    await page.locator('.comparison .cell-value').first().click();
    await expect.poll(() => page.url()).toContain('sel=claim:');
    expect(problems).toEqual([]);
  });

  it('sorts by several columns with Shift, the second within the first', async () => {
    const { page } = await visit.open({ address: '#/results?k=result' });
    await page.getByRole('button', { name: 'Metric', exact: true }).click();
    await page.getByRole('button', { name: 'Value', exact: true }).click({ modifiers: ['Shift'] });
    await expect.poll(() => page.url()).toContain('sort=metric,-value');
    expect(await page.locator('.sort-mark').allTextContents()).toEqual(expect.arrayContaining(['▴1', '▾2']));
  });
});

describe('the listed results as a file', () => {
  it('as records of Every Eval Ever, with a word on what is in none', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    const { records, left } = toEee(listResults(corpus, {}).rows, { version: packaged.version, retrieved: 0 });
    const given: unknown = JSON.parse((await saved(page, 'Export', 'EEE records')).toString());
    expect(given).toHaveLength(records.length);
    expect(left.length).toBeGreaterThan(0);
    expect(await page.locator('.export-said').textContent()).toContain(`because ${left[0]?.reason}`);
    expect(problems).toEqual([]);
  });
});

describe('models side by side', () => {
  const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).first();

  it('are chosen by the boxes of their rows, and kept in the address', async () => {
    const { page, problems } = await visit.open({ address: '#/results?b=math' });
    await page.locator('.compare-box[aria-label="Compare GPT-4o"], .compare-box:has(input[aria-label="Compare GPT-4o"])').first().click();
    expect(await page.locator('.comparison').textContent()).toContain('Tick a row of another model');
    const first = page.locator('.results-table tr[tabindex]', { hasNotText: 'GPT-4o' }).first();
    await first.locator('.compare-box').click();
    await expect.poll(() => page.locator('.comparison thead th').count()).toBe(3);
    expect(await page.locator('.open-result').count()).toBe(0);
    const address = page.url();
    expect(address).toContain('cmp=gpt-4o,');
    await page.reload();
    await expect.poll(() => page.locator('.comparison thead th').count()).toBe(3);
    expect(await box(page, 'GPT-4o').isChecked()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('by key: Space on a row takes its model in and out', async () => {
    const { page } = await visit.open({ address: '#/results?b=math' });
    await page.locator('.results-table tr[tabindex]').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).toContain('cmp=');
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).not.toContain('cmp=');
  });
});

describe('the address', () => {
  it('has the chart that was chosen, and says where settings mix', async () => {
    const { page } = await mixedVisit.open({ address: '#/results?b=math' });
    await page.locator('.chart-choice').selectOption({ label: await lastOption(page) });
    await expect.poll(() => page.url()).toContain('ch=');
    expect(await page.locator('.chart-mixed').textContent()).toContain('Settings mix');
    expect(await page.locator('.chart-steps').getAttribute('d')).toBe('');
    await page.reload();
    await page.locator('.chart-mixed').waitFor();
  });

  it('has the layout that was chosen', async () => {
    const { page } = await visit.open({ address: '#/graph' });
    await page.getByRole('button', { name: 'Layout', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'By year' }).click();
    await expect.poll(() => page.url()).toContain('lay=years');
    await page.reload();
    await page.getByRole('button', { name: 'Layout', exact: true }).click();
    expect(await page.getByRole('menuitemradio', { name: 'By year' }).getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Escape');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('lay=');
  });
});

/** The longest name of the choice that mixes settings. */
async function lastOption(page: Page): Promise<string> {
  const names = await page.locator('.chart-choice option').allTextContents();
  return names.find((name) => name.endsWith('every setting')) ?? '';
}
