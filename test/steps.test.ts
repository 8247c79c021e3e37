import { describe, expect, it } from 'vitest';
import { createRecent } from '../src/steps.ts';

describe('what was made last', () => {
  const made: string[] = [];
  const recent = createRecent<string>(2);
  const get = (name: string) =>
    recent.get(name, () => {
      made.push(name);
      return name.toUpperCase();
    });

  it('is made once, and what is asked for again is the last to be forgotten', () => {
    expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')]).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
