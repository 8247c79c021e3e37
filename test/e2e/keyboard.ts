/**
 * A page by keys alone: Tab from stop to stop until something has the focus, as a reader without a mouse does.
 */
import type { Page } from 'playwright-core';

/** More stops than any page of these tests has. */
const most = 150;

/** Presses Tab (or Shift+Tab) until what has the focus fits a selector, and its text where one is named. Throws when it is never reached. */
export async function tabTo(page: Page, selector: string, { back = false, text = '' } = {}): Promise<void> {
  const fits = `((selector, text) => {
    const here = document.activeElement;
    return here.matches(selector) && here.textContent.includes(text);
  })(${JSON.stringify(selector)}, ${JSON.stringify(text)})`;
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (await page.evaluate(fits)) return;
  }
  throw new Error(`Tab never reaches ${selector} ${text}`);
}
