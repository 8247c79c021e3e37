/**
 * Before all tests: compiles `src` into `dist` when it is newer, for the tests that run claimgraph as a program of its own.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export default function build(): void {
  const built = statSync(join(root, 'dist/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true }).filter(({ name }) => name.endsWith('.ts'));
  const newest = Math.max(...sources.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
  if (newest <= built) return;
  // Errors of type are for `npm run check` to tell; what can be compiled is.
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { error } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root });
  if (error) throw error;
}
