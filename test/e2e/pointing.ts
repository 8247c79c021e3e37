/**
 * The mouse on the picture of a page: where a node lies, found as a reader finds it.
 */
import type { Page } from 'playwright-core';
import { settled } from './browser.ts';

/**
 * Where in the picture a node lies: asked of the page at once, because every real movement waits for a frame. The point that
 * follows must mean the same, so that a node is not just touched at its rim.
 */
const search = `(() => {
  const layer = document.querySelector('.sigma-mouse');
  const picture = document.querySelector('.graph-canvas');
  const { left, top, width, height } = picture.getBoundingClientRect();
  const under = (x, y) => {
    layer.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
    return picture.dataset.under;
  };
  for (let y = top + height * 0.3; y < top + height * 0.8; y += 8) {
    for (let x = left + width * 0.3; x < left + width * 0.7; x += 8) {
      if (under(x, y) === 'node' && under(x + 2, y + 2) === 'node') return [x + 1, y + 1];
    }
  }
  return [];
})()`;

/** As often as the picture may move before it must stand still. */
const most = 50;

/** Moves the mouse over a node of the picture that stands still, and says where that is. */
export async function findNode(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  let before = '';
  for (let tries = 0; tries < most; tries += 1) {
    const [x, y] = await page.evaluate<readonly number[]>(search);
    if (x !== undefined && y !== undefined) {
      await page.mouse.move(x, y);
      if (before === `${x},${y}`) return { x, y };
    }
    before = `${x},${y}`;
    await settled(page);
  }
  throw new Error('no node of the picture can be pointed at');
}

export async function clickNode(page: Page): Promise<void> {
  await findNode(page);
  await page.mouse.down();
  await page.mouse.up();
}
