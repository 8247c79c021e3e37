/**
 * What every format's reader must do, whichever it is. A new reader passes by adding a row here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hash } from '../../src/hash.ts';
import type { Format } from '../../src/read/read.ts';
import { bytesOf, expectMapToHold, file, read, rulesOf } from './reading.ts';

const abstractOne =
  'We present Alpha, a model that reads “tables” and scores 71.5\\% on TabFact. It needs no training at all, and runs on one GPU.';
const abstractTwo =
  'Beta is a benchmark of 1,200 questions about maps, drawn by 40 people. No model answers more than a third of them; people answer 93%.';
const long = (words: string) => `${words} ${'This holds for every size that we have tried so far. '.repeat(4).trim()}`;

const samples: readonly { readonly format: Format; readonly content: string; readonly papers: number }[] = [
  { format: 'abstract-list', content: `${abstractOne}\n12 pages\narXiv:2401.00001${abstractTwo}\narXiv:2402.00002\n`, papers: 2 },
  {
    format: 'trending-page',
    content: `new\n\nSubscribe\n\nAlpha Reads Tables\n\n${long(abstractOne)}\n\nBeta: Maps for All\n\n${long(abstractTwo)}\n`,
    papers: 2,
  },
  {
    format: 'records',
    content: [
      { id: 'a', title: 'Alpha “\t”', text: `${abstractOne}\n😀` },
      { id: 'b', abstract: abstractTwo },
    ]
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
    papers: 2,
  },
  {
    format: 'results',
    content: 'Model,Benchmark,Metric,Score,Shots,Source\nAlpha 7B,"TabFact, ""hard""",accuracy,71.5%,5,Alpha\nBeta,MapQA,EM,.93,,Beta\n',
    papers: 2,
  },
  { format: 'plain', content: `# Alpha Reads Tables\n\n${abstractOne}\n\n## Results\n\n${abstractTwo}\n`, papers: 1 },
];

describe.each(samples)('$format', ({ format, content, papers }) => {
  it('is told by its content, and reads the same when it is named', async () => {
    const told = await read(content);
    expect(told.papers).toHaveLength(papers);
    expect(rulesOf(told)).toEqual([]);
    expect(await read(content, { format })).toEqual(told);
  });
  it.each([1, 2, 3, 7, 64, 513])('reads the same in chunks of %i bytes', async (size) => {
    expect(await read(content, { size })).toEqual(await read(content));
  });
  it('reads the same with a byte order mark, without the last line end, and with blank lines around it', async () => {
    const expected = await read(content);
    expect(await read(`\uFEFF${content}`)).toEqual(expected);
    expect(await read(content.trimEnd())).toEqual(expected);
    expect(await read(`${content}\n \n`)).toEqual(expected);
  });
  it.each(['\r\n', '\r'])('finds the same words whatever ends a line (%j)', async (end) => {
    expect(await read(content.replaceAll('\n', end))).toEqual(await read(content));
  });
  it('finds the same words in UTF-16, and says so', async () => {
    const expected = await read(content);
    const little = new Uint8Array(Buffer.from(`\uFEFF${content}`, 'utf16le'));
    const wide = await read(little, { size: 5 });
    expect(wide.papers).toEqual(expected.papers);
    expect(rulesOf(wide)).toEqual(['read/encoding@1']);
    const big = little.slice();
    for (let place = 0; place < big.length; place += 2) big.set([little[place + 1] ?? 0, little[place] ?? 0], place);
    expect((await read(big.slice(2))).papers).toEqual(expected.papers);
  });
  it('leads every offset back to its line and column', async () => {
    expectMapToHold(content, (await read(content)).papers);
    expectMapToHold(content.replaceAll('\n', '\r\n'), (await read(content.replaceAll('\n', '\r\n'))).papers);
  });
  it('makes papers whose version, parts and origin agree with their words', async () => {
    for (const paper of (await read(content)).papers) {
      expect(paper.version).toBe(hash(paper.title, paper.text));
      expect(paper.origin.file).toBe(file);
      for (const part of paper.parts)
        if ('span' in part)
          expect(paper.text.slice(part.span.start, part.span.end)).toBe(paper.text.slice(part.span.start, part.span.end).trim());
    }
  });
});

describe('the seeds', () => {
  const seeds = ['003_631ad8d0c8fb0c10.txt', '004_ebc7a171603dcb15.txt'].map((name) =>
    readFileSync(new URL(`../../seeds/${name}`, import.meta.url)),
  );
  const gold = readFileSync(new URL('../gold/seeds.jsonl', import.meta.url));

  it('are read to the letter', async () => {
    const read51 = await Promise.all(seeds.map((seed) => read(seed)));
    const words = read51.flatMap(({ papers }) => papers.map(({ id, title, text }) => ({ id, title, text })));
    const expected: unknown[] = gold
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(words).toEqual(expected.map((record) => expect.objectContaining(record as object) && pick(record)));
    expect(words).toHaveLength(51);
    expect(read51.flatMap(rulesOf)).toEqual([]);
  });
  it('keep remarks with the paper that they follow, and the month of submission', async () => {
    const [list] = await Promise.all(seeds.map((seed) => read(seed)));
    const remarked = list?.papers.flatMap(({ id, parts }) =>
      parts.flatMap((part) => (part.kind === 'comment' ? [[id, part.words, part.line]] : [])),
    );
    expect(remarked).toEqual([
      ['2206.08325', '9 pages plus appendix', 8],
      ['2112.11446', '118 pages', 10],
      ['2110.01577', '8 pages, 6 figures. Accepted to the Socially Responsible Machine Learning Workshop, ICML 2021', 13],
    ]);
    expect(list?.papers[0]).toMatchObject({
      ids: { arxiv: '2505.05410' },
      date: { value: '2025-05', precision: 'month', basis: 'arxiv-id' },
      url: 'https://arxiv.org/abs/2505.05410',
    });
  });
  it('lead every offset back to its line and column', async () => {
    for (const seed of seeds) expectMapToHold(seed.toString(), (await read(seed)).papers);
  });
  it('are read the same as records', async () => {
    const { papers, problems } = await read(gold);
    expect(problems).toEqual([]);
    const listed = (await Promise.all(seeds.map((seed) => read(seed)))).flatMap((one) => one.papers);
    expect(papers.map(({ id, version }) => [id, version])).toEqual(listed.map(({ id, version }) => [id, version]));
  });
});

function pick(record: unknown): unknown {
  const { id, title, text } = record as { id: string; title: string; text: string };
  return { id, title, text };
}

it('holds nothing back that is complete', async () => {
  const line = (id: number) => bytesOf(`${JSON.stringify({ id: `paper ${id}`, text: 'x'.repeat(600) })}\n`);
  const { readPapers } = await import('../../src/read/read.ts');
  let given = 0;
  const source = (function* () {
    for (; given < 3; given++) yield line(given);
  })();
  const items = readPapers({ file, bytes: source });
  await items.next();
  expect(given).toBeLessThan(2);
});
