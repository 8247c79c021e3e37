/** Input that is no paper, or not as it should be: a clear problem each, and nothing else lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, isLoss, paperLimit, readPapers } from '../../src/read/read.ts';
import { bytesOf, expectMapToHold, file, read, readChunks, rulesOf } from './reading.ts';

const text = 'A title of some words\n\nThe café serves 12 tables, and the naïve model reads 7 of them at best.\n';
const latin = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'));
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const record = (id: string, words: string) => `${JSON.stringify({ id, text: words })}\n`;

describe('no paper', () => {
  it.each<[name: string, content: string | Uint8Array, rules: readonly string[]]>([
    ['empty', '', ['read/empty']],
    ['blank', ' \n\t\r\n\n', ['read/empty']],
    ['only a byte order mark', '\uFEFF', ['read/empty']],
    ['a picture', png, ['read/not-text']],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', ['read/not-text']],
    ['compressed', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), ['read/not-text']],
    ['noise', Uint8Array.from({ length: 2000 }, (_, place) => (place * place * 31) % 251), ['read/not-text']],
    ['only a title', '# Reading Tables\n', ['read/no-text@1']],
  ])('%s', async (_, content, rules) => {
    const outcome = await read(content);
    expect(outcome.papers).toEqual([]);
    expect(rulesOf(outcome)).toEqual(rules);
    expect(outcome.problems.every(isLoss)).toBe(true);
    expect(outcome.problems.every(({ reason, file: where }) => where === file && reason !== '' && !reason.endsWith('.'))).toBe(true);
  });
});

describe('other bytes', () => {
  it('Latin-1 is read as Windows-1252, and the line is named', async () => {
    const outcome = await read(latin(text));
    expect(outcome.papers.map((paper) => paper.text)).toEqual([(await read(text)).papers[0]?.text]);
    expect(rulesOf(outcome)).toEqual(['read/encoding@3']);
    expect(outcome.problems.some(isLoss)).toBe(false);
  });
  it('Windows-1252 has quotation marks and dashes', async () => {
    const outcome = await read(Uint8Array.from([...bytesOf('It is '), 0x93, 0x61, 0x94, 0x97, 0x80, ...bytesOf(' 5 and nothing else.\n')]));
    expect(outcome.papers[0]?.text).toBe('It is “a”—€ 5 and nothing else.');
  });
  it('one line in another encoding leaves the others as they are', async () => {
    const content = Buffer.concat([
      Buffer.from(record('a', 'Naïve.')),
      Buffer.from(record('b', 'Café.'), 'latin1'),
      Buffer.from(record('c', 'Über.')),
    ]);
    const outcome = await read(new Uint8Array(content));
    expect(outcome.papers.map((paper) => paper.text)).toEqual(['Naïve.', 'Café.', 'Über.']);
    expect(rulesOf(outcome)).toEqual(['read/encoding@2']);
  });
  it('a bad byte among good characters is replaced, which is a loss', async () => {
    const outcome = await read(Uint8Array.from([...bytesOf('The naïve café is ours'), 0xff, ...bytesOf(' and no one else is in it.\n')]));
    expect(outcome.papers[0]?.text).toBe('The naïve café is ours\uFFFD and no one else is in it.');
    expect(rulesOf(outcome)).toEqual(['read/bad-bytes@1']);
    expect(outcome.problems.every(isLoss)).toBe(true);
  });
  it('a NUL is kept, and said', async () => {
    const outcome = await read(text.replace('12', '1\u00002'));
    expect(outcome.papers[0]?.text).toContain('1\u00002 tables');
    expect(rulesOf(outcome)).toEqual(['read/nul@3']);
    expect(outcome.problems.some(isLoss)).toBe(false);
  });
  it('HTML is read as text, and said', async () => {
    const outcome = await read(
      '<!DOCTYPE html>\n<html><body>\n<p>We read 5 tables in it, and all of them are about cats.</p>\n</body></html>\n',
    );
    expect(outcome.papers).toHaveLength(1);
    expect(rulesOf(outcome)).toEqual(['read/markup@1']);
  });
});

describe('too long', () => {
  const block = new Uint8Array(1024 * 1024).fill(0x61);
  function* huge(before: string, after: string): Generator<Uint8Array> {
    yield bytesOf(before);
    for (let count = 0; count < 200; count++) yield block;
    yield bytesOf(after);
  }
  const good = record('good', 'One of 3.');
  it.each([
    {
      name: 'a record of 200 MB among others',
      before: `${good}{"id":"x","text":"`,
      after: `"}\n${good.replaceAll('good', 'last')}`,
      rules: ['read/too-long@2'],
      left: ['good', 'last'],
    },
    {
      name: 'an abstract of 200 MB among others',
      before: `${'It is so. '.repeat(30)}\narXiv:2401.00000${'So is it. '.repeat(30)}\narXiv:2401.00001\n`,
      after: `\narXiv:2401.00002${'So it is. '.repeat(30)}\narXiv:2401.00003\n`,
      rules: ['read/too-long@4', 'read/no-text@5'],
      left: ['2401.00000', '2401.00001', '2401.00003'],
    },
    { name: 'a text of 200 MB', before: '# Title\n\n', after: '\n', rules: ['read/too-long@3', 'read/no-text@1'], left: [] },
    { name: 'a text of 200 MB and nothing else', before: '', after: '', rules: ['read/too-long@1'], left: [] },
  ])('$name', async ({ before, after, rules, left }) => {
    const outcome = await readChunks(huge(before, after));
    expect(outcome.papers.map(({ id }) => id)).toEqual(left);
    expect(rulesOf(outcome)).toEqual(rules);
    expect(outcome.problems[0]).toMatchObject({ file, reason: expect.stringContaining(String(paperLimit)) });
  });
  it('a file of 40 MB in one line is fine when no paper in it is', async () => {
    const papers = Array.from({ length: 40 }, (_, id) => JSON.stringify({ id: `p${id}`, text: `é${'x'.repeat(1024 * 1024)}` }));
    const outcome = await readChunks([bytesOf(`[${papers.join(',')}]`)]);
    expect(outcome.papers.map(({ id, origin }) => [id, origin.map[0]?.line])).toEqual(papers.map((_, id) => [`p${id}`, 1]));
    expect(outcome.problems).toEqual([]);
    expect(outcome.papers[39]?.origin.map[0]?.column).toBe(papers.slice(0, 39).join(',').length + '[,{"id":"p39","text":"'.length + 1);
  });
});

it('bytes that stop coming are a problem, and what came before is read', async () => {
  const source = (async function* () {
    yield bytesOf(record('a', 'One.').repeat(1) + record('b', 'x'.repeat(600)));
    throw new Error('EIO: the disk is broken');
  })();
  const ids: string[] = [];
  const reasons: string[] = [];
  for await (const item of readPapers({ file, bytes: source })) {
    if ('paper' in item) ids.push(item.paper.id);
    else reasons.push(item.problem.reason);
  }
  expect(ids).toEqual(['a', 'b']);
  expect(reasons).toEqual(['could not be read to its end: EIO: the disk is broken']);
});

it('a problem of another room counts as a loss', () => {
  expect(isLoss({ file, rule: 'store/full', reason: 'full' })).toBe(true);
});

describe('properties', () => {
  const json = fc.constantFrom('{"id":"a",', '"text":', '"x"', '}', '[', ']', '{', ',', '\\', '"', '\n', '\\ud800', '\u0000', '\r', ' ');
  const listing = fc.constantFrom(
    'arXiv:2401.00001',
    'arXiv:hep-th/9901001',
    '\n',
    '\r\n',
    'We read 12 tables and all of them well. ',
    'Title',
    '12 pages',
    '# ',
    '---',
    'new',
    ' ',
    '\uFEFF',
  );
  const pieces = fc.oneof(json, listing, fc.string({ unit: 'binary', maxLength: 5 }));
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 700 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => bytesOf(parts.join(''))),
    fc.array(listing, { maxLength: 60 }).map((parts) => bytesOf(parts.join(''))),
  );

  it('whatever the bytes, and however they are cut, nothing is thrown and the same is read', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.option(fc.constantFrom(...formats)), fc.integer({ min: 1, max: 9 }), async (bytes, named, size) => {
        const format = named === null ? {} : { format: named };
        const outcome = await read(bytes, format);
        expect(await read(bytes, { ...format, size })).toEqual(outcome);
        expect(outcome.papers.length + outcome.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
  it('whatever the text, every offset leads to its character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(json, listing), { maxLength: 60 }),
        fc.option(fc.constantFrom(...formats)),
        async (parts, named) => {
          const words = parts.join('');
          const { papers } = await read(words, named === null ? {} : { format: named });
          expectMapToHold(words, papers);
        },
      ),
      { numRuns: 500 },
    );
  });
});
