import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A folder with these files; ` ; ` in a table stands for a tab. It is gone after the tests of the file. */
export function folder(files: Readonly<Record<string, string | readonly string[]>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  made.push(dir);
  for (const [name, content] of Object.entries(files)) {
    const file = join(dir, name);
    mkdirSync(dirname(file), { recursive: true });
    const text = typeof content === 'string' ? content : content.map((line) => line.split(' ; ').join('\t')).join('\n');
    writeFileSync(file, text);
  }
  return dir;
}
