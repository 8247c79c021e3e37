/**
 * Makes the pictures of the README anew, from the seeds, as a reader would see them: `npm run pictures`, after `npm run build`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-pictures-'));
const store = ['--store', join(folder, 'seeds.db')];
execFileSync(process.execPath, [program, 'add', join(root, 'seeds'), ...store], { stdio: 'ignore' });
const server = spawn(process.execPath, [program, 'serve', '--port', '0', ...store], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await addressOf(server);
const browser = await chromium.launch({
  executablePath: process.env.CLAIMGRAPH_BROWSER ?? '/usr/bin/chromium',
  args: JSON.parse(readFileSync(join(root, 'viz/chromium.json'), 'utf8')),
});
try {
  const claim = await addressOfClaim('69.4');
  await take('overview', { address: '#/graph', until: '.sigma-words', theme: 'dark', height: 700 });
  await take('explore', { address: `#/graph?sel=${claim}`, until: '.sigma-words', theme: 'light', keys: ['-'] });
  await take('list', { address: `#/results?sel=${claim}`, until: '.results-table', theme: 'dark' });
  await take('audit', { address: '#/audit', until: '.queue-row', theme: 'light', keys: ['j', 'Enter'], height: 620 });
  await take('phone', { address: `#/results?sel=${claim}`, until: '.frame', theme: 'light', width: 390, height: 780 });
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}

/** The address that the server prints. */
async function addressOf(process) {
  const lines = createInterface({ input: process.stdout });
  for (;;) {
    const [line] = await once(lines, 'line');
    const found = /http:\/\/\S+/u.exec(line);
    if (found) return found[0];
  }
}

/** How the address names the claim of a number: what a click on its row in the table selects. */
async function addressOfClaim(number) {
  const page = await browser.newPage();
  await page.goto(`${url}#/results`);
  await page.getByRole('row').filter({ hasText: number }).first().click();
  await page.waitForURL(/sel=/u);
  const selected = /sel=([^&]+)/u.exec(page.url())?.[1];
  await page.close();
  return selected;
}

async function take(name, { address, until, theme, keys = [], width = 1440, height = 820 }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(url + address);
  await page.locator(until).first().waitFor({ state: 'attached' });
  // Fonts, the layout's last frame, and the camera's way to what is selected.
  await page.waitForTimeout(1500);
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(root, `viz/pictures/${name}.png`) });
  await page.close();
}
