/**
 * The direction of imports, as src/README.md draws it. Cycles and sizes are the linter's; this holds what it cannot say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const bottom = ['model', 'span', 'filter', 'patterns', 'hash', 'steps'];
const rooms = ['read', 'extract', 'resolve', 'audit', 'review', 'results', 'graph', 'write', 'store'];

/** Which places each place may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  span: ['model'],
  hash: [],
  steps: [],
  patterns: [],
  filter: ['model', 'span', 'patterns', 'steps'],
  ...Object.fromEntries(rooms.map((room) => [room, bottom])),
  knowledge: bottom,
  pipeline: ['knowledge', ...rooms, ...bottom],
  evaluate: ['pipeline', 'knowledge', ...rooms, ...bottom],
  server: ['pipeline', 'knowledge', ...rooms, ...bottom],
  cli: ['server', 'evaluate', 'pipeline', 'knowledge', ...rooms, ...bottom],
  viz: ['model', 'span', 'filter', 'steps', 'audit', 'review', 'results', 'graph', 'write'],
};

/** Places that may touch disk, network or the machine. */
const outward = ['knowledge', 'store', 'cli', 'server', 'hash'];

interface Import {
  readonly file: string;
  readonly from: string;
}

/** The place a file belongs to: its folder below src, the file's own name for the few that lie there, or `viz`. */
function place(file: string): string {
  const [top, next = ''] = file.split('/');
  return top === 'viz' ? 'viz' : next.replace(/\.\w+$/u, '');
}

/** What is amiss about one import, if anything. */
function complaint({ file, from }: Import): string | undefined {
  const here = place(file);
  if (from.startsWith('node:')) {
    return outward.includes(here) || here === 'viz' ? undefined : `${file} imports ${from}: only ${outward.join(', ')} touch the machine`;
  }
  if (!from.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(file), from);
  if (target.startsWith('test/')) return `${file} imports ${target}: nothing imports the tests`;
  const there = place(target);
  if (there === here || allowed[here]?.includes(there)) return undefined;
  return `${file} imports ${target}: ${here} may not import ${there}`;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .filter((file) => dirname(file) !== 'viz');
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, code);
  const names = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest?.value ?? '')),
    ...module.dynamicImports.map((one) => code.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ];
  return [...new Set(names)].filter(Boolean).map((from) => ({ file, from }));
}

describe('imports go rightwards only', () => {
  const all = [...sources('src'), ...sources('viz')].flatMap(importsOf);

  it('in every file of src and viz', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.map(complaint).filter((said) => said !== undefined)).toEqual([]);
  });

  it('and every place is known to this test', () => {
    const places = new Set(all.map(({ file }) => place(file)));
    expect([...places].filter((one) => !(one in allowed))).toEqual([]);
  });
});

describe('the test itself notices', () => {
  const cases: readonly (readonly [file: string, from: string, fine: boolean])[] = [
    ['src/extract/claims/claims.ts', '../../model.ts', true],
    ['src/extract/claims/claims.ts', '../numbers/quantities.ts', true],
    ['src/extract/extract.ts', '../resolve/resolve.ts', false],
    ['src/resolve/resolve.ts', '../knowledge/load.ts', false],
    ['src/knowledge/load.ts', '../pipeline.ts', false],
    ['src/pipeline.ts', './store/store.ts', true],
    ['src/server/app.ts', '../cli/main.ts', false],
    ['src/cli/serve.ts', '../server/main.ts', true],
    ['src/span.ts', './filter.ts', false],
    ['src/graph/layout.ts', 'node:fs', false],
    ['src/store/sqlite/open.ts', 'node:fs', true],
    ['viz/src/state/state.ts', '../../../src/results/results.ts', true],
    ['viz/src/state/state.ts', '../../../src/hash.ts', false],
    ['viz/src/state/state.ts', '../../../src/extract/extract.ts', false],
    ['src/read/read.ts', '../../test/corpus.ts', false],
  ];
  it.each(cases)('%s → %s', (file, from, fine) => {
    expect(complaint({ file, from }) === undefined).toBe(fine);
  });
});
