import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { patternsOf, unsafe } from '../unsafe.ts';

/** No pattern of the audit can be made to run for ever; whatever of the room exists is loaded. */
const room = new URL('../../src/audit/', import.meta.url);
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('every pattern of the audit room', () => {
  beforeAll(async () => {
    for (const file of files) await import(new URL(file, room).href);
  });

  it('is safe', { timeout: 120_000 }, () => {
    const own = patternsOf('audit/');
    expect(own.length).toBeGreaterThan(20);
    expect(unsafe(own)).toEqual([]);
  });
});
