/**
 * Bad input: each is named with its file and line, costs nothing else, and decides the exit code.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/sqlite/open.ts';
import { type Ended, runInside, runProgram } from './run.ts';

let folder: string;
const good = JSON.stringify({ id: 'good', title: 'A good paper', abstract: 'It reaches 90.1% on GSM8K.' });
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Files by name; those not written here are made in `beforeAll`. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'good.jsonl': `${good}\n`,
  'empty.txt': '',
  'blank.txt': ' \n\n\t\n',
  'picture.png': png,
  'picture.txt': png,
  'broken.jsonl': `{"id": "a", "title": "First", "abstract": "It has 3 parts."}\n{"id": "b", "abstract": "It h\n${good}\n`,
  'no-text.jsonl': `{"id": "a", "title": "Nothing else"}\n${good}\n`,
  'latin-1.txt': Buffer.from('A naïve café reaches 90.1% of Müller’s 95 points on the task at hand.'.replace('’', "'"), 'latin1'),
  'surrogate.jsonl': `{"id": "half", "title": "Half", "abstract": "A \\ud800 reaches 12% here."}\n${good}\n`,
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-inputs-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder'));
  mkdirSync(join(folder, 'empty-folder'));
  writeFileSync(join(folder, 'folder', 'inside.jsonl'), files['good.jsonl'] ?? '');
  writeGiant(join(folder, 'giant.jsonl'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A record of 200 MB on one line, and a good one on the next. */
function writeGiant(file: string): void {
  const opened = openSync(file, 'w');
  const megabyte = Buffer.alloc(1024 * 1024, 'word ');
  writeSync(opened, '{"id": "giant", "abstract": "');
  for (let written = 0; written < 200; written += 1) writeSync(opened, megabyte);
  writeSync(opened, `"}\n${good}\n`);
  closeSync(opened);
}

interface Expected {
  readonly exit: number;
  /** Ids of the papers read, in order. */
  readonly papers: readonly string[];
  /** Beginnings of the lines said. */
  readonly said: readonly (string | RegExp)[];
}

/** Runs a command inside this process, with the names of files made absolute for it and short again in what it says. */
async function runOn(words: readonly string[], input?: string): Promise<Ended> {
  const full = words.map((word) => (/[.]|folder$|^nowhere$/u.test(word) ? join(folder, word) : word));
  const { exit, stdout, stderr } = await runInside(full, input === undefined ? {} : { input });
  return { exit, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

async function check(names: readonly string[], { exit, papers, said }: Expected): Promise<void> {
  const ended = await runOn(['extract', ...names]);
  const read = ended.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: string }).id);
  const problems = ended.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('claimgraph: '));
  expect({ exit: ended.exit, papers: read }).toEqual({ exit, papers });
  expect(problems).toHaveLength(said.length);
  for (const [at, expected] of said.entries()) expect(problems[at]).toMatch(expected);
}

describe('extract', () => {
  const cases: readonly (readonly [name: string, files: readonly string[], expected: Expected])[] = [
    ['a good file', ['good.jsonl'], { exit: 0, papers: ['good'], said: [] }],
    ['an empty file', ['empty.txt'], { exit: 66, papers: [], said: [/^empty\.txt: .*\[read\/empty\]$/u] }],
    ['a blank file', ['blank.txt'], { exit: 66, papers: [], said: [/^blank\.txt.*\[read\/empty\]$/u] }],
    ['an empty file beside a good one', ['empty.txt', 'good.jsonl'], { exit: 65, papers: ['good'], said: [/^empty\.txt: /u] }],
    ['a missing file', ['missing.txt', 'good.jsonl'], { exit: 65, papers: ['good'], said: [/^missing\.txt: .*there is no such file/u] }],
    ['a folder', ['folder', 'good.jsonl'], { exit: 65, papers: ['good'], said: [/^folder: .*is a folder; name the files in it/u] }],
    ['a folder alone', ['folder'], { exit: 66, papers: [], said: [/^folder: /u] }],
    ['a picture', ['picture.png', 'good.jsonl'], { exit: 65, papers: ['good'], said: [/^picture\.png: .*\[read\/not-text\]$/u] }],
    ['a picture by another name', ['picture.txt'], { exit: 66, papers: [], said: [/^picture\.txt: .*\[read\/not-text\]$/u] }],
    [
      'a broken line among good ones',
      ['broken.jsonl'],
      { exit: 65, papers: ['a', 'good'], said: [/^broken\.jsonl:2: .*\[read\/json\]$/u] },
    ],
    ['a record without text', ['no-text.jsonl'], { exit: 65, papers: ['good'], said: [/^no-text\.jsonl:1: .*\[read\/no-text\]$/u] }],
    [
      'half a surrogate pair',
      ['surrogate.jsonl'],
      { exit: 0, papers: ['half', 'good'], said: [/^surrogate\.jsonl:1: .*\[read\/lone-surrogate\]$/u] },
    ],
  ];
  it.each(cases)('%s', (_, names, expected) => check(names, expected));

  it('reads Latin-1 as what it is, and says so', async () => {
    const { exit, stdout, stderr } = await runOn(['extract', 'latin-1.txt']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).text).toContain("A naïve café reaches 90.1% of Müller's 95 points");
    expect(stderr).toMatch(/^latin-1\.txt:1: .*\[read\/encoding\]$/mu);
  });
  it('reads standard input when no file is named', async () => {
    const { exit, stdout } = await runOn(['extract'], `${good}\n`);
    expect({ exit, id: JSON.parse(stdout).id }).toEqual({ exit: 0, id: 'good' });
  });
  it('calls standard input by that name', async () => {
    const { exit, stderr } = await runOn(['extract', '-'], '{"id": \n');
    expect(exit).toBe(66);
    expect(stderr).toMatch(/^<stdin>:1: /u);
  });
  it('passes over a line of 200 MB in little memory', async () => {
    const { exit, stdout, stderr } = await runProgram(['extract', 'giant.jsonl'], {
      folder,
      environment: { NODE_OPTIONS: '--max-old-space-size=120' },
    });
    expect({ exit, id: JSON.parse(stdout).id }).toEqual({ exit: 65, id: 'good' });
    expect(stderr).toMatch(/^giant\.jsonl:1: .*\[read\/too-long\]$/mu);
  });
});

describe('add', () => {
  it('keeps what can be read of many bad files, each named', async () => {
    const names = ['empty.txt', 'missing.txt', 'picture.png', 'broken.jsonl', 'surrogate.jsonl', 'latin-1.txt'];
    const { exit, stderr } = await runProgram(['--store', 'mixed.db', 'add', ...names], { folder });
    expect(exit).toBe(65);
    for (const name of names) expect(stderr).toMatch(new RegExp(`^${name.replaceAll('.', String.raw`\.`)}(?::\\d+)?: `, 'mu'));
    const store = await openStore(join(folder, 'mixed.db'));
    const known = [...(await store.known()).keys()];
    expect(known).toEqual(expect.arrayContaining(['a', 'good', 'half']));
    expect(known).toHaveLength(4);
    expect((await store.get('half'))?.paper.text).toBe('A \ud800 reaches 12% here.');
    await store.close();
  });
  it('reads all files of a folder', async () => {
    const { exit, stdout } = await runOn(['--store', 'folder.db', 'add', 'folder']);
    expect({ exit, stdout }).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^1 added; the store holds 1 paper\n/u) });
  });
  it('says that a folder is empty', async () => {
    const { exit, stderr } = await runOn(['--store', 'none.db', 'add', 'empty-folder']);
    expect(exit).toBe(66);
    expect(stderr).toMatch(/^empty-folder: .*is a folder without files/u);
  });
  it('is 66 when nothing can be read', async () => {
    expect((await runOn(['--store', 'none.db', 'add', 'missing.txt', 'picture.png'])).exit).toBe(66);
  });
});

describe('a file where another is needed', () => {
  const check = (name: string, words: readonly string[], exit: number, said: RegExp) =>
    it(name, async () => {
      const ended = await runOn(words);
      expect({ exit: ended.exit, stdout: ended.stdout }).toEqual({ exit, stdout: '' });
      expect(ended.stderr).toMatch(said);
    });
  check('a folder as the store', ['--store', 'folder', 'list', 'papers'], 66, /^claimgraph: folder: is a folder; name a file in it/u);
  check(
    'a text as the store',
    ['--store', 'good.jsonl', 'list', 'papers'],
    66,
    /^claimgraph: good\.jsonl: is not a database; name another file/u,
  );
  check(
    'no store',
    ['--store', 'no.db', 'results', 'gsm8k'],
    66,
    /^claimgraph: no\.db: there is no such store; make one with `claimgraph add/u,
  );
  check('a folder to explain', ['explain', 'folder'], 66, /^folder: .*is a folder/u);
  check('no tables', ['--knowledge', 'nowhere', 'extract', 'good.jsonl'], 66, /--knowledge nowhere: there is no such folder/u);
});

describe('--rules-only', () => {
  it('reads with tables and rules alone, and says by the extractor that it did', async () => {
    const learned = await runInside(['extract', join(folder, 'good.jsonl'), '--format', 'jsonl']);
    const ruled = await runInside(['--rules-only', 'extract', join(folder, 'good.jsonl'), '--format', 'jsonl']);
    const [one, other] = [learned, ruled].map(({ stdout }): Readonly<Record<string, unknown>> => JSON.parse(stdout));
    expect([learned.exit, ruled.exit]).toEqual([0, 0]);
    expect(other).toMatchObject({
      id: 'good',
      numbers: expect.arrayContaining([expect.objectContaining({ kind: 'result', value: [90.1] })]),
    });
    expect(other?.extractor).not.toBe(one?.extractor);
  });
});
