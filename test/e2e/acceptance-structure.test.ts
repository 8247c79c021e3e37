/**
 * Acceptance checks 6 and 8 in the browser: with 11,000 results one picture for the life of the page, few rows in the document, nothing built
 * anew by pointing, filtering or searching; and the figures of the audit are those of the committed run. WebGL lost or missing: frame.test.ts.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { serveCorpus, withMany } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = withMany(11_000);
const visit = visiting(() => serveCorpus(async () => corpus));
const most = 60;

/** How often each large thing was built, by the marks that the page leaves. */
function built(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(`(() => {
    const counts = {};
    for (const { name } of performance.getEntriesByType('mark')) if (name.startsWith('claimgraph ')) counts[name.slice(11)] = (counts[name.slice(11)] ?? 0) + 1;
    return counts;
  })()`);
}

/** Points all over the picture, and says over how many of its nodes it came. */
function pointEverywhere(page: Page): Promise<number> {
  return page.evaluate(`(async () => {
    const layer = document.querySelector('.sigma-mouse');
    const picture = document.querySelector('.graph-canvas');
    const { left, top, width, height } = picture.getBoundingClientRect();
    let nodes = 0;
    for (let y = top + 20; y < top + height; y += 24) {
      for (let x = left + 20; x < left + width; x += 24) {
        layer.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
        if (picture.dataset.under === 'node') nodes += 1;
      }
      await new Promise((done) => requestAnimationFrame(done));
    }
    return nodes;
  })()`);
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

describe('with 11,000 results', () => {
  it('one picture for the life of the page, and everything built once', async () => {
    const { page, problems } = await visit.open();
    await drawn(page);
    await page.evaluate("document.querySelector('canvas.sigma-nodes').dataset.first = 'yes'");
    const once = { library: 1, graph: 1, picture: 1 };
    expect(await built(page)).toMatchObject(once);
    expect(await pointEverywhere(page)).toBeGreaterThan(10);
    expect(await built(page)).toMatchObject(once);
    await search(page, 'gsm8k');
    for (const facet of ['MATH', 'Gemini Pro']) await page.locator('.facet-value', { hasText: facet }).first().click();
    await expect.poll(() => page.url()).toContain('m=');
    for (const key of ['.', '2', '3', '1']) await page.keyboard.press(key);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1200, height: 800 });
    await search(page, 'glue');
    await page.goBack();
    await drawn(page);
    expect(await built(page)).toEqual({ ...once, search: 1 });
    expect(await page.locator('canvas.sigma-nodes').count()).toBe(1);
    expect(await page.locator('canvas.sigma-nodes[data-first]').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('few rows in the document, wherever one is in the table', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    const rows = page.locator('.results-table tr');
    expect(await page.locator('.results-table').getAttribute('aria-rowcount')).toBe('11001');
    const place = page.locator('tr:focus');
    await page.locator('.results-table tr[tabindex="0"]').focus();
    for (const [key, index] of [
      ['End', '11001'],
      ['PageUp', '10989'],
      ['Home', '2'],
      ['PageDown', '14'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => place.getAttribute('aria-rowindex')).toBe(index);
      expect(await rows.count()).toBeLessThanOrEqual(most);
    }
    await page.keyboard.press('Enter');
    await page.locator('.opened .evidence').waitFor();
    expect(await rows.count()).toBeLessThanOrEqual(most);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.card').count()).toBeLessThanOrEqual(most);
    expect(problems).toEqual([]);
  });
});

describe('the audit', () => {
  it('shows of each check the precision and recall of the committed run', async () => {
    const { checks } = JSON.parse(readFileSync(new URL('../bench/results/audit.json', import.meta.url), 'utf8'));
    const { page } = await visit.open({ address: `#/audit?ck=${Object.keys(checks).join(',')}` });
    const percent = (share: number) => `${Math.round(share * 100)}%`;
    for (const [id, { precision, said, recall, n }] of Object.entries<Record<string, number>>(checks)) {
      const line = await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: new RegExp(` ${id}$`, 'u') }) })
        .textContent();
      expect(line).toContain(`found ${percent(recall ?? 0)} of ${n} known`);
      if (said) expect(line).toContain(`${percent(precision ?? 0)} of ${said} read were right`);
    }
  });
});
