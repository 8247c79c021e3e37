/**
 * One visit to a page, ours or the bare one, from an empty tab: what was measured, in milliseconds, blocks of the main thread in the order of time.
 */
import * as driver from './driver.mjs';

/** How large our picture is in a window of 1440 × 900, for the bare one to be as large; whether it shows an overview at first. */
export async function pictureOf(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.locator('.sigma-mouse').waitFor({ timeout: 120_000 });
  const box = await page.locator('.sigma-mouse').boundingBox();
  const crowded = (await page.locator('.crowd button').count()) > 0;
  await page.context().close();
  return { width: Math.round(box.width), height: Math.round(box.height), crowded };
}

/** Our page: `everything` presses "Show all" first. */
export async function measureOurs(browser, url, { everything, frames }) {
  return visit(browser, { url, width: 1440, height: 900 }, async (page, look) => {
    if (everything) {
      await look('showAll', async () => {
        await page.locator('.crowd button').click();
        await settled(page);
      });
    }
    const moved = await movesOf(page, look, frames);
    const hover = await look('hover', () => page.evaluate(driver.hover, { times: everything ? 5 : 12 }));
    const filter = await look('filter', () => page.evaluate(driver.filter, { times: everything ? 1 : 2 }));
    // The index of names is made when the page has come to rest.
    await page.waitForTimeout(2000);
    const search = await look('search', () => page.evaluate(driver.search, { words: ['system 12', 'data', '74.6'] }));
    return { ...moved, hover, filter, search };
  });
}

export async function measureBare(browser, url, { width, height, frames }) {
  return visit(browser, { url, width, height }, (page, look) => movesOf(page, look, frames));
}

async function movesOf(page, look, frames) {
  const free = await look('move', () => page.evaluate(driver.move, { frames, wait: false }));
  const { pan, zoom } = await page.evaluate(driver.move, { frames, wait: true });
  const of = (list, field) => list.map((one) => one[field]);
  const all = [...free.pan, ...free.zoom];
  return { gap: of(all, 'gap'), script: of(all, 'script'), pan: of(pan, 'whole'), zoom: of(zoom, 'whole') };
}

/** Opens the page, waits for what it shows first, its picture, does things with it, and adds the longest block of each and the heap at the end. */
export async function visit(browser, { url, width, height, shown = drawn }, use) {
  const page = await browser.newPage({ viewport: { width, height } });
  const session = await page.context().newCDPSession(page);
  await page.addInitScript(driver.watch);
  await page.goto(url, { timeout: 120_000 });
  await shown(page);
  const load = await page.evaluate(() => globalThis.probe.firstDraw);
  await settled(page);
  const blocks = { load: await blocksOf(page, 0) };
  const look = async (name, act) => {
    const from = await page.evaluate(() => performance.now());
    const answer = await act();
    await page.waitForTimeout(50);
    blocks[name] = await blocksOf(page, from);
    return answer;
  };
  const found = await use(page, look);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.context().close();
  return { load, ...found, blocks, heap: usedSize / 1e6 };
}

function drawn(page) {
  return page.waitForFunction(() => globalThis.probe.firstDraw !== undefined, undefined, { timeout: 120_000 });
}

/** The longest block since a time; 0 where none took 50 ms. */
function blocksOf(page, from) {
  return page.evaluate((since) => Math.max(0, ...globalThis.probe.blocks.filter(({ at }) => at >= since).map(({ ms }) => ms)), from);
}

/** Nothing has been drawn for a while. */
async function settled(page) {
  for (let [before, now] = [-1, 0]; before !== now; ) {
    before = now;
    await page.waitForTimeout(700);
    now = await page.evaluate(() => globalThis.probe.draws);
  }
}
