/**
 * What must hold of the page as a whole: readable by axe in both themes, no sideways scroll, no fault, and something to do when all fails.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { amiss } from './axe.ts';
import { drawn, type Look, launchBrowser, openPage, settled } from './browser.ts';
import { audited, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = audited();
const visit = visiting(() => serveCorpus(async () => corpus));

const screens: readonly (readonly [name: string, look: Look])[] = [
  ['graph', { address: '#/graph' }],
  ['graph with details', { address: '#/graph?sel=node:entity:math' }],
  ['an edge', { address: '#/graph?sel=edge:entity:gemini-pro,entity:math' }],
  ['several nodes', { address: '#/graph?sel=nodes:entity:math,entity:gemini-pro' }],
  ['results', { address: '#/results' }],
  ['results narrowed', { address: '#/results?b=math&y=2020-2025' }],
  ['results as columns, models side by side', { address: '#/results?m=gemini-pro,gpt-4o&grp=model&cols=model,value,audit,review,date' }],
  ['audit', { address: '#/audit?sel=finding:C1:made&ck=C1' }],
  ['audit on a phone', { address: '#/audit', width: 390, height: 844, touch: true }],
  ['nothing left', { address: '#/results?b=gsm8k&m=gemini-pro' }],
  ['a paper', { address: '#/paper/2112.11446?sel=node:entity:gopher' }],
  ['a paper with a finding in its margin', { address: '#/paper/2209.14375' }],
  ['results on a phone', { address: '#/results', width: 390, height: 844, touch: true }],
];

describe('axe finds nothing amiss in light and dark', () => {
  it.each(screens)('%s', async (_, look) => {
    const { page, problems } = await visit.open(look);
    if (look.address?.startsWith('#/graph')) await drawn(page);
    expect(await amiss(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await amiss(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('axe finds nothing amiss in what opens', () => {
  const opened: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
    [
      'the shortcuts',
      async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'the export menu',
      async (page) => {
        await page.getByRole('button', { name: 'Export' }).click();
        await page.getByRole('menu').waitFor();
      },
    ],
    [
      'a row',
      async (page) => {
        await page.locator('.value-button').first().click();
        await page.locator('.evidence').waitFor();
      },
    ],
    [
      'all details',
      async (page) => {
        await page.locator('.value-button').first().click();
        await page.getByRole('button', { name: 'All details' }).click();
        await page.locator('.how summary').click();
      },
    ],
  ];
  it.each(opened)('%s', async (_, open) => {
    const { page, problems } = await visit.open({ address: '#/results' });
    await open(page);
    expect(await amiss(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('the search', () => {
  // While it is open react-aria hides all else from screen readers, and Tab closes it: the list itself is looked at.
  it('has a list that axe finds nothing amiss in', async () => {
    const { page } = await visit.open({ address: '#/results' });
    await page.keyboard.press('/');
    await page.keyboard.type('gpt');
    await page.getByRole('option').first().waitFor();
    expect((await amiss(page, '.search-popup')).filter((one) => !one.startsWith('region'))).toEqual([]);
  });
});

describe('panels', () => {
  it('a link is copied by key, and the page says so', async () => {
    const { page } = await visit.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('c');
    await expect.poll(() => page.locator('.copied').first().textContent()).toBe('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  });
  it.each([
    [1024, 320],
    [1280, 320],
    [1440, 360],
  ])('at %i pixels the details are %i wide, until the reader says otherwise', async (width, wide) => {
    const { page } = await visit.open({ address: '#/graph?sel=node:entity:math', width });
    const details = page.locator('.details-panel');
    await expect.poll(async () => (await details.boundingBox())?.width).toBe(wide);
    await page.getByRole('separator', { name: 'Width of the details' }).press('ArrowLeft');
    await expect.poll(async () => (await details.boundingBox())?.width).toBe(wide + 16);
  });

  it('what a key does is said where it can be pressed', async () => {
    const { page } = await visit.open({ address: '#/results' });
    const keys = `[...document.querySelectorAll('.bar [aria-keyshortcuts]')].map((one) => one.title)`;
    expect(await page.evaluate(keys)).toEqual(['Filters ([)', 'Graph (1)', 'Results (2)', 'Audit (3)']);
  });

  it('close and open by key, take a width, and keep it', async () => {
    const { page } = await visit.open({ address: '#/results' });
    const panel = page.locator('.filters-panel');
    await page.getByRole('separator', { name: 'Width of the filters' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await panel.boundingBox())?.width).toBe(272 + 16);
    await page.getByRole('heading', { name: 'claimgraph' }).click();
    await page.keyboard.press('[');
    await expect.poll(() => panel.count()).toBe(0);
    await page.keyboard.press('[');
    await page.reload();
    await panel.waitFor();
    expect((await panel.boundingBox())?.width).toBe(272 + 16);
  });
});

describe('the page itself scrolls neither sideways nor down, at any width', () => {
  const addresses = [
    '#/results',
    '#/audit?sel=finding:C1:made',
    '#/graph?sel=node:entity:math',
    '#/paper/2112.11446',
    '#/results?b=math,gsm8k&m=gemini-pro',
  ];
  it.each(addresses)('%s', async (address) => {
    const { page } = await visit.open({ address });
    for (const width of [1440, 1280, 1024, 1023, 768, 767, 390, 360, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await settled(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width} px`).toBeLessThanOrEqual(width);
      expect(await page.evaluate('document.documentElement.scrollHeight'), `at ${width} px`).toBe(700);
    }
  });
});

describe('the phone', () => {
  const phone = { width: 390, height: 844, touch: true };
  it('opens on the results as cards, a sentence one tap away', async () => {
    const { page, problems } = await visit.open(phone);
    await page.locator('.card-button').first().tap();
    await expect.poll(() => page.locator('.evidence mark[data-slot="value"]').count()).toBe(1);
    expect(await page.locator('.results-table').count()).toBe(0);
    expect(problems).toEqual([]);
  });
  it('has the filters in a drawer', async () => {
    const { page } = await visit.open(phone);
    await page.getByRole('button', { name: 'Filters' }).tap();
    await page.getByRole('dialog').getByText('MATH', { exact: true }).tap();
    await page.getByRole('button', { name: 'Close filters' }).tap();
    await expect.poll(() => page.locator('.shown').textContent()).toMatch(/^5 of/u);
  });
  it('has a graph that begins with what is reported most, or says why there is nothing to begin with', async () => {
    const { page } = await visit.open({ ...phone, address: '#/graph' });
    await page.locator('.graph-hint').getByRole('button', { name: 'MATH', exact: true }).tap();
    await expect.poll(() => page.locator('.details h2').textContent()).toBe('MATH');
    expect(await page.locator('.graph-hint').count()).toBe(0);
    await page.goto(`${visit.url()}#/graph?b=math`);
    await expect.poll(() => page.locator('.graph-hint').getByRole('button').first().textContent()).toContain('MATH');
    expect(await page.locator('.graph-hint').getByRole('button', { name: 'GSM8K' }).count()).toBe(0);
    await page.goto(`${visit.url()}#/graph?b=gsm8k&m=gemini-pro`);
    await page.locator('.empty').waitFor();
    expect(await page.locator('.graph-hint').count()).toBe(0);
  });
  it('brings the number chosen in a paper above the sheet', async () => {
    const last = corpus.claims.findLast(({ paper }) => paper === '2112.11446');
    const { page } = await visit.open({ ...phone, height: 640, address: `#/paper/2112.11446?sel=claim:${last?.id}` });
    const top = async (place: string) => (await page.locator(place).first().boundingBox())?.y ?? 0;
    const sheet = await top('.sheet');
    await expect.poll(() => top('.number.selected')).toBeLessThan(sheet - 24);
  });
});

describe('structure', () => {
  it('one picture for the life of the page, and few rows in the document', async () => {
    const { page } = await visit.open();
    await drawn(page);
    for (const key of ['2', '1', '2', '1']) await page.keyboard.press(key);
    await drawn(page);
    expect(await page.locator('canvas.sigma-nodes').count()).toBe(1);
    await page.keyboard.press('2');
    await page.locator('.results-table').waitFor();
    expect(await page.locator('.results-table tr').count()).toBeLessThanOrEqual(60);
    expect(await page.locator('.results-table').getAttribute('aria-rowcount')).toBe(String(corpus.claims.length + 1));
  });

  it('the theme can be chosen and is remembered', async () => {
    const { page } = await visit.open({ theme: 'light' });
    await page.getByRole('button', { name: /^Theme/u }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    const ground = 'getComputedStyle(document.documentElement).backgroundColor';
    await expect.poll(() => page.evaluate(ground)).toBe('rgb(18, 22, 29)');
    await page.reload();
    await page.locator('.frame').waitFor();
    expect(await page.evaluate(ground)).toBe('rgb(18, 22, 29)');
  });
});

describe('when it fails', () => {
  it('a server that fails is named, and retried', async () => {
    let broken = true;
    const poor = await serveCorpus(async () => {
      if (broken) throw new Error('the store is locked');
      return corpus;
    });
    const { page } = await visit.openAt(poor.url, { until: '.failed' });
    expect(await page.locator('.failed').textContent()).toContain('status 500');
    broken = false;
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.locator('.frame').waitFor();
    await poor.close();
  });

  it('no papers yet: says how to add some', async () => {
    const none = { ...corpus, papers: [], claims: [], entities: [], mentions: [], others: {}, positions: {} };
    const empty = await serveCorpus(async () => none);
    const { page } = await visit.openAt(empty.url);
    expect(await page.locator('.empty').first().textContent()).toContain('claimgraph add');
    await empty.close();
  });

  it('a lost picture comes back once on its own, then by a button', async () => {
    const { page } = await visit.open({ address: '#/graph' });
    await drawn(page);
    const lose = `document.querySelector('canvas.sigma-nodes').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()`;
    await page.evaluate("document.querySelector('canvas.sigma-nodes').dataset.first = 'yes'");
    await page.evaluate(lose);
    await page.locator('canvas.sigma-nodes:not([data-first])').waitFor({ state: 'attached' });
    expect(await page.locator('canvas.sigma-nodes').count()).toBe(1);
    await drawn(page);
    await page.evaluate(lose);
    await page.locator('.results-table').waitFor();
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await expect.poll(() => page.locator('.empty h2').first().textContent()).toBe('The graphics context was lost.');
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.locator('canvas.sigma-nodes').waitFor({ state: 'attached' });
  });

  it('without WebGL the table opens, with a word why', async () => {
    const plain = await launchBrowser(['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--no-first-run']);
    const { page } = await openPage(plain, visit.url(), { address: '#/graph' });
    await page.locator('.results-table').waitFor();
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await expect.poll(() => page.locator('.empty h2').first().textContent()).toBe('This browser cannot draw the graph.');
    await plain.close();
  });
});
