/**
 * Working with the picture: what one points at, several nodes at once, the way in and out, layouts, names, and all of it by keys.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { amiss } from './axe.ts';
import { drawn } from './browser.ts';
import { findNode } from './pointing.ts';
import { serveCorpus, withCrowd, withDoubts } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = withDoubts();
const visit = visiting(() => serveCorpus(async () => corpus));

const open = async (address = '#/graph', more = {}) => {
  const opened = await visit.open({ address, ...more });
  await drawn(opened.page);
  return opened;
};
const heading = (page: Page) => page.locator('.details h2').textContent();
const cursor = (page: Page) => page.locator('.graph-proxy [role="img"]').getAttribute('aria-label');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function choose(page: Page, menu: string, item: RegExp): Promise<void> {
  await button(page, menu).click();
  await page
    .getByRole(/Re-run|year|columns|saved|In view|All|None|Larg/u.test(item.source) ? 'menuitemradio' : 'menuitem', { name: item })
    .click();
}

describe('what one points at', () => {
  it('shows a card that can be pointed at itself, and that Esc puts away before anything else', async () => {
    const { page, problems } = await open('#/graph?sel=node:entity:math&f=entity:math~1');
    await findNode(page);
    const card = page.locator('.hover-card');
    await card.waitFor();
    expect((await card.textContent())?.length).toBeGreaterThan(5);
    const box = await card.boundingBox();
    if (!box) throw new Error('the card is nowhere');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await page.waitForTimeout(900);
    expect(await card.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    expect(page.url()).toContain('f=entity:math~1');
    expect(problems).toEqual([]);
  });

  it('by keys too, and a card’s number leads to its sentence', async () => {
    const { page } = await open();
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.locator('.hover-number').first().click();
    await expect.poll(() => page.url()).toContain('sel=edge:');
    await page.locator('.evidence mark[data-slot="value"]').first().waitFor();
  });
});

describe('several nodes', () => {
  it('are caught with a line drawn around them', async () => {
    const { page, problems } = await open();
    const box = await page.locator('.graph-canvas').boundingBox();
    if (!box) throw new Error('there is no picture');
    await button(page, 'Select several').click();
    const corners = [
      [0.02, 0.02],
      [0.6, 0.02],
      [0.6, 0.9],
      [0.02, 0.9],
    ] as const;
    const [[left, top], ...others] = corners;
    await page.mouse.move(box.x + left * box.width, box.y + top * box.height);
    await page.mouse.down();
    for (const [x, y] of others) await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => heading(page)).toMatch(/^\d+ items$/u);
    const caught = Number.parseInt((await heading(page)) ?? '', 10);
    expect(caught).toBeGreaterThan(3);
    expect(caught).toBeLessThan(corpus.papers.length + corpus.entities.length);
    await button(page, /^Take .* out$/u)
      .first()
      .click();
    await expect.poll(() => heading(page)).toBe(`${caught - 1} items`);
    expect(problems).toEqual([]);
  });

  it('a line around nothing says that it caught nothing, and another can be drawn', async () => {
    const { page, problems } = await open('#/graph');
    await button(page, 'Select several').click();
    const box = await page.locator('.lasso').boundingBox();
    if (!box) throw new Error('there is no lasso');
    const [left, top] = [box.x + box.width - 40, box.y + 40];
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left + 4, top);
    await page.mouse.move(left + 4, top + 4);
    await page.mouse.move(left, top + 4);
    await page.mouse.up();
    await expect.poll(() => page.locator('.lasso-words [role="status"]').textContent()).toContain('Nothing');
    expect(await page.locator('.lasso').count()).toBe(1);
    await button(page, 'select all in view').press('Enter');
    await expect.poll(() => heading(page)).toMatch(/items$/u);
    expect(problems).toEqual([]);
  });

  it('are all those in view without a drag, and their results are listed', async () => {
    const { page } = await open('#/graph?f=entity:gemini-pro~1');
    await button(page, 'Select several').press('Enter');
    await button(page, 'select all in view').press('Enter');
    await expect.poll(() => heading(page)).toMatch(/items$/u);
    await button(page, 'List their results').press('Enter');
    await expect.poll(() => page.url()).toMatch(/#\/results.*m=[^&]*gemini-pro/u);
    expect(await page.locator('.value-button').count()).toBeGreaterThan(0);
  });

  it('are gathered one by one by keys, and let go', async () => {
    const { page } = await open('#/graph?sel=node:entity:math');
    await page.getByRole('application').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => heading(page)).toBe('2 items');
    expect(page.url()).toContain('sel=nodes:entity:math,');
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => heading(page)).toBe('MATH');
  });

  it('Esc ends the lasso and nothing else', async () => {
    const { page } = await open('#/graph?sel=node:entity:math');
    await button(page, 'Select several').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.lasso').count()).toBe(0);
    expect(await heading(page)).toBe('MATH');
  });
});

describe('the way in and out', () => {
  it('is kept: each focus a step of the breadcrumb, Esc a step back', async () => {
    const { page, problems } = await open('#/graph?sel=node:entity:math');
    await button(page, /^Only what surrounds/u).click();
    await expect.poll(() => page.locator('.breadcrumb-here').textContent()).toBe('MATH');
    await page.getByRole('application').focus();
    await page.keyboard.press('n');
    const name = ((await cursor(page)) ?? '').split(',')[0] ?? '';
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => page.locator('.breadcrumb-here').textContent()).toBe(name);
    expect(await page.locator('.breadcrumb').textContent()).toContain(`All›MATH›${name}`);
    await page.reload();
    await drawn(page);
    expect(await page.locator('.breadcrumb').textContent()).toContain(`All›MATH›${name}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.breadcrumb-here').textContent()).toBe('MATH');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.breadcrumb').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('a double click goes to what surrounds a node, with Shift two steps', async () => {
    const { page } = await open('#/graph?f=entity:math~1');
    for (const [held, depth] of [
      [[], 1],
      [['Shift'], 2],
    ] as const) {
      await page.goto(`${visit.url()}#/graph?f=entity:math~1`);
      await drawn(page);
      const { x, y } = await findNode(page);
      for (const key of held) await page.keyboard.down(key);
      await page.mouse.dblclick(x, y);
      for (const key of held) await page.keyboard.up(key);
      await expect.poll(() => page.url()).toMatch(new RegExp(`f=[^&]*~${depth}(?:&|$)`, 'u'));
    }
  });
});

describe('layouts', () => {
  it('by year: the years stand below, from left to right', async () => {
    const { page } = await open();
    await choose(page, 'Layout', /year/u);
    const marks = page.locator('.year-axis li');
    await marks.first().waitFor();
    const seen = await page.evaluate<readonly { readonly word: string; readonly left: number }[]>(
      `[...document.querySelectorAll('.year-axis li')].filter((one) => one.style.visibility !== 'hidden')
        .map((one) => ({ word: one.textContent, left: one.getBoundingClientRect().left }))`,
    );
    const dated = seen.filter(({ word }) => /^\d{4}$/u.test(word));
    expect(dated.length).toBeGreaterThan(2);
    expect(dated.toSorted((a, b) => a.left - b.left)).toEqual(dated.toSorted((a, b) => Number(a.word) - Number(b.word)));
    await choose(page, 'Layout', /saved/u);
    await expect.poll(() => marks.count()).toBe(0);
  });

  it('re-run in a worker under the page’s policy: the same every time, and the saved one comes back', async () => {
    const { page, problems } = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    const rerun = async () => {
      await choose(page, 'Layout', /Re-run/u);
      await button(page, 'Stop').waitFor({ state: 'detached' });
      await button(page, 'Layout').click();
      await expect.poll(() => page.getByRole('menuitemradio', { name: /Re-run/u }).getAttribute('aria-checked')).toBe('true');
      await page.keyboard.press('Escape');
      return places(page);
    };
    const before = await places(page);
    const first = await rerun();
    expect(first).not.toEqual(before);
    await choose(page, 'Layout', /saved/u);
    await expect.poll(() => places(page)).toEqual(before);
    expect(await rerun()).toEqual(first);
    expect(problems).toEqual([]);
  });

  it('a run leaves a moved node where it was put', async () => {
    const { page } = await open();
    await choose(page, 'Layout', /Re-run/u);
    await button(page, 'Stop').waitFor({ state: 'detached' });
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await button(page, 'Unpin 1').waitFor();
    const before = await places(page);
    await choose(page, 'Layout', /Re-run/u);
    await button(page, 'Stop').waitFor({ state: 'detached' });
    const after = await places(page);
    const stayed = Object.keys(before).filter((key) => String(before[key]) === String(after[key]));
    expect(stayed).toHaveLength(1);
  });

  it('a run can be stopped', async () => {
    const { page } = await open();
    await choose(page, 'Layout', /Re-run/u);
    await button(page, 'Stop').click();
    await expect.poll(() => button(page, 'Stop').count()).toBe(0);
  });

  it('a node is moved by keys and carries a pin; u lets it go', async () => {
    const { page } = await open();
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    const before = await places(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await button(page, 'Unpin 1').waitFor();
    await expect.poll(() => places(page)).not.toEqual(before);
    await choose(page, 'Layout', /year/u);
    await expect.poll(() => button(page, 'Unpin 1').count()).toBe(0);
    await choose(page, 'Layout', /saved/u);
    await button(page, 'Unpin 1').waitFor();
    await page.locator('.brand').click();
    await page.keyboard.press('u');
    await expect.poll(() => button(page, /^Unpin/u).count()).toBe(0);
    await expect.poll(() => places(page)).toEqual(before);
  });
});

describe('legend and crowd', () => {
  it('Alt and click shows one type alone, Enter too; again the usual ones', async () => {
    const { page } = await open();
    const line = page.locator('.legend-line', { hasText: 'Benchmarks' });
    await line.click({ modifiers: ['Alt'] });
    await expect.poll(() => page.url()).toContain('show=benchmark');
    await line.locator('input').press('Enter');
    await expect.poll(() => page.url()).not.toContain('show=');
    await line.locator('input').press('Space');
    await expect.poll(() => page.url()).toContain('show=model,method,dataset,paper');
  });

  it('too many to draw: the most reported, how many there are, all on request and back', async () => {
    const many = withCrowd(1600);
    const crowded = await serveCorpus(async () => many);
    const { page } = await visit.openAt(crowded.url);
    await drawn(page);
    const systems = many.entities.filter(({ type }) => type === 'model' || type === 'method').length;
    await expect.poll(() => page.locator('.crowd').textContent()).toContain(`Overview of 150 of ${systems.toLocaleString('en')} systems`);
    await page.locator('.crowd button').click();
    await expect.poll(() => page.locator('.crowd').textContent()).toContain('Everything is shown');
    await button(page, 'Back to the overview').click();
    await expect.poll(() => page.locator('.crowd').textContent()).toContain('Overview');
    await crowded.close();
  });

  it('the fan of an edge leads on to as many rows as it says', async () => {
    const { page } = await open('#/graph?sel=edge:entity:gemini-pro,entity:math');
    const more = page.locator('.fan-chip').last();
    const count = 12 + Number(/^\+(\d+) more$/u.exec((await more.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(12);
    await more.click();
    await expect.poll(() => page.locator('.shown').textContent()).toContain(`Showing ${count} of`);
  });
});

describe('axe finds nothing amiss in light and dark', () => {
  const states: readonly (readonly [part: string, address: string, act: (page: Page) => Promise<unknown>])[] = [
    ['.graph', '#/graph', (page) => button(page, 'Select several').click()],
    ['.details', '#/graph?sel=nodes:entity:math,entity:gemini-pro,entity:gpt-4o', async () => undefined],
    ['.graph-stage', '#/graph?f=entity:math~2,entity:gemini-pro~1', (page) => choose(page, 'Layout', /year/u)],
    ['.popup', '#/graph', (page) => button(page, 'Names in the picture').click()],
    ['html', '#/graph', (page) => button(page, 'Export the graph').click()],
    ['.graph-canvas, .hover-card', '#/graph', (page) => findNode(page).then(() => page.locator('.hover-card').waitFor())],
  ];
  it.each(states)('%s of %s', async (part, address, act) => {
    const { page, problems } = await open(address);
    // Colours change at once, not within what is looked at.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await act(page);
    expect(await amiss(page, part)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await amiss(page, part)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/** Where the nodes of the picture stand, as it is exported. */
async function places(page: Page): Promise<Readonly<Record<string, readonly [number, number]>>> {
  const download = page.waitForEvent('download');
  await choose(page, 'Export the graph', /^JSON/u);
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  const { nodes }: { readonly nodes: readonly { key: string; attributes: { x: number; y: number } }[] } = JSON.parse(text);
  return Object.fromEntries(nodes.map(({ key, attributes }) => [key, [attributes.x, attributes.y]]));
}
