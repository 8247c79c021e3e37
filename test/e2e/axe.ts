/**
 * What axe says of a page.
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds amiss in the page or in a part of it, as `rule: element`. */
export async function amiss(page: Page, part = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<readonly string[]>(
    `axe.run('${part}', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
  return found;
}
