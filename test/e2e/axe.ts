/**
 * What axe says of a page.
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { settled } from './browser.ts';

/** What axe finds amiss in the page or in a part of it, as `rule: element`. */
export async function amiss(page: Page, part = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  await still(page);
  const found = await page.evaluate<readonly string[]>(
    `axe.run('${part}', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
  return found;
}

/** Waits until no colour is on its way to another: between two, a contrast may be too low that is not so in the end. */
async function still(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(
    `Promise.allSettled(document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? [one.finished] : [])))`,
  );
}
