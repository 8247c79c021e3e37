/** Tables of results: delimited and JSON, what makes a row, what is said of bad ones, and the way back to the file. */
import { describe, expect, it } from 'vitest';
import { isLoss } from '../../src/read/read.ts';
import { sourcePosition } from '../../src/span.ts';
import { expectMapToHold, read, rulesOf } from './reading.ts';

const header = 'model,benchmark,metric,value,shots,source,url\n';
const row = 'Alpha 7B,TabFact,accuracy,71.5%,5,Alpha Reads,https://arxiv.org/abs/2401.00001\n';

/** The cells of all rows, as `name=holds`. */
async function cellsIn(content: string, format?: 'results' | 'epoch'): Promise<readonly (readonly string[])[]> {
  const { papers } = await read(content, format ? { format } : {});
  return papers.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'row' ? [part.cells.map(({ name, holds }) => `${name}=${holds}`)] : [])),
  );
}

describe('a delimited table', () => {
  const cells = ['model=Alpha 7B', 'benchmark=TabFact', 'metric=accuracy', 'value=71.5%', 'shots=5'];
  it('is told by its header, whatever parts its cells', async () => {
    for (const delimiter of [',', '\t', ';', '|']) expect(await cellsIn((header + row).replaceAll(',', delimiter))).toEqual([cells]);
  });
  it('may name its columns in other words, and have further ones', async () => {
    const content = 'Note;System;Data Set;Measure;Performance;n-shot\nx;Alpha 7B;TabFact;accuracy;71.5%;5\n';
    expect(await cellsIn(content.replace('Data Set', 'Dataset'))).toEqual([cells]);
  });
  it('reads quotes, doubled quotes and line ends within them', async () => {
    const content = `${header}"Alpha, the ""first""",TabFact,accuracy," 71.5% ",,"A title\nof two lines",\n${row}`;
    const { papers, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(papers.map(({ id, title }) => [id, title])).toEqual([
      ['input/a-title-of-two-lines', 'A title\nof two lines'],
      ['input/2401.00001', 'Alpha Reads'],
    ]);
    expect((await cellsIn(content))[0]).toEqual(['model=Alpha, the "first"', 'benchmark=TabFact', 'metric=accuracy', 'value=71.5%']);
  });
  it('has each result on its line and column', async () => {
    const { papers } = await read(header + row);
    const [paper] = papers;
    const [part] = paper?.parts ?? [];
    const value = part?.kind === 'row' ? part.cells.find(({ name }) => name === 'value') : undefined;
    expect(paper && value && sourcePosition(paper.origin.map, 'text', value.span.start)).toEqual({ line: 2, column: 27 });
    expect(paper && part?.kind === 'row' ? paper.text.slice(part.span.start, part.span.end) : '').toBe(row.trim());
  });
  it('gathers the rows of one source, wherever they stand', async () => {
    const other = 'Beta,TabFact,accuracy,70%,,Beta at Work,\n';
    const { papers } = await read(header + row + other + row.replace('TabFact', 'MapQA'));
    expect(papers.map(({ id, ids, date, parts }) => [id, ids.arxiv, date?.value, parts.length])).toEqual([
      ['input/2401.00001', '2401.00001', '2024-01', 2],
      ['input/beta-at-work', undefined, undefined, 1],
    ]);
    expectMapToHold(header + row + other, (await read(header + row + other)).papers);
  });
  it('without sources is one paper by the name of its file', async () => {
    const { papers } = await read('model,benchmark,value\nAlpha,TabFact,71.5\nBeta,TabFact,70.25\n');
    expect(papers.map(({ id, title, parts }) => [id, title, parts.length])).toEqual([['input', '', 2]]);
  });
});

describe('JSON', () => {
  const one = {
    model: 'Alpha "7B"',
    dataset: 'TabFact',
    metric: 'accuracy',
    score: 71.5,
    num_fewshot: 5,
    paper: 'Alpha Reads',
    year: 2024,
  };
  const cells = ['model=Alpha "7B"', 'benchmark=TabFact', 'metric=accuracy', 'value=71.5', 'shots=5'];
  it.each([
    ['a line each', JSON.stringify(one)],
    ['an array', JSON.stringify([one])],
    ['an indented array', JSON.stringify([one], undefined, 2)],
    ['a list in a record', JSON.stringify({ id: 7, tags: ['x', { y: 1 }], paper: 'Alpha Reads', results: [{ ...one, paper: undefined }] })],
    ['an indented record', JSON.stringify({ year: 2024, paper: 'Alpha Reads', results: [{ ...one, paper: undefined }] }, undefined, 1)],
  ])('%s', async (_, content) => {
    expect(await cellsIn(content)).toEqual([cells]);
    const { papers, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(papers.map(({ title, date }) => [title, date?.value ?? '2024'])).toEqual([['Alpha Reads', '2024']]);
    expectMapToHold(content, papers);
  });
  it('keeps a number as it is printed', async () => {
    const content = '{"model": "Alpha", "benchmark": "TabFact", "value": 71.50}';
    expect(await cellsIn(content)).toEqual([['model=Alpha', 'benchmark=TabFact', 'value=71.50']]);
  });
  it('with a text is a paper, whatever else it lists', async () => {
    const { papers } = await read(JSON.stringify({ id: 'a', text: 'Alpha reaches 71.5% on TabFact.', tuples: [one] }));
    expect(papers.map(({ id, parts }) => [id, parts[0]?.kind])).toEqual([['a', 'abstract']]);
  });
  it('of the Epoch collection has its versions', async () => {
    const tuple = {
      dataset: 'tabfact',
      metric: 'EM',
      model: 'Alpha',
      model_version: 'alpha-7b-0314',
      value: '71.5%',
      shots: '0-shot',
      link: null,
    };
    const content = JSON.stringify({ doc_id: '2401.00001', text: '', tuples: [{ ...tuple, arxiv: '2401.00001' }] });
    const expected = [['model=Alpha', 'version=alpha-7b-0314', 'benchmark=tabfact', 'metric=EM', 'value=71.5%', 'shots=0-shot']];
    expect(await cellsIn(content, 'epoch')).toEqual(expected);
    expect(await cellsIn(content)).toEqual(expected);
  });
});

describe('bad rows are named with their line, and cost no other', () => {
  const good = 'Beta,TabFact,accuracy,70%,,,\n';
  it.each([
    ['no value', 'Alpha,TabFact,accuracy,,,,\n', 'read/row@2'],
    ['a value in words', 'Alpha,TabFact,accuracy,n/a,,,\n', 'read/row@2'],
    ['no model', ',TabFact,accuracy,70%,,,\n', 'read/row@2'],
    ['no benchmark', 'Alpha,,accuracy,70%,,,\n', 'read/row@2'],
    ['too few cells', 'Alpha,TabFact,70%\n', 'read/row@2'],
    ['too many cells', 'Alpha,TabFact,accuracy,70%,,,,x\n', 'read/row@2'],
    ['a quote that does not end', '"Alpha,TabFact,accuracy,70%,,,\n', 'read/row@2'],
  ])('%s', async (_, bad, rule) => {
    const outcome = await read(header + bad + good, { format: 'results' });
    expect(rulesOf(outcome)).toEqual([rule]);
    expect(outcome.problems.every(isLoss)).toBe(true);
    expect(outcome.papers.flatMap(({ parts }) => parts)).toHaveLength(1);
  });
  it('a header without the columns is named once', async () => {
    const outcome = await read('model,metric,value\nAlpha,accuracy,70%\nBeta,accuracy,71%\n', { format: 'results' });
    expect(rulesOf(outcome)).toEqual(['read/row@1']);
    expect(outcome.problems[0]?.reason).toContain('benchmark');
  });
  it('bad results of one record are counted', async () => {
    const rowOf = (model: string | null) => ({ model, benchmark: 'TabFact', value: '70%' });
    const outcome = await read(JSON.stringify({ results: [rowOf('Alpha'), rowOf(null), rowOf(null)] }));
    expect(outcome.problems.map(({ reason }) => reason)).toEqual(['2 of the 3 results listed here have no model; left out']);
    expect(outcome.papers.flatMap(({ parts }) => parts)).toHaveLength(1);
  });
  it.each(['<54.7', '~1,234.5', '54.7 %', '.62', '1e-4', '87.2 ± 0.3', '-0.5', '−0.5', '≥ 90%', '3786.0'])(
    '%s is a number',
    async (value) => {
      expect(rulesOf(await read(JSON.stringify({ model: 'Alpha', benchmark: 'TabFact', value })))).toEqual([]);
    },
  );
  it.each(['-', '%', 'ten', '5/10', '70% (5-shot)', '1.2.3', '±', 'NaN'])('%s is none', async (value) => {
    expect(rulesOf(await read(JSON.stringify({ model: 'Alpha', benchmark: 'TabFact', value })))).toEqual(['read/row@1']);
  });
});
