/**
 * A visit to the Results table of all claims: how long until its first rows are there, until it is sorted, grouped, filtered and written to a
 * file, which block of the main thread each of these brings, and what a frame takes when it is scrolled through. Milliseconds.
 */
import { visit } from './measure.mjs';

const rows = '.results-table tr[tabindex]';

export async function measureTable(browser, url) {
  const shown = (page) => page.locator(rows).first().waitFor({ timeout: 120_000 });
  return visit(browser, { url: `${url}#/results`, width: 1440, height: 900, shown }, async (page, look) => {
    const timed = (name, act) => look(name, () => page.evaluate(waitFor, act));
    const found = {
      first: await page.evaluate(() => globalThis.probe.firstRow),
      'sort by model': await timed('sort by model', { press: '.results-table th.cell-model button' }),
      'sort by paper': await timed('sort by paper', { press: '.results-table th.cell-paper button' }),
      'sort back': await timed('sort back', { press: '.results-table th.numeric button' }),
    };
    const frames = await look('scroll', () => page.evaluate(scroll, 120));
    await page.getByRole('button', { name: 'Group', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'By model, the best' }).waitFor();
    found['group by model'] = await timed('group by model', { choose: 'By model, the best' });
    found.filter = await timed('filter', { press: '.facet-value input' });
    found['filter off'] = await timed('filter off', { press: '.facet-value input:checked' });
    await page.getByRole('button', { name: 'By model, the best' }).click();
    found.ungroup = await timed('ungroup', { choose: 'Not grouped' });
    const file = page.waitForEvent('download', { timeout: 300_000 });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    found['write CSV'] = await look('write CSV', async () => {
      const began = Date.now();
      await page.getByRole('menuitem', { name: 'CSV' }).click();
      await file;
      return Date.now() - began;
    });
    return { ...found, frame: frames };
  });
}

/** Presses something, and waits until the list is another and no longer being made; sent to the page as text. */
async function waitFor({ press, choose }) {
  const { probe } = globalThis;
  const button = choose
    ? [...document.querySelectorAll('[role="menuitemradio"]')].find((one) => one.textContent.includes(choose))
    : document.querySelector(press);
  if (!button) throw new Error(`nothing to press: ${press ?? choose}`);
  const heads = () => [...document.querySelectorAll('.results-table tbody tr')].map((one) => one.textContent).join('\n');
  const before = heads();
  const began = performance.now();
  button.click();
  const isDone = () => document.querySelector('.results')?.getAttribute('aria-busy') === 'false' && heads() !== before;
  await new Promise((done) => {
    const look = () => (isDone() || performance.now() - began > 60_000 ? done() : probe.frame(look));
    probe.frame(look);
  });
  return performance.now() - began;
}

/** Scrolls a screen a frame, now and then far; milliseconds between frames. */
async function scroll(frames) {
  const { probe } = globalThis;
  const scroller = document.querySelector('.table-scroller');
  const gaps = [];
  let before = await new Promise((done) => probe.frame(done));
  for (let step = 0; step < frames; step += 1) {
    scroller.scrollTop += step % 20 === 19 ? scroller.scrollHeight / 10 : 600;
    const at = await new Promise((done) => probe.frame(done));
    gaps.push(at - before);
    before = at;
  }
  return gaps;
}
