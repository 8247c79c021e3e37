/**
 * The audit by keyboard alone: the worst finding, its working, a verdict, and its undoing; kept by the server, shown at once.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audited } from './site.ts';
import { reviewing } from './visiting.ts';

const corpus = audited();
const visit = reviewing(corpus);

const text = (page: Page, place: string) => page.locator(place).first().textContent();

describe('audit', () => {
  it('by keyboard: open the worst finding, judge it, take it back', async () => {
    const { page, problems } = await visit.open();
    await page.keyboard.press('3');
    await page.locator('.queue-row').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page, '.details h2')).toMatch(/does not add up$/u);
    expect(await text(page, '.details .working')).toBe('74.6 − 71.4 = 3.2 (3.1 … 3.3)');
    expect(await text(page, '.details')).toContain('not which one is off');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('.queue-row .tag').count()).toBe(1);
    expect(visit.kept().map(({ verdict, who, target }) => [verdict, who, target.id])).toEqual([['agree', 'Ada', 'C1:made']]);
    // On to the next that nobody judged; undoing goes back to what is undone.
    await expect.poll(() => page.url()).not.toContain('C1:made');
    await page.keyboard.press('z');
    await expect.poll(() => page.url()).toContain('C1:made');
    await expect.poll(() => page.locator('.queue-row .tag').count()).toBe(0);
    expect(visit.kept().at(-1)?.verdict).toBe('withdraw');
    expect(problems).toEqual([]);
  });

  it('a rejected number is struck through wherever it is shown, also after reloading', async () => {
    const [claim] = corpus.claims;
    const { page, problems } = await visit.open({ address: `#/graph?sel=claim:${claim?.id}` });
    await page.getByRole('button', { name: /^Reject/u }).click();
    await expect.poll(() => page.locator('.details .value.rejected').count()).toBeGreaterThan(0);
    await page.reload();
    await expect.poll(() => page.locator('.details .value.rejected').count()).toBeGreaterThan(0);
    expect(await text(page, '.standing')).toContain('by Ada');
    expect(problems).toEqual([]);
  });

  it('a value is corrected by hand, and only that is sent', async () => {
    const [claim] = corpus.claims.filter(({ quantity, paper }) => quantity.kind === 'result' && paper !== corpus.claims[0]?.paper);
    const { page, problems } = await visit.open({ address: `#/graph?sel=claim:${claim?.id}` });
    await page.getByRole('button', { name: 'Correct…' }).click();
    await page.getByLabel('Value', { exact: true }).fill('70.1');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page, '.standing')).toContain('Corrected to 70.1 by Ada');
    expect(visit.kept().at(-1)).toMatchObject({ verdict: 'correct', correction: { value: '70.1' } });
    await page.reload();
    await expect.poll(() => text(page, '.details-value')).toContain('70.1');
    expect(problems).toEqual([]);
  });

  it('counters and heading follow a verdict without reloading', async () => {
    const { page, problems } = await visit.open({ address: '#/audit?sel=finding:C1:made' });
    const heading = () => text(page, '.audit-head h2');
    await page.locator('.details .working').first().waitFor();
    expect(await heading()).toContain('to look at first');
    await page.keyboard.press('x');
    await expect.poll(heading).toContain('Nothing that does not add up');
    await page.keyboard.press('z');
    await expect.poll(heading).toContain('to look at first');
    expect(problems).toEqual([]);
  });

  it('counters narrow graph, table and audit alike', async () => {
    const { page } = await visit.open({ address: '#/audit' });
    await page.locator('.counter', { hasText: 'does not add up' }).click();
    await expect.poll(() => page.locator('.queue-row').count()).toBe(1);
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('.results-table tr[tabindex]').count()).toBe(2);
    expect(page.url()).toContain('st=does%20not%20add%20up');
  });

  it('counts the numbers that cannot be checked, and lists them where they are asked for', async () => {
    const checked = new Set(corpus.findings.flatMap(({ numbers }) => numbers.map(({ claim }) => claim)));
    const open = corpus.claims.filter(({ id }) => !checked.has(id));
    const { page, problems } = await visit.open({ address: '#/audit' });
    const counter = page.locator('.counter', { hasText: 'cannot be checked' });
    expect(await counter.locator('b').textContent()).toBe(String(open.length));
    await counter.click();
    await expect.poll(() => text(page, '.queue-sentence')).toBeTruthy();
    await page.locator('.queue-row').first().press('j');
    await expect.poll(() => page.url()).toMatch(/st=cannot%20be%20checked.*sel=claim|sel=claim.*st=cannot%20be%20checked/u);
    await page.keyboard.press('2');
    await expect.poll(() => text(page, '.shown')).toContain(`Showing ${open.length} of ${corpus.claims.length} results`);
    expect(problems).toEqual([]);
  });

  it('stands in the margin of the paper, beside the line it is about', async () => {
    const paper = corpus.findings.find(({ id }) => id === 'C1:made')?.numbers[0]?.paper;
    const { page, problems } = await visit.open({ address: `#/paper/${paper}` });
    expect(await text(page, '.paper .coverage')).toMatch(/\d+ numbers?: .* · \d checked; \d adds? up/u);
    await page.locator('.in-margin a').first().click();
    await expect.poll(() => text(page, '.details h2')).toMatch(/does not add up$/u);
    expect(problems).toEqual([]);
  });

  it('shows the working where a row of the table opens', async () => {
    const made = corpus.findings.find(({ id }) => id === 'C1:made');
    const { page } = await visit.open({ address: `#/results?sel=claim:${made?.numbers[0]?.claim}` });
    await expect.poll(() => text(page, '.opened-workings')).toContain('74.6 − 71.4 = 3.2');
  });

  it('names every check: what it says here, or why it says nothing', async () => {
    const { page } = await visit.open({ address: '#/audit' });
    await page.locator('.checks summary').click();
    const line = (name: string) => page.locator('.checks li', { hasText: name }).textContent();
    expect(await page.locator('.checks li').count()).toBe(17);
    expect(await line('from → to')).toContain('1 does not add up');
    expect(await line('row average')).toContain('not run: no tables');
    expect(await line('error and accuracy')).toContain('found no numbers here that it could check');
  });

  it('lists findings in the details of their numbers', async () => {
    const [claim] = corpus.claims.filter(({ quantity }) => quantity.kind === 'result');
    const { page } = await visit.open({ address: `#/graph?sel=claim:${claim?.id}` });
    await page.locator('.finding-line').first().click();
    await expect.poll(() => page.url()).toContain('sel=finding:C1:made');
  });
});
