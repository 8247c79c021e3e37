/**
 * Acceptance checks 4 and 5 in the browser: every value shown in any view leads to a quote that stands verbatim at the stated offsets, and a
 * CSV has the paper's own digits. What is expected is cut from the papers here, by offsets alone. Without a browser: test/viz/counts.test.ts.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model.ts';
import { drawn, type Look } from './browser.ts';
import { audited, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = audited();
const visit = visiting(() => serveCorpus(async () => corpus));
const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));

/** The words of a paper at an offset. */
const at = (id: string, { part, start, end }: Span) => papers.get(id)?.[part].slice(start, end) ?? 'no such paper';
/** Digits as they are shown: TeX's escapes are marks of print. */
const shown = (literal: string) => literal.replaceAll('\\', '').replaceAll(/\s+/gu, ' ');
const some = <T>(list: readonly T[], every: number) => list.filter((_, place) => place % every === 0);

/** An address, and what must come to stand there. */
interface Step {
  readonly address: string;
  readonly quotes: readonly string[];
  readonly marked: readonly string[];
  readonly values: readonly string[];
}

interface Places {
  readonly quotes: string;
  readonly marked: string;
  readonly values: string;
}

/** Goes to each address in the page itself and waits, frame by frame, until what is expected stands there; gives the steps that never do. */
function failing(page: Page, steps: readonly Step[], places: Places): Promise<readonly unknown[]> {
  return page.evaluate(`(async (steps, places) => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const amiss = [];
    for (const { address, quotes, marked, values } of steps) {
      if (amiss.length > 2) break;
      const look = () => ({ quotes: texts(places.quotes), marked: texts(places.marked).join(''), values: texts(places.values) });
      const fits = (seen) =>
        JSON.stringify(seen.quotes) === JSON.stringify(quotes.map((one) => '“' + one + '”')) &&
        seen.marked === marked.join('') &&
        values.every((value, place) => seen.values[place]?.includes(value));
      location.hash = address;
      let waited = 0;
      while (!fits(look()) && waited < 90) { await frame(); waited += 1; }
      if (!fits(look())) amiss.push({ address, quotes, marked, values, seen: look() });
    }
    return amiss;
  })(${JSON.stringify(steps)}, ${JSON.stringify(places)})`);
}

const claimSteps = (view: string): readonly Step[] =>
  corpus.claims.map(({ id, paper, quantity: { span }, sentence }) => ({
    address: `#/${view}?sel=claim:${id}`,
    quotes: [at(paper, sentence)],
    marked: [at(paper, span)],
    values: [shown(at(paper, span))],
  }));

describe('every value leads to its quote', () => {
  const evidence = (root: string): Places => ({
    quotes: `${root} .evidence blockquote`,
    marked: `${root} .evidence blockquote mark[data-slot="value"]`,
    values: `${root} .value`,
  });
  const views: readonly (readonly [name: string, look: Look, root: string, steps: readonly Step[]])[] = [
    ['results', { address: '#/results' }, '.results-table tbody.open', claimSteps('results')],
    ['graph', { address: '#/graph' }, '.details', some(claimSteps('graph'), 6)],
    ['cards', { address: '#/results', width: 390, height: 844, touch: true }, '.card.open', some(claimSteps('results'), 5)],
  ];
  it.each(views)('in the %s', async (_, look, root, steps) => {
    const { page, problems } = await visit.open(look);
    if (look.address === '#/graph') await drawn(page);
    expect(steps.length).toBeGreaterThan(15);
    expect(await failing(page, steps, evidence(root))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('in the audit', async () => {
    const { page, problems } = await visit.open({ address: '#/audit' });
    // The finding that was put into the seeds stands in no sentence.
    const real = corpus.findings.filter(({ id }) => id !== 'C1:made');
    const steps = real.map(({ id, numbers, sentence }): Step => {
      const [first] = numbers;
      const claims = numbers.map(({ claim }) => corpus.claims.find((one) => one.id === claim));
      const apart = new Set(numbers.map(({ paper }) => paper)).size > 1;
      const sides = claims.flatMap((claim) => (claim ? [at(claim.paper, claim.sentence)] : []));
      const literals = numbers.map(({ paper, span }) => at(paper, span));
      const inOrder = [...numbers].sort((a, b) => a.span.start - b.span.start).map(({ paper, span }) => at(paper, span));
      return {
        address: `#/audit?sel=finding:${encodeURIComponent(id)}`,
        quotes: apart ? sides : first ? [at(first.paper, sentence ?? first.span)] : [],
        marked: apart ? literals : inOrder,
        values: literals.map(shown),
      };
    });
    const places = {
      quotes: '.details .evidence blockquote',
      marked: '.details .evidence blockquote mark',
      values: '.details .also-row b',
    };
    expect(await failing(page, steps, places)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('in the papers, whose words are all there', async () => {
    const { page, problems } = await visit.open({ address: '#/results' });
    const withClaims = corpus.papers.filter(({ id }) => corpus.claims.some(({ paper }) => paper === id));
    for (const { id, text } of some(withClaims, 3)) {
      await page.evaluate(`location.hash = ${JSON.stringify(`#/paper/${encodeURIComponent(id)}`)}`);
      await expect.poll(() => page.locator('.paper-text').textContent()).toBe(text);
      const links = await page.evaluate<readonly (readonly [href: string, words: string])[]>(
        "[...document.querySelectorAll('.paper .number[href]')].map((one) => [one.getAttribute('href'), one.textContent])",
      );
      const read = new Map<string, string>();
      for (const [href, piece] of links) {
        const claim = /sel=claim:(\w+)/u.exec(href)?.[1] ?? '';
        read.set(claim, (read.get(claim) ?? '') + piece);
      }
      const claims = corpus.claims.filter(({ paper }) => paper === id);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(claims.map((one) => [one.id, at(id, one.quantity.span)])));
    }
    expect(problems).toEqual([]);
  });
});

describe('the CSV', () => {
  it('of all results has the papers’ own digits, trailing zeros and all, where it says', async () => {
    const { page } = await visit.open({ address: '#/results' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /^CSV/u }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(corpus.claims.length);
    for (const { value, paper_id = '', start, end, quote } of data) {
      const paper = papers.get(paper_id);
      expect([paper_id, paper?.text.slice(Number(start), Number(end))]).toEqual([paper_id, value]);
      expect(paper?.text).toContain(quote);
    }
    expect(data.filter(({ value }) => /\.\d*0(?:\D|$)/u.test(value ?? '')).length).toBeGreaterThan(0);
  });
});
