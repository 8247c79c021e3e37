/**
 * A site and a browser for the tests of one file: opened before the first, closed behind the last, the pages of each test closed after it.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Corpus, Review } from '../../src/model.ts';
import type { Listening } from '../../src/server/main.ts';
import { closePages, type Look, launchBrowser, type Opened, openPage } from './browser.ts';
import { serveReviewed } from './site.ts';

export interface Visit {
  /** Opens a page of the site. */
  open(look?: Look): Promise<Opened>;
  /** Opens a page of another site in the same browser. */
  openAt(url: string, look?: Look): Promise<Opened>;
  /** Where the site is; only within a test. */
  url(): string;
}

/** Call it once, at the top of a test file. */
export function visiting(serve: () => Promise<Listening>): Visit {
  let browser: Browser | undefined;
  let site: Listening | undefined;
  beforeAll(async () => {
    site = await serve();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    if (browser) await closePages(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const url = (): string => {
    if (!site) throw new Error('the site is served within tests alone');
    return site.url;
  };
  const openAt = (address: string, look?: Look): Promise<Opened> => {
    if (!browser) throw new Error('the browser is there within tests alone');
    return openPage(browser, address, look);
  };
  return { url, openAt, open: (look) => openAt(url(), look) };
}

export interface Reviewed extends Visit {
  /** The verdicts that the server was given, oldest first. */
  kept(): readonly Review[];
}

/** The same with a server that keeps verdicts. */
export function reviewing(corpus: Corpus): Reviewed {
  let kept: readonly Review[] = [];
  const visit = visiting(async () => {
    const served = await serveReviewed(corpus);
    kept = served.kept;
    return served.site;
  });
  return { ...visit, kept: () => kept };
}
