/**
 * Compares text with a file kept beside the tests. `UPDATE=1` writes the files anew; a missing one fails otherwise. Review the difference.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, 'golden');

export function expectGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env.UPDATE) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(
    text,
    `differs from test/cli/golden/${name}; after looking at the difference: UPDATE=1 npx vitest run --project unit test/cli`,
  ).toBe(readFileSync(file, 'utf8'));
}
