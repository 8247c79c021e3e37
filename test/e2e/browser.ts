/**
 * The browser of these tests: Chromium from CLAIMGRAPH_BROWSER or where Debian puts it, drawing WebGL in software.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import switches from '../../viz/chromium.json' with { type: 'json' };

/** A browser with a profile of its own; `instead` replaces the switches for graphics, as to take WebGL away. */
export function launchBrowser(instead?: readonly string[]): Promise<Browser> {
  const executablePath = process.env.CLAIMGRAPH_BROWSER ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: [...(instead ?? switches)] });
}

export interface Look {
  readonly address?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** Waits for this instead of the frame. */
  readonly until?: string;
}

export interface Opened {
  readonly page: Page;
  /** Everything the console called an error, breaches of the policy among them, and faults of scripts. */
  readonly problems: readonly string[];
}

/** Opens a page of the site as a reader with that window would. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Opened> {
  const { address = '', width = 1440, height = 900, theme = 'light', touch = false, until = '.frame' } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, hasTouch: touch, acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (fault) => problems.push(String(fault)));
  await page.goto(url + address);
  await page.locator(until).waitFor();
  return { page, problems };
}

/** Waits until sigma has drawn and the camera rests. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.sigma-words').waitFor({ state: 'attached' });
  await settled(page);
}

/** Two frames on: what was still to be laid out or drawn is. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Closes all pages, so that none of them draws while the next is tested. */
export async function closePages(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}
