/**
 * Files that a page hands out.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Opens a menu, chooses by name, and gives the bytes of the file. */
export async function saved(page: Page, menu: string, item: string): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 12_000 });
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page
    .getByRole('menuitem', { name: new RegExp(`^${item}`, 'u') })
    .first()
    .click({ timeout: 5000 });
  return readFileSync(await (await download).path());
}
