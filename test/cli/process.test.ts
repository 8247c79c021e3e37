/**
 * The program as a process: pipes that break, signals, faults, and being killed while it adds papers.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { random } from '../store/random.ts';
import { program, runProgram } from './run.ts';

let folder: string;
/** Papers enough for several batches. */
const count = 1000;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-process-'));
  const paper = (at: number) => ({
    id: `p${at}`,
    title: `Paper ${at}`,
    abstract: `Our Model${at} reaches ${at / 10}% accuracy on GSM8K, up from 3.5%.`,
  });
  writeFileSync(join(folder, 'many.jsonl'), Array.from({ length: count }, (_, at) => `${JSON.stringify(paper(at))}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words], { cwd: folder, env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('a reader that goes away', () => {
  it('ends the program well', async () => {
    const child = start(['extract', 'many.jsonl']);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [exit] = await once(child, 'close');
    expect({ exit, said }).toEqual({ exit: 0, said: '' });
  });
});

describe('Ctrl-C', () => {
  it('stores what is read, even while waiting for more, and says that it is not all', async () => {
    const child = spawn(process.execPath, [program, '--store', 'stopped.db', 'add', '-', '--format', 'json'], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    const first = { id: 'first', title: 'One', abstract: `It has 3 parts. ${'It has no more. '.repeat(40)}` };
    child.stdin.write(`${JSON.stringify(first)}\n{"id": "none"}\n{"id": "second", `);
    // It says that the second line has no text, and now waits for the end of the third.
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    const [exit] = await once(child, 'close');
    expect(exit).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ interrupted: true, added: 1, papers: 1 });
  });
  it('ends the server well', async () => {
    const child = start(['--store', 'served.db', 'serve', '--port', '0']);
    const [chunk] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
    const address = String(chunk).trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(await (await fetch(`${address}api/health`)).json()).toMatchObject({ papers: 0 });
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('a fault of ours', () => {
  const world = (environment: Readonly<Record<string, string>>) => {
    let said = '';
    const stderr = new Writable({
      write(chunk, _, done) {
        said += chunk;
        done();
      },
    });
    const stdout = new Writable({ write: (_chunk, _, done) => done(new RangeError('the disk is on fire')) });
    stdout.on('error', () => undefined);
    const stdin = (async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id": "a", "title": "One", "abstract": "It has 3 parts."}\n');
    })();
    return { world: { stdin, stdout, stderr, environment }, said: () => said };
  };
  it('is said in one line, and where to report it', async () => {
    const { world: faulty, said } = world({});
    expect(await run(['extract'], faulty, new AbortController().signal)).toBe(70);
    expect(said()).toMatch(/^claimgraph: a fault of claimgraph: RangeError: the disk is on fire\. Please report it .*\n$/u);
  });
  it('shows where when asked', async () => {
    const { world: faulty, said } = world({ CLAIMGRAPH_DEBUG: '1' });
    expect(await run(['extract'], faulty, new AbortController().signal)).toBe(70);
    expect(said()).toMatch(/^RangeError: the disk is on fire\n\s+at /u);
  });
});

describe('adding that is killed', () => {
  const straight = async () => {
    expect((await runProgram(['--store', 'straight.db', 'add', 'many.jsonl'], { folder })).exit).toBe(0);
    return (await runProgram(['--store', 'straight.db', 'export', '--format', 'jsonl'], { folder })).stdout;
  };
  it('and run again ends in the same store', async () => {
    const moments = random(7);
    const expected = await straight();
    expect(expected.split('\n')).toHaveLength(count + 1);
    const held: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const child = start(['--store', 'killed.db', 'add', 'many.jsonl']);
      const ended = once(child, 'close');
      await Promise.race([untilWritten(join(folder, 'killed.db-wal')), ended]);
      await wait(moments() * 150);
      child.kill('SIGKILL');
      await ended;
      held.push(await countPapers(join(folder, 'killed.db')));
    }
    // Some of the kills came in the midst of it, and none lost what was there.
    expect(held.some((papers) => papers > 0 && papers < count)).toBe(true);
    expect(held).toEqual([...held].sort((x, y) => x - y));
    const last = await runProgram(['--store', 'killed.db', 'add', 'many.jsonl'], { folder });
    expect({ exit: last.exit, said: last.stderr }).toEqual({ exit: 0, said: '' });
    expect((await runProgram(['--store', 'killed.db', 'export', '--format', 'jsonl'], { folder })).stdout).toBe(expected);
  }, 120_000);
});

/** Waits until a file grows or is made anew. */
async function untilWritten(file: string): Promise<void> {
  const stateOf = () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return `${stat?.size} ${stat?.mtimeMs}`;
  };
  for (const before = stateOf(); stateOf() === before; ) await wait(2);
}

async function countPapers(file: string): Promise<number> {
  const store = await openStore(file);
  const known = await store.known();
  await store.close();
  return known.size;
}

describe('several at once', () => {
  it('add to one store, and nothing is lost', async () => {
    const parts = [0, 1, 2].map((part) => {
      const name = `part-${part}.jsonl`;
      const papers = Array.from({ length: 150 }, (_, at) => ({
        id: `q${part}-${at}`,
        title: `Part ${part} ${at}`,
        abstract: `It reaches ${at}%.`,
      }));
      writeFileSync(join(folder, name), papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
      return name;
    });
    const ended = await Promise.all(parts.map((name) => runProgram(['--store', 'shared.db', 'add', name], { folder })));
    expect(ended.map(({ exit, stderr }) => ({ exit, stderr }))).toEqual(parts.map(() => ({ exit: 0, stderr: '' })));
    const { stdout } = await runProgram(['--store', 'shared.db', 'list', 'papers', '--format', 'json'], { folder });
    expect(JSON.parse(stdout)).toHaveLength(450);
  });
});
