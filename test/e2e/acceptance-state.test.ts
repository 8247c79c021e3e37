/**
 * Acceptance checks 2 and 3 in the browser: the address is the state, also after a reload, and graph, table and audit show one subset with one
 * count. For 200 random states and any filters: test/viz/address.test.ts, unknown.test.ts and counts.test.ts.
 */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countFacets } from '../../src/results/facets.ts';
import { readAddress, writeAddress } from '../../viz/src/state/address.ts';
import { initialState, type State, views } from '../../viz/src/state/state.ts';
import { type Ids, idsOf, statesOf, strangeIds } from '../viz/states.ts';
import { drawn } from './browser.ts';
import { audited, serveCorpus } from './site.ts';
import { visiting } from './visiting.ts';

const corpus = audited();
const visit = visiting(() => serveCorpus(async () => corpus));

/** Goes to another address of the open page, as a link pasted over the old one. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto(visit.url() + address);
  await page.locator(`.frame[data-view="${readAddress(address).state.view}"]`).waitFor();
}

/** The state that the page's address stands for. */
const stateOf = (page: Page): State => readAddress(new URL(page.url()).hash).state;
const main = (page: Page) => page.locator('main').innerText();

/** Some states of every view, the same ones each time; the camera where one would put it. */
function some(ids: Ids, ofEach: number): readonly State[] {
  const tame = ({ camera, ...state }: State): State => (camera ? { ...state, camera: { x: 0.25, y: 0.625, ratio: 0.5 } } : state);
  const all = fc.sample(statesOf(ids).map(tame), { numRuns: 60, seed: 11 });
  return views
    .flatMap((view) => all.filter((state) => state.view === view).slice(0, ofEach))
    .map((state) => readAddress(writeAddress(state, corpus.hash)).state);
}

describe('a state is its address', () => {
  it('whether it is followed, loaded or loaded again', async () => {
    const { page, problems } = await visit.open();
    for (const state of some(idsOf(corpus), 2)) {
      const address = writeAddress(state, corpus.hash);
      await follow(page, address);
      expect(stateOf(page), address).toEqual(state);
      expect(await page.locator('.notices').count(), address).toBe(0);
      if (state.view === 'graph') await drawn(page);
      const before = await main(page);
      await page.reload();
      await page.locator('.frame').waitFor();
      expect(stateOf(page), address).toEqual(state);
      await expect.poll(() => main(page), { message: address }).toBe(before);
    }
    expect(problems).toEqual([]);
  });

  it('with ids that the data lacks: each is named, none is dropped, every view stands', async () => {
    const { page, problems } = await visit.open();
    for (const state of some(strangeIds, 2)) {
      await follow(page, writeAddress(state, corpus.hash));
      await expect.poll(() => stateOf(page)).toEqual(state);
      const said = (await page.locator('.notices').allTextContents()).join('\n');
      for (const id of state.filter.models ?? []) expect(said).toContain(id.replace(/^!/u, ''));
    }
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('one count in all views', () => {
  const filters = ['b=math', 'm=gemini-pro,gpt-4o&k=result', 'st=adds%20up', 'y=2023-2024&b=!math', 'q=gpt'];

  it('in the line above, the table, its heading, the spoken graph and the audit', async () => {
    const { page, problems } = await visit.open();
    const heading = () => page.locator('.results-heading').textContent();
    for (const query of filters) {
      const { filter } = readAddress(`#/results?${query}`).state;
      const { audit: _, ...others } = filter;
      const { kept } = countFacets(corpus, filter);
      await follow(page, `#/results?${query}`);
      const shown = `Showing ${kept} of ${corpus.claims.length} results`;
      await expect.poll(() => page.locator('.shown').textContent(), { message: query }).toContain(shown);
      expect(await page.locator('.results-table').getAttribute('aria-rowcount'), query).toBe(String(kept + 1));
      expect(await heading(), query).toMatch(new RegExp(`^${kept} `, 'u'));
      await follow(page, `#/graph?${query}`);
      await drawn(page);
      const said = page.getByRole('application');
      await expect.poll(() => said.getAttribute('aria-label'), { message: query }).toMatch(new RegExp(`^Graph of ${kept} result`, 'u'));
      await follow(page, `#/audit?${query}`);
      expect(await heading(), query).toContain(` of ${countFacets(corpus, others).kept} number`);
    }
    expect(problems).toEqual([]);
  });
});

it('what is as it is at first is not written', async () => {
  const { page } = await visit.open();
  expect(stateOf(page)).toEqual(initialState);
});
