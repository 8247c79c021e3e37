/**
 * A program that writes to a store is killed at random moments: what it leaves must be whole batches, and running it again must end in the
 * store that an undisturbed run makes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/sqlite/open.ts';
import { random } from './random.ts';

const writer = resolve(import.meta.dirname, 'writer.mjs');
const batchSize = 40;
let folder: string;
let straight: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-kill-'));
  straight = await finish(join(folder, 'straight.db'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a writer that is killed', () => {
  const seeds = [1, 2];
  it.each(seeds)('leaves whole batches and can be run again: seed %i', async (seed) => {
    const file = join(folder, `killed-${seed}.db`);
    const moments = random(seed);
    let killed = 0;
    for (let round = 0; round < 10; round += 1) {
      const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      await wait(moments() * 60);
      if (await kill(child)) killed += 1;
      expect(await countPartBatches(file)).toEqual([]);
    }
    expect(killed).toBeGreaterThan(0);
    expect(await finish(file)).toBe(straight);
  });
});

/** Runs the writer to its end and gives the fingerprint of what it made. */
async function finish(file: string): Promise<string> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  const store = await openStore(file, { mustExist: true });
  const fingerprint = await store.fingerprint();
  await store.close();
  return fingerprint;
}

/** Kills a program as the system does when memory runs out; whether it was still alive. */
async function kill(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) return false;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** The batches, of papers or of reviews, that are there in part, in two versions at once, or before what was stored before them. */
async function countPartBatches(file: string): Promise<readonly string[]> {
  const store = await openStore(file);
  const found = new Map<string, string[]>();
  for await (const { paper } of store.entries()) {
    const batch = paper.id.slice(0, paper.id.lastIndexOf('-'));
    found.set(batch, [...(found.get(batch) ?? []), paper.version]);
  }
  const reviewed = new Map<string, number>();
  for (const { target } of await store.reviews()) reviewed.set(target.id, (reviewed.get(target.id) ?? 0) + 1);
  await store.close();
  const partly = [...reviewed].filter(([, count]) => count !== batchSize).map(([batch]) => `reviews of ${batch}`);
  const torn = [...found].filter(([, versions]) => versions.length !== batchSize || new Set(versions).size !== 1).map(([batch]) => batch);
  const unreviewed = [...found.keys()].filter((batch) => !reviewed.has(batch)).map((batch) => `${batch} without its reviews`);
  return [...torn, ...partly, ...unreviewed];
}
