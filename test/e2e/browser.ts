/**
 * The browser of these tests: Chromium from CLAIMGRAPH_BROWSER or where Debian puts it, drawing WebGL in software.
 */
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-first-run',
  '--disable-background-networking',
];

/** A browser with a profile of its own; `more` are further switches, such as one that takes WebGL away. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CLAIMGRAPH_BROWSER ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...more] });
}
