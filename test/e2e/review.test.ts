/**
 * Reviewing: findings of several papers beside each other, many judged at once, a report's words, and the audit on paper.
 */
import { expect, it } from 'vitest';
import { audited, serveCorpus, withDoubts } from './site.ts';
import { reviewing, visiting } from './visiting.ts';

const corpus = audited();
const visit = reviewing(corpus);
const doubted = visiting(() => serveCorpus(async () => withDoubts()));

it('agrees with all that is listed after asking once, and one undo takes all back', async () => {
  const { page, problems } = await visit.open({ address: '#/audit' });
  const rows = page.locator('.queue-row');
  await rows.first().waitFor();
  const all = corpus.findings.length;
  await page.getByRole('button', { name: 'Agree with all listed…' }).press('Enter');
  expect(visit.kept()).toHaveLength(0);
  await page.getByRole('button', { name: 'Agree', exact: true }).press('Enter');
  await expect.poll(() => visit.kept().filter(({ verdict }) => verdict === 'agree').length, { timeout: 15_000 }).toBe(all);
  await expect.poll(() => rows.first().locator('.tag').textContent()).toBe('agreed');
  await page.keyboard.press('z');
  await expect.poll(() => visit.kept().filter(({ verdict }) => verdict === 'withdraw').length, { timeout: 15_000 }).toBe(all);
  await expect.poll(() => page.locator('.queue-row .tag').count()).toBe(0);
  expect(problems).toEqual([]);
}, 60_000);

it('puts results of several papers side by side, values and settings in lines', async () => {
  const { page, problems } = await doubted.open({ address: '#/audit?sel=finding:C9:conflict' });
  const table = page.locator('.sides-settings table');
  expect(await table.locator('thead th').count()).toBe(2);
  expect(await table.locator('tbody tr').first().locator('td').allTextContents()).toEqual(
    ['40%', '42%'].map((one) => expect.stringContaining(one.slice(0, 2))),
  );
  expect(await page.locator('.sides blockquote').count()).toBe(2);
  expect(problems).toEqual([]);
});

it('has the words of a report, filled in, and sends nothing', async () => {
  const [claim] = corpus.claims;
  const { page, problems } = await visit.open({ address: `#/results?sel=claim:${claim?.id}` });
  const asked: string[] = [];
  page.on('request', ({ url }) => asked.push(url()));
  await page.keyboard.press(']');
  await page.getByRole('button', { name: 'Report a problem…' }).click();
  const text = await page.locator('.handing textarea').inputValue();
  expect(text).toContain(`Id: ${claim?.id}`);
  expect(text).toContain(`Data: ${corpus.hash}`);
  expect(text).toContain('Link: http');
  expect(asked).toEqual([]);
  expect(problems).toEqual([]);
});

it('prints every finding with its sentence, and no controls', async () => {
  const { page, problems } = await visit.open({ address: '#/audit' });
  await page.locator('.queue-row').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.printed-finding').count()).toBe(corpus.findings.length);
  expect(await page.locator('.printed-finding mark').count()).toBeGreaterThanOrEqual(corpus.findings.length);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.locator('.panel').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.queue-row').first().waitFor();
  expect(problems).toEqual([]);
});
