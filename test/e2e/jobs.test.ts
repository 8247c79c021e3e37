/**
 * The reader's jobs from end to end by mouse: explore to a sentence, list a benchmark. By keyboard alone: acceptance-jobs.test.ts.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { clickNode, findNode } from './pointing.ts';
import { laidOut, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = laidOut();
const visit = visiting(() => serveCorpus(async () => corpus));

const text = (page: Page, place: string) => page.locator(place).first().textContent();
const marked = (page: Page) => page.locator('.evidence mark[data-slot="value"]').first();

describe('explore', () => {
  it('by mouse: from a node to its number to the sentence, the words marked', async () => {
    const { page, problems } = await visit.open();
    await drawn(page);
    await clickNode(page);
    await page.locator('.details h2').waitFor();
    await page.getByLabel('Search models, benchmarks').fill('gemini pro');
    await page.getByRole('option', { name: /Gemini Pro/u }).click();
    await expect.poll(() => text(page, '.details h2')).toBe('Gemini Pro');
    await page.locator('.details .claim-line').first().click();
    expect(await marked(page).textContent()).toBe('69.4\\%');
    expect(await page.locator('.evidence mark[data-slot="subject"]').first().textContent()).toContain('Gemini Pro');
    expect(problems).toEqual([]);
  });

  it('by mouse: hovering keeps neighbours, changes nothing in the address and moves nothing', async () => {
    const { page } = await visit.open();
    await drawn(page);
    const before = page.url();
    await findNode(page);
    expect(page.url()).toBe(before);
    expect(await page.locator('.details').count()).toBe(0);
  });

  it('by mouse: a dragged node stays where it is put, also after reloading, until it is let go', async () => {
    const { page, problems } = await visit.open();
    await drawn(page);
    const { x, y } = await findNode(page);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Unpin 1' }).waitFor({ timeout: 5000 });
    await page.reload();
    await drawn(page);
    await page.getByRole('button', { name: 'Unpin 1' }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Unpin/u }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('the graph is one tab stop, and Tab leaves it', async () => {
    const { page } = await visit.open();
    await page.getByRole('application').focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).not.toBe('application');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('application');
  });

  it('an edge leads to its claims, the sentence open', async () => {
    const { page } = await visit.open({ address: '#/graph?sel=edge:entity:gemini-pro,entity:math' });
    await expect.poll(() => text(page, '.details .details-kind')).toBe('2 numbers between');
    expect(await marked(page).textContent()).toBe('69.4\\%');
    await page.locator('.fan-chip').first().click();
    await expect.poll(() => page.url()).toContain('sel=claim:');
  });
});

describe('list', () => {
  it('by mouse: one click on a number opens its sentence, another closes it', async () => {
    const { page, problems } = await visit.open({ address: '#/results?b=math' });
    const value = page.locator('.value-button').first();
    await value.click();
    expect(await marked(page).textContent()).toBe('69.4\\%');
    expect(await page.locator('.evidence').count()).toBe(1);
    await value.click();
    await expect.poll(() => page.locator('.evidence').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('the paper’s own text opens at the number', async () => {
    const { page, problems } = await visit.open({ address: '#/results?b=math' });
    await page.locator('.value-button').first().click();
    await page.getByRole('button', { name: 'Read in the paper’s text' }).click();
    await expect.poll(() => page.locator('.paper .number.selected').count()).toBe(1);
    expect(await page.locator('.paper .coverage').textContent()).toMatch(/^\d+ numbers: /u);
    expect(problems).toEqual([]);
  });
});
