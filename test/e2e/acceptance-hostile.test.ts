/**
 * Hostile text: markup, right-to-left overrides, names of 10,000 characters and formulas are shown as text and exported as text, by the served
 * page and by the exported folder, under a policy without inline scripts that no view breaks.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSite } from '../../src/cli/shell/viewer.ts';
import type { Corpus, Entity, Paper } from '../../src/model.ts';
import { drawn } from './browser.ts';
import { audited, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const markup = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const names: Readonly<Record<string, string>> = {
  math: `"><svg onload="document.title='taken'">`,
  gsm8k: '\u202Egnp.exe\u202D \u2067abc',
  'gemini-pro': 'Long'.repeat(2500),
  'gpt-4o': '=HYPERLINK("http://x/?"&A1,"click")',
  'gpt-4': '@SUM(1+1)*cmd|" /C calc"!A0',
};

/** The audited seeds, their names and titles being what they should not be. Offsets hold: texts only grow at their ends. */
function hostile(): Corpus {
  const corpus = audited();
  const rename = (entity: Entity): Entity => {
    const name = names[entity.id];
    return name === undefined ? entity : { ...entity, name, aliases: [...entity.aliases, `${markup} ${entity.name}`] };
  };
  const retitle = (paper: Paper, place: number): Paper => ({
    ...paper,
    title: [markup, '=1+1', '\u202Erefutation', 'W'.repeat(10_000)][place % 4] ?? '',
    authors: [`${markup} Smith`, '=cmd|calc'],
    text: `${paper.text} ${markup} ]]> </style><style>*{display:none}`,
    url: 'javascript:document.title="taken"',
  });
  const claims = corpus.claims.map((claim, place) => {
    const of = [markup, '=1+1', '+cmd|calc'][place % 3] ?? '';
    return { ...claim, ...(claim.of === undefined ? {} : { of }) };
  });
  const findings = corpus.findings.map((finding) => ({ ...finding, working: `${finding.working}; ${markup}` }));
  return { ...corpus, hash: 'hostile', entities: corpus.entities.map(rename), papers: corpus.papers.map(retitle), claims, findings };
}

const corpus = hostile();
const visit = visiting(() => serveCorpus(async () => corpus));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-hostile-'));
beforeAll(() => writeSite(corpus, join(folder, 'site')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page is the same through either door: at other widths it is looked at through one. */
const doors: readonly (readonly [name: string, url: () => string, widths: readonly number[]])[] = [
  ['the served page', () => visit.url(), [1280, 390]],
  ['the exported folder', () => pathToFileURL(join(folder, 'site', 'index.html')).href, []],
];
const [first] = corpus.papers;
const addresses = [
  '#/graph?sel=node:entity:gemini-pro',
  '#/graph?sel=edge:entity:gemini-pro,entity:math',
  `#/graph?sel=node:paper:${first?.id}`,
  '#/results?b=math,gsm8k&m=gemini-pro,gpt-4o',
  '#/results?b=gsm8k',
  '#/results',
  '#/audit?sel=finding:C1:made',
  `#/paper/${encodeURIComponent(first?.id ?? '')}`,
];

/** What hostile text would have done: run, become elements, or hidden the page. */
function done(page: Page): Promise<unknown> {
  return page.evaluate(`({
    taken: document.title === 'taken',
    elements: document.querySelectorAll('#root img, #root script, #root style, svg[onload], [onerror], a[href^="javascript:"]').length,
    hidden: getComputedStyle(document.querySelector('main')).display === 'none',
  })`);
}

const nothing = { taken: false, elements: 0, hidden: false };

/** Texts of which a letter stands left of the one before it, in the text itself or in the piece before it on the same line. */
const reversed = `(() => {
  const place = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const amiss = [];
  for (const line of document.querySelectorAll(':is(h2, h3, p, li, th, td, button)')) {
    let before;
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const match of [...node.data.matchAll(/[a-z]/gi)].slice(0, 40)) {
        const here = place(node, match.index);
        if (here.width === 0) continue;
        if (before && here.top === before.top && here.left < before.left - 1) amiss.push(line.textContent);
        before = here;
      }
    }
  }
  return [...new Set(amiss)].map((text) => text.slice(0, 200));
})()`;

describe.each(doors)('%s', (_, url, widths) => {
  it('shows it as text in every view, and breaks no policy', async () => {
    const { page, problems } = await visit.openAt(url());
    await drawn(page);
    for (const address of addresses) {
      await page.goto(url() + address);
      await page.locator(`.frame[data-view="${/\w+/u.exec(address)?.[0]}"]`).waitFor();
      if (address.startsWith('#/graph')) await page.locator('.details h2').waitFor();
      expect(await done(page), address).toEqual(nothing);
      expect(await page.evaluate(reversed), address).toEqual([]);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.locator(`.frame[data-layout="${width === 390 ? 'phone' : 'wide'}"]`).waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${address} at ${width}`).toBeLessThanOrEqual(width);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await expect.poll(() => page.locator('.facet-name', { hasText: '\uFFFDgnp.exe' }).count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('gemini');
    await page.getByRole('option').first().waitFor();
    expect(await done(page)).toEqual(nothing);
    expect(problems).toEqual([]);
  });
});

describe('the policy', () => {
  it('of the served page allows no inline script and no eval, nor does that of the folder', async () => {
    const served = (await fetch(visit.url())).headers.get('content-security-policy') ?? '';
    const kept =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(readFileSync(join(folder, 'site', 'index.html'), 'utf8'))?.[1] ?? '';
    for (const policy of [served, kept]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(?: file:)?(?:;|$)/u);
      expect(policy).not.toMatch(/unsafe/u);
    }
  });

  it('holds: a script put into the page does not run, and the breach is heard of', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: "document.title = 'taken'" }))`,
    );
    expect(await page.title()).not.toBe('taken');
    expect(problems.join()).toContain('Content Security Policy');
  });
});

/** Opens a menu, chooses by name, and gives the file as text. */
async function saved(page: Page, menu: string, item: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page
    .getByRole('menuitem', { name: new RegExp(`^${item}`, 'u') })
    .first()
    .click();
  return readFileSync(await (await download).path(), 'utf8');
}

describe('exports', () => {
  it('of the list are text in every format', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    const csv = Papa.parse<string[]>(await saved(page, 'Export', 'CSV'), { skipEmptyLines: true }).data;
    expect(csv.flat().filter((cell) => /^[=@\t\r]|^[+-](?![\d.])/u.test(cell))).toEqual([]);
    expect(new Set(csv.map((row) => row.length)).size).toBe(1);
    expect(csv.flat().some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
    const json: unknown = JSON.parse(await saved(page, 'Export', 'JSON'));
    expect(JSON.stringify(json)).toContain('Long'.repeat(2500));
    const markdown = await saved(page, 'Export', 'Markdown');
    expect(markdown).not.toMatch(/<\w/u);
    expect(markdown.split('\n').filter(Boolean)).toHaveLength(corpus.claims.length + 2);
    const latex = await saved(page, 'Export', 'LaTeX');
    expect(latex.match(/\\(?:input|write|immediate|href|csname)\b/gu)).toBeNull();
    const bibtex = await saved(page, 'Export', 'BibTeX');
    const depth = [...bibtex.replaceAll(/\\[{}]/gu, '')].reduce((open, one) => open + Number(one === '{') - Number(one === '}'), 0);
    expect(depth).toBe(0);
    expect(bibtex.match(/^@misc\{/gmu)).toHaveLength(new Set(corpus.claims.map(({ paper }) => paper)).size);
    expect(problems).toEqual([]);
  });

  it('of the graph are XML with no element or attribute of a paper’s making', async () => {
    const { page, problems } = await visit.open({ address: '#/graph?b=math,gsm8k' });
    await drawn(page);
    for (const format of ['SVG', 'GEXF']) {
      const xml = await saved(page, 'Export the graph', format);
      const read = await page.evaluate(`((xml) => {
        const all = [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('*')];
        return {
          elements: all.map(({ localName }) => localName).filter((name) => /^(?:script|img|style|parsererror|foreignObject)$/.test(name)),
          attributes: all.flatMap(({ attributes }) => [...attributes]).map(({ name }) => name).filter((name) => name.startsWith('on')),
        };
      })(${JSON.stringify(xml)})`);
      expect(read, format).toEqual({ elements: [], attributes: [] });
    }
    expect(problems).toEqual([]);
  });
});
