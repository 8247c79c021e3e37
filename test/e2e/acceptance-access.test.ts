/**
 * Acceptance check 7 beyond axe and contrast (frame.test.ts, test/viz/tokens.test.ts): 400 % zoom, wider spacing of text, the reader's own
 * colours, little motion, and a ring on every stop of the Tab key.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { audited, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = audited();
const visit = visiting(() => serveCorpus(async () => corpus));

const views = ['#/results?b=math', '#/audit?sel=finding:C1:made&ck=C1', '#/paper/2112.11446', '#/graph?sel=node:entity:math'];
const graph = '#/graph?sel=edge:entity:gemini-pro,entity:math';

/** Goes to another address of the open page. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto(visit.url() + address);
  await page.locator(`.frame[data-view="${/\w+/u.exec(address)?.[0]}"]`).waitFor();
}

const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
/** One style of all elements that fit, each value once. */
const styles = (page: Page, selector: string, property: string) =>
  page.evaluate<readonly string[]>(
    `[...new Set([...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => getComputedStyle(one)[${JSON.stringify(property)}]))]`,
  );

describe('400 % zoom of a window of 1280 by 1024', () => {
  it('has every view in one column, with the window to itself, the graph too', async () => {
    const { page, problems } = await visit.open({ width: 320, height: 256 });
    for (const address of views) {
      await follow(page, address);
      expect(await sideways(page), address).toBeLessThanOrEqual(0);
      const [top, height] = await page.evaluate<readonly [number, number]>(`(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        const { top, height } = document.querySelector('main').getBoundingClientRect();
        return [top, height];
      })()`);
      expect(top, address).toBeLessThanOrEqual(0);
      expect(height, address).toBeGreaterThan(200);
    }
    await drawn(page);
    await page.getByRole('button', { name: 'Close the details' }).click();
    await page.getByRole('button', { name: 'Results', exact: true }).click();
    await page.locator('.card-button').first().click();
    await page.locator('.card .evidence mark[data-slot="value"]').first().waitFor();
    expect(problems).toEqual([]);
  });
});

describe('wider spacing of text', () => {
  it('makes no page scroll sideways and cuts no button’s words', async () => {
    const { page } = await visit.open({ address: '#/results?b=math' });
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
      document.adoptedStyleSheets = [sheet];
    })()`);
    for (const address of views) {
      await follow(page, address);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.locator(`.frame[data-layout="${width === 320 ? 'phone' : 'wide'}"]`).waitFor();
        expect(await sideways(page), `${address} at ${width}`).toBeLessThanOrEqual(0);
        const cut = `[...document.querySelectorAll('.button')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`;
        expect(await page.evaluate(cut), `${address} at ${width}`).toEqual([]);
      }
    }
  });
});

describe('the reader’s own colours', () => {
  it.each(['light', 'dark'] as const)('say what ours say, %s', async (theme) => {
    const { page, problems } = await visit.open({ address: '#/audit?b=math&st=adds%20up&sel=finding:C1:made', theme });
    await page.emulateMedia({ colorScheme: theme, forcedColors: 'active' });
    const differ = async (one: string, other: string, property: string) => {
      const [marked, plain] = [await styles(page, one, property), await styles(page, other, property)];
      expect([marked.length, plain.length], `${one} and ${other}`).toEqual([1, 1]);
      expect(marked, `${property} of ${one}`).not.toEqual(plain);
    };
    await differ('.tab[aria-current]', '.tab:not([aria-current])', 'borderBottomColor');
    await differ('[data-selected] .box', '.facet-value:not([data-selected]) .box', 'backgroundColor');
    await differ('.counter[aria-pressed="true"]', '.verdict-buttons .button', 'backgroundColor');
    expect((await page.locator('.counters .counter, .details h2').allTextContents()).every((one) => /[✗≠!≈✓=–]/u.test(one))).toBe(true);
    expect(await styles(page, '.button.outlined, .counter, .chip', 'borderTopStyle')).toEqual(['solid']);
    await follow(page, '#/graph?sel=node:entity:math');
    await drawn(page);
    expect(await styles(page, '.legend .glyph', 'stroke')).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

describe('the picture in the reader’s own colours', () => {
  it.each(['light', 'dark'] as const)('has names that stand out from their ground, %s', async (theme) => {
    const { page } = await visit.open({ address: '#/graph', theme });
    await page.emulateMedia({ colorScheme: theme, forcedColors: 'active' });
    await drawn(page);
    // Dark and light pixels alike: letters, and the ground around them.
    const shades = `(() => {
      const canvas = document.querySelector('canvas.sigma-words');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let [dark, light] = [0, 0];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] < 250) continue;
        if (data[at] < 60) dark += 1;
        if (data[at] > 195) light += 1;
      }
      return Math.min(dark, light);
    })()`;
    await expect.poll(() => page.evaluate(shades)).toBeGreaterThan(500);
  });
});

describe('on paper', () => {
  it('the table has all its rows, and nothing to press', async () => {
    const { page, problems } = await visit.open({ address: '#/results', height: 500 });
    await page.locator('tr[aria-rowindex]').first().waitFor();
    expect(await page.locator('tr[aria-rowindex]').count()).toBeLessThan(corpus.claims.length);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBe(corpus.claims.length);
    expect(await page.locator('.results-tools, .filters-panel, .header').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(corpus.claims.length);
    expect(problems).toEqual([]);
  });
});

describe('200 % zoom of a low window', () => {
  it('leaves the line with the counts in sight beside the details', async () => {
    const { page } = await visit.open({ address: '#/audit?sel=finding:C1:made', width: 720, height: 360 });
    await page.locator('.sheet').waitFor();
    const bottom = await page.evaluate<number>(`document.querySelector('.bar').getBoundingClientRect().bottom`);
    const top = await page.evaluate<number>(`document.querySelector('.sheet').getBoundingClientRect().top`);
    expect(top).toBeGreaterThanOrEqual(bottom);
  });
});

describe('little motion', () => {
  const durations = async (page: Page) =>
    [...(await styles(page, '*', 'transitionDuration')), ...(await styles(page, '*', 'animationDuration'))]
      .flatMap((one) => one.split(', '))
      .map((one) => Number.parseFloat(one));

  /**
   * Where the numbers on an edge stand, frame by frame, from a zoom until the address says that the camera rests. What was selected from the
   * address is brought into sight first: that began before little motion was asked for.
   */
  const zooming = `(async () => {
    const fan = document.querySelector('.fan');
    const rest = () => new Promise((done) => setTimeout(done, 400));
    for (let place = ''; place !== fan.style.transform; await rest()) place = fan.style.transform;
    const seen = new Set([fan.style.transform]);
    const watch = new MutationObserver(() => seen.add(fan.style.transform));
    watch.observe(fan, { attributes: true });
    const before = location.hash;
    document.querySelector('[aria-label="Zoom in (+)"]').click();
    while (location.hash === before) await new Promise((done) => requestAnimationFrame(done));
    watch.disconnect();
    return seen.size;
  })()`;

  it('moves nothing by degrees: no fades, and the camera jumps', async () => {
    const { page, problems } = await visit.open({ address: graph });
    await drawn(page);
    expect(Math.max(...(await durations(page)))).toBeGreaterThan(0.01);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(Math.max(...(await durations(page)))).toBeLessThanOrEqual(0.001);
    await page.locator('.fan').waitFor();
    expect(await page.evaluate(zooming)).toBeLessThanOrEqual(2);
    expect(problems).toEqual([]);
  });
});

describe('the Tab key', () => {
  /** What has the focus: what it is, whether it has a ring, whether its middle can be seen. Nothing at the page's end. */
  const stop = `(() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const around = [here, here.closest('label, .search-box'), here.parentElement];
    const outlined = around.some((one) => one && getComputedStyle(one).outlineStyle === 'solid' && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2);
    // The edge of a panel is itself the line that shows.
    const ringed = outlined || (here.role === 'separator' && getComputedStyle(here).backgroundColor !== 'rgba(0, 0, 0, 0)');
    const { left, top, width, height } = (here.closest('label') ?? here).getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight - top) / 2);
    const label = here.closest('label');
    // The picture lies over the stop that stands for it.
    const part = here.role === 'application' ? here.parentElement : here;
    const seen = part.contains(over) || label?.contains(over) || over?.contains(here);
    return { what: here.outerHTML.slice(0, 120), ringed, seen: Boolean(seen) };
  })()`;

  it.each(['#/results?b=math', '#/audit?sel=finding:C1:made', '#/graph?sel=node:entity:math'])(
    'leaves a ring that can be seen at every stop, and comes to the page’s end: %s',
    async (address) => {
      const { page } = await visit.open({ address });
      const stops: { readonly what: string; readonly ringed: boolean; readonly seen: boolean }[] = [];
      for (let press = 0; press < 150; press += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate<(typeof stops)[number] | null>(stop);
        if (here === null) break;
        stops.push(here);
      }
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.length).toBeLessThan(150);
      expect(stops.filter(({ ringed, seen }) => !ringed || !seen)).toEqual([]);
    },
  );
});
