/** Records: JSON Lines, arrays, single objects, and all that may be wrong with one of many. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectMapToHold, read, rulesOf } from './reading.ts';

const good = (id: string) => JSON.stringify({ id, title: `Paper ${id}`, text: `The text of ${id}.` });
const ids = async (content: string) => (await read(content, { format: 'records' })).papers.map(({ id }) => id);

describe('shapes', () => {
  const objects = ['a', 'b', 'c'].map((id) => ({ id, title: `Paper ${id}`, abstract: `One.\nTwo "${id}".`, authors: [{ name: 'A. B.' }] }));
  const cases: readonly (readonly [name: string, content: string])[] = [
    ['a line each', objects.map((one) => JSON.stringify(one)).join('\n')],
    ['an array in one line', JSON.stringify(objects)],
    ['an indented array', JSON.stringify(objects, null, 2)],
    ['an array without indentation', JSON.stringify(objects, null, 1).replaceAll(/^ +/gmu, '')],
    ['an array with a line for each', `[\n${objects.map((one) => JSON.stringify(one)).join(',\n')}\n]`],
    ['indented objects one after the other', objects.map((one) => JSON.stringify(one, null, 4)).join('\n')],
    ['several on one line', objects.map((one) => JSON.stringify(one)).join('')],
  ];
  it.each(cases)('%s', async (_, content) => {
    const outcome = await read(content);
    expect(outcome.papers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(outcome.problems).toEqual([]);
    expectMapToHold(content, outcome.papers);
    expect(await read(content, { size: 3 })).toEqual(outcome);
  });
  it('one object over many lines', async () => expect(await ids(JSON.stringify(objects[0], null, 2))).toEqual(['a']));
  it('an empty array is an empty file', async () => expect(rulesOf(await read('[]\n'))).toEqual(['read/empty']));
});

describe('fields', () => {
  const first = async (record: unknown) => (await read(JSON.stringify(record), { format: 'records' })).papers[0];
  it('are all taken', async () => {
    const record = {
      id: 'x1',
      title: 'T',
      text: 'Body.',
      published: '2024-06-05T12:00:00Z',
      authors: ['A', 'B'],
      url: 'https://e.org/x',
      doi: 'https://doi.org/10.1000/xyz',
    };
    expect(await first(record)).toMatchObject({
      id: 'x1',
      title: 'T',
      text: 'Body.',
      date: { value: '2024-06-05', precision: 'day', basis: 'stated' },
      authors: ['A', 'B'],
      url: 'https://e.org/x',
      ids: { doi: '10.1000/xyz' },
    });
  });
  it.each([
    [{ id: '2406.06592' }, '2406.06592', '2406.06592'],
    [{ id: 'arXiv:2406.06592v2' }, 'arXiv:2406.06592v2', '2406.06592'],
    [{ arxiv_id: '2406.06592' }, '2406.06592', '2406.06592'],
    [{ url: 'https://arxiv.org/abs/2406.06592v1' }, '2406.06592', '2406.06592'],
    [{ doi: '10.1000/182' }, '10.1000/182', undefined],
    [{ title: "What's New? Émile's v2.0" }, 'what-s-new-emile-s-v2-0', undefined],
    [{ id: 17 }, '17', undefined],
  ])('%j gives the id %s', async (record, id, arxiv) => {
    const paper = await first({ text: 'Body.', ...record });
    expect([paper?.id, paper?.ids.arxiv]).toEqual([id, arxiv]);
  });
  it('without any id is known by its text', async () => expect((await first({ text: 'Body.' }))?.id).toMatch(/^[\da-f]{16}$/u));
  it.each([
    [{ published: '2024' }, '2024'],
    [{ date: '2024-06' }, '2024-06'],
    [{ year: 2024 }, '2024'],
    [{ id: '2406.06592' }, '2024-06'],
    [{ id: '2406.06592', published: '2025-01-02' }, '2025-01-02'],
    [{ id: 'hep-th/9901001' }, '1999-01'],
    [{ published: null }, undefined],
  ])('%j is dated %s', async (record, date) => expect((await first({ text: 'Body.', ...record }))?.date?.value).toBe(date));
  it.each([
    ['published', 'last week'],
    ['published', '2024-13-01'],
    ['url', 'javascript:alert(1)'],
    ['doi', 'see above'],
    ['authors', 7],
    ['title', ['T']],
    ['id', { n: 1 }],
  ])('%s: %j is left out with a remark', async (name, value) => {
    const outcome = await read(JSON.stringify({ text: 'Body.', [name]: value }));
    expect(outcome.papers).toHaveLength(1);
    expect(rulesOf(outcome)).toEqual(['read/field@1']);
  });
});

describe('one bad record costs no other', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], left: string, problems: readonly string[]])[] = [
    ['garbage', [good('a'), 'garbage', good('b')], 'ab', ['read/json@2']],
    ['garbage first', ['garbage', good('a'), good('b'), good('c')], 'abc', ['read/json@1']],
    ['an open string', [good('a'), '{"id":"x","text":"no end', good('b')], 'ab', ['read/json@2']],
    ['an open object', [good('a'), '{"id":"x","text":"no end"', good('b'), good('c')], 'abc', ['read/json@2']],
    ['a missing value', [good('a'), '{"id":"x","text":', good('b'), good('c')], 'abc', ['read/json@2']],
    ['two missing values', ['{"id":"x","text":', '{"id":"x","text":', good('b'), good('c')], 'bc', ['read/json@1', 'read/json@2']],
    ['single quotes', [good('a'), "{'id': 'x'}", good('b')], 'ab', ['read/json@2']],
    ['no text', [good('a'), '{"id":"x"}', good('b')], 'ab', ['read/no-text@2']],
    ['a blank text', [good('a'), '{"id":"x","text":" "}', good('b')], 'ab', ['read/no-text@2']],
    ['a text that is none', [good('a'), '{"id":"x","text":[1]}', good('b')], 'ab', ['read/no-text@2']],
    ['no object', [good('a'), '7', '"x"', good('b')], 'ab', ['read/json@2', 'read/json@3']],
    ['a file cut short', [good('a'), good('b'), '{"id":"x","text":"The te'], 'ab', ['read/json@3']],
    ['a file cut short between fields', [good('a'), good('b'), '{"id":"x",'], 'ab', ['read/json@3']],
    ['an array cut short', ['[', `${good('a')},`, good('b')], 'ab', ['read/json@1']],
    ['an id that stands twice', [good('a'), '{"id":"a","text":"Another."}', good('b')], 'aab', ['read/duplicate-id@2']],
    ['a record that stands twice', [good('a'), good('a'), good('b')], 'ab', ['read/same-paper@2']],
    ['half a surrogate pair', [good('a'), '{"id":"x","text":"a\\ud800b"}', good('b')], 'axb', ['read/lone-surrogate@2']],
    ['a NUL', [good('a'), '{"id":"x","text":"a\\u0000b"}', good('b')], 'axb', ['read/nul@2']],
    ['a tower of brackets', [good('a'), `{"text":${'['.repeat(100_000)}`, good('b')], 'ab', ['read/json@2']],
  ];
  it.each(cases)('%s', async (_, lines, left, problems) => {
    const outcome = await read(lines.join('\n'));
    expect(outcome.papers.map(({ id }) => id).join('')).toBe(left);
    expect(rulesOf(outcome)).toEqual(problems);
  });
  it('in an indented array', async () => {
    const lines = JSON.stringify(
      ['a', 'b', 'c'].map((id) => ({ id, text: `The text of ${id}.` })),
      null,
      2,
    ).split('\n');
    const broken = lines.map((line) => (line.includes('of b') ? line.replace('.', '.\\') : line));
    const outcome = await read(broken.join('\n'));
    expect(outcome.papers.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(rulesOf(outcome)).toEqual(['read/json@8']);
  });
  it('keeps a lone surrogate, because offsets are sacred', async () => {
    const { papers } = await read('{"id":"x","text":"a\\ud800b"}');
    expect(papers[0]?.text).toBe('a\ud800b');
  });
});

describe('properties', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\\', '"', '\n', '\t', '\\u0041', '😀', '\\"', '/'),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => `${parts.join(' ')}.`);
  const record = fc.record({
    id: fc.string({ minLength: 1, maxLength: 5 }),
    title: words,
    text: words,
    extra: fc.anything({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null')),
  });
  const indents = fc.constantFrom(undefined, 1, 2, '\t');

  it('what was written as records comes back, and every offset leads to its character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(record, { selector: ({ id }) => id.trim(), minLength: 1, maxLength: 4 }),
        indents,
        fc.boolean(),
        async (records, indent, escaped) => {
          const plain = indent === undefined ? records.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(records, null, indent);
          const content = escaped
            ? plain.replaceAll(/[^\x20-\x7E\n\t]/gu, (found) =>
                [...found]
                  .flatMap((one) => Array.from({ length: one.length }, (_, at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, '0')}`))
                  .join(''),
              )
            : plain;
          const { papers } = await read(content, { format: 'records' });
          expect(papers.map(({ title, text }) => [title, text])).toEqual(records.map(({ title, text }) => [title, text]));
          expectMapToHold(content, papers);
        },
      ),
      { numRuns: 200 },
    );
  });
});
