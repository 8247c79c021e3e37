/**
 * The exported folder: opened from disk it shows the same viewer, asks for nothing, and keeps verdicts in the browser.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeSite } from '../../src/cli/shell/viewer.ts';
import type { Corpus } from '../../src/model.ts';
import { closePages, drawn, launchBrowser, openPage } from './browser.ts';
import { audited } from './site.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-site-'));
const address = pathToFileURL(join(folder, 'site', 'index.html')).href;
const hostile = '</script><script>document.title = "taken"</script><img src=x onerror="document.title=1">\u2028';

/** The audited seeds, one title being what a title should not be. */
function withHostileTitle(): Corpus {
  const corpus = audited();
  const papers = corpus.papers.map((paper, place) => (place === 0 ? { ...paper, title: hostile } : paper));
  return { ...corpus, papers };
}

const corpus = withHostileTitle();
beforeAll(async () => {
  await writeSite(corpus, join(folder, 'site'));
  browser = await launchBrowser();
});
afterEach(() => closePages(browser));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the exported folder', () => {
  it('opens from disk: graph, results and audit, and nothing is asked of any network', async () => {
    const { page, problems } = await openPage(browser, address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await drawn(page);
    expect(await page.locator('.shown').textContent()).toBe(`Showing ${corpus.claims.length} results`);
    await page.keyboard.press('2');
    await page.locator('.value-button').first().click();
    await page.locator('.evidence mark[data-slot="value"]').first().waitFor();
    await page.reload();
    await page.locator('.evidence').waitFor();
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('shows hostile text as text', async () => {
    const { page, problems } = await openPage(browser, address, { address: `#/paper/${encodeURIComponent(corpus.papers[0]?.id ?? '')}` });
    await expect.poll(() => page.locator('.paper h2').textContent()).toBe(hostile);
    expect(await page.title()).toContain('– claimgraph');
    expect(await page.locator('img').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('keeps verdicts in the browser and saves them as a file', async () => {
    const { page, problems } = await openPage(browser, address, { address: '#/audit?sel=finding:C1:made' });
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Save verdicts' }).waitFor();
    await page.reload();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save verdicts' }).click();
    const [line = ''] = readFileSync(await (await download).path(), 'utf8').split('\n');
    expect(JSON.parse(line)).toMatchObject({ target: { kind: 'finding', id: 'C1:made' }, verdict: 'not a problem' });
    expect(problems).toEqual([]);
  });
});
