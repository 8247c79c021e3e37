import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { registeredPatterns } from '../../src/patterns.ts';
import { patternsOf, unsafe } from '../unsafe.ts';

/**
 * No pattern over paper text can be made to run for ever: recheck attacks each one, and house rules keep them readable.
 * Whatever of the room exists is loaded, so that a new file's patterns are checked without a line here.
 */
const room = new URL('../../src/extract/', import.meta.url);
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'extract.ts');

describe('every pattern of the extract room', () => {
  beforeAll(async () => {
    for (const file of files) await import(new URL(file, room).href);
  });

  it('is safe', { timeout: 120_000 }, () => {
    const own = patternsOf('extract/');
    expect(own.length).toBeGreaterThan(20);
    expect(unsafe(own)).toEqual([]);
  });

  it('looks behind nowhere', () => {
    expect(registeredPatterns().filter(({ source }) => source.includes('(?<=') || source.includes('(?<!'))).toEqual([]);
  });
});
