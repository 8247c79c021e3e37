/** The record of a paper: the gold record's fields as they are, all the rest beside them, and a schema that says so. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Claim,
  type Extraction,
  entityTypes,
  type Filler,
  type Mention,
  ops,
  type Paper,
  type Quantity,
  quantityKinds,
  roles,
  type Setting,
  type Span,
  type Stated,
} from '../../src/model.ts';
import { readPapers } from '../../src/read/read.ts';
import { type ExtractionRecord, toRecord } from '../../src/write/record.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../src/write/record.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(schema);

/** What the schema says against a value; [] when it fits. */
function complaints(value: unknown): readonly string[] {
  return validate(JSON.parse(JSON.stringify(value)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const text = 'GPT-4o scores 69.4\\% ± 0.3 on MATH in 5-shot prompting, 2.8 points over PRM (2024). It has 7B parameters.';
const at = (words: string, part: Span['part'] = 'text'): Span => ({
  part,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const paper: Paper = {
  id: '2406.06592',
  version: 'v',
  title: 'Up to 90% on MATH',
  text,
  authors: ['Ada Lovelace'],
  date: { value: '2024-06', precision: 'month', basis: 'arxiv-id' },
  url: 'https://arxiv.org/abs/2406.06592',
  ids: { arxiv: '2406.06592' },
  origin: { file: 'f', map: [] },
  parts: [],
};
const quantity = (literal: string, values: readonly number[], rest: Partial<Quantity> = {}): Quantity => ({
  id: `q ${literal}`,
  span: at(literal),
  literal,
  values: values.map((value) => ({ literal, value, step: 0.1 })),
  op: '=',
  unit: 'percent',
  kind: 'result',
  why: 'number/measured',
  ...rest,
});
const filler = (surface: string, rule = 'slot/near'): Filler => ({ surface, span: at(surface), certainty: 'stated', rule });
const claim = (of: Quantity, rest: Partial<Claim>): Claim => ({
  id: of.id,
  paper: paper.id,
  quantity: of,
  subject: [],
  on: [],
  metric: [],
  baseline: [],
  via: [],
  direction: 'none',
  change: 'none',
  setting: { other: [] },
  role: 'own',
  cites: [],
  sentence: { part: 'text', start: 0, end: text.indexOf(' It has') },
  confidence: 0.9,
  ...rest,
});
const result = quantity('69.4\\%', [69.4], {
  spread: { kind: 'plus-minus', literal: '± 0.3', values: [{ literal: '0.3', value: 0.3, step: 0.1 }] },
});
const change = quantity('2.8', [2.8], { kind: 'change', unit: 'points' });
const size = quantity('7B', [7e9], { kind: 'size', unit: 'count' });
const year = quantity('2024', [], { kind: 'other', why: 'number/year' });
const titled = quantity('90%', [90], { span: { part: 'title', start: 6, end: 9 }, op: '<=' });
const mention = (words: string, name: string, type: Mention['type'], span = at(words)): Mention => ({
  span,
  type,
  rule: 'name/known',
  name,
});
const extraction: Extraction = {
  paper: paper.id,
  version: 'v',
  extractor: 'x',
  sentences: [{ part: 'title', start: 0, end: 17 }, { part: 'text', start: 0, end: text.indexOf(' It has') }, at('It has 7B parameters.')],
  mentions: [
    mention('MATH', 'MATH', 'benchmark', { part: 'title', start: 13, end: 17 }),
    mention('GPT-4o', 'GPT-4o', 'model'),
    mention('MATH', 'MATH', 'benchmark'),
    mention('PRM', 'GPT-4o', 'model'),
  ],
  quantities: [titled, result, change, year, size],
  claims: [
    claim(titled, { sentence: { part: 'title', start: 0, end: 17 } }),
    claim(result, {
      subject: [filler('GPT-4o')],
      on: [filler('MATH', 'slot/on')],
      cites: ['[3]'],
      setting: { shots: { value: 5, span: at('5-shot') }, other: [] },
    }),
    claim(change, { baseline: [{ ...filler('PRM'), certainty: 'implied' }], direction: 'up', change: 'absolute', role: 'quoted' }),
    claim(size, { of: 'parameters' }),
  ],
};
const record = toRecord(paper, extraction);

describe('a record', () => {
  it('has the paper as it was read', () => {
    expect(record).toMatchObject({ format: 1, id: paper.id, version: 'v', extractor: 'x', title: paper.title, text, arxiv: '2406.06592' });
    expect(record).not.toHaveProperty('published');
    expect(toRecord({ ...paper, date: { value: '2024-06', precision: 'month', basis: 'stated' } }, extraction)).toHaveProperty(
      'published',
      '2024-06',
    );
  });
  it('has names with all their mentions in the text, and none of the title', () => {
    const place = (words: string) => [at(words).start, at(words).end];
    expect(record.entities).toEqual([
      { type: 'model', name: 'GPT-4o', mentions: [place('GPT-4o'), place('PRM')] },
      { type: 'benchmark', name: 'MATH', mentions: [place('MATH')] },
    ]);
  });
  it('has every number of the text with its words, and none of the title', () => {
    expect(record.numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['69.4\\%', '2.8', '2024', '7B']);
    expect(record.numbers.map(({ literal }) => literal)).toEqual(['69.4\\%', '2.8', '2024', '7B']);
  });
  it('has a result with its slots, setting, spread and evidence', () => {
    expect(record.numbers[0]).toEqual({
      id: result.id,
      ...{ start: result.span.start, end: result.span.end, literal: '69.4\\%', kind: 'result', value: [69.4], unit: 'percent', op: '=' },
      spread: { kind: 'plus-minus', literal: '± 0.3', value: [0.3] },
      ...{ subject: ['GPT-4o'], on: ['MATH'], metric: [], baseline: [], via: [], direction: 'none', change: 'none', role: 'own' },
      setting: { shots: { value: 5, start: at('5-shot').start, end: at('5-shot').end } },
      cites: ['[3]'],
      certainty: { subject: ['stated'], on: ['stated'] },
      rules: { kind: 'number/measured', subject: ['slot/near'], on: ['slot/on'] },
      confidence: 0.9,
      sentence: [0, text.indexOf(' It has')],
    });
  });
  it('has a change with direction, baseline and whose it is', () => {
    expect(record.numbers[1]).toMatchObject({
      kind: 'change',
      baseline: ['PRM'],
      certainty: { baseline: ['implied'] },
      direction: 'up',
      change: 'absolute',
      role: 'quoted',
    });
  });
  it('has of other numerals only where they are and why', () => {
    expect(record.numbers[2]).toEqual({
      id: year.id,
      start: year.span.start,
      end: year.span.end,
      literal: '2024',
      kind: 'other',
      rules: { kind: 'number/year' },
      sentence: [0, text.indexOf(' It has')],
    });
    expect(record.numbers[3]).toMatchObject({ kind: 'size', value: [7e9], of: 'parameters' });
  });
  it('reads back as the same paper', async () => {
    const items = [];
    for await (const item of readPapers({ file: 'f', bytes: [new TextEncoder().encode(JSON.stringify(record))] })) items.push(item);
    expect(items).toEqual([
      {
        paper: expect.objectContaining({
          id: paper.id,
          title: paper.title,
          text,
          authors: paper.authors,
          url: paper.url,
          ids: paper.ids,
          date: paper.date,
        }),
      },
    ]);
  });
});

describe('the schema', () => {
  it('fits it', () => expect(complaints(record)).toEqual([]));

  const spans = fc.record({ part: fc.constantFrom('title' as const, 'text' as const), start: fc.nat(9), end: fc.nat(9) });
  const words = fc.string({ maxLength: 4 });
  const told = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stated<T>> => fc.record({ value, span: spans });
  const values = fc.record({ literal: words, value: fc.double({ noNaN: true, noDefaultInfinity: true }), step: fc.constant(1) });
  const quantities: fc.Arbitrary<Quantity> = fc.record(
    {
      id: fc.constantFrom('1', '2', '3'),
      span: spans,
      literal: words,
      values: fc.array(values, { minLength: 1, maxLength: 2 }),
      op: fc.constantFrom(...ops),
      unit: words,
      spread: fc.record({
        kind: fc.constantFrom('plus-minus' as const, 'interval' as const),
        literal: words,
        values: fc.array(values, { minLength: 1, maxLength: 2 }),
      }),
      kind: fc.constantFrom(...quantityKinds),
      why: words,
    },
    { requiredKeys: ['id', 'span', 'literal', 'values', 'op', 'unit', 'kind', 'why'] },
  );
  const fillers = fc.array(fc.record({ surface: words, certainty: fc.constantFrom('stated' as const, 'implied' as const), rule: words }), {
    maxLength: 2,
  });
  const settings: fc.Arbitrary<Setting> = fc.record(
    {
      shots: told(fc.nat(9)),
      cot: told(fc.boolean()),
      sampling: told(fc.record({ kind: fc.constantFrom('pass' as const, 'maj' as const, 'best-of' as const), k: fc.nat(9) })),
      split: told(words),
      tools: told(words),
      decoding: told(words),
      runs: told(fc.nat(9)),
      other: fc.array(told(words), { maxLength: 2 }),
    },
    { requiredKeys: ['other'] },
  );
  const claims: fc.Arbitrary<Claim> = fc.record(
    {
      id: fc.constantFrom('1', '2', '3'),
      paper: words,
      quantity: quantities,
      subject: fillers,
      on: fillers,
      metric: fillers,
      baseline: fillers,
      via: fillers,
      direction: fc.constantFrom('up' as const, 'down' as const, 'none' as const),
      change: fc.constantFrom('absolute' as const, 'relative' as const, 'unspecified' as const, 'none' as const),
      of: words,
      setting: settings,
      role: fc.constantFrom(...roles),
      cites: fc.array(words, { maxLength: 2 }),
      sentence: spans,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    {
      requiredKeys: [
        'id',
        'paper',
        'quantity',
        'subject',
        'on',
        'metric',
        'baseline',
        'via',
        'direction',
        'change',
        'setting',
        'role',
        'cites',
        'sentence',
        'confidence',
      ],
    },
  );
  const mentions = fc.record({ span: spans, type: fc.constantFrom(...entityTypes), rule: words, name: words });

  it('fits the record of any extraction', () => {
    fc.assert(
      fc.property(
        fc.array(quantities, { maxLength: 4 }),
        fc.array(claims, { maxLength: 4 }),
        fc.array(mentions, { maxLength: 4 }),
        (some, linked, named) => {
          const found: Extraction = {
            paper: 'p',
            version: 'v',
            extractor: 'x',
            sentences: [],
            mentions: named,
            quantities: some,
            claims: linked,
          };
          expect(complaints(toRecord(paper, found))).toEqual([]);
        },
      ),
    );
  });
  it.each<[name: string, broken: (fine: ExtractionRecord) => unknown]>([
    ['a missing text', ({ text: _, ...rest }) => rest],
    ['another format', (fine) => ({ ...fine, format: 2 })],
    ['a field that no one knows', (fine) => ({ ...fine, extra: 1 })],
    ['an entity of no known type', (fine) => ({ ...fine, entities: [{ type: 'person', name: 'A', mentions: [[0, 1]] }] })],
    ['an entity without a mention', (fine) => ({ ...fine, entities: [{ type: 'model', name: 'A', mentions: [] }] })],
    ['a result without a value', (fine) => ({ ...fine, numbers: [{ ...fine.numbers[0], value: [] }] })],
    ['a result without slots', (fine) => ({ ...fine, numbers: [{ ...fine.numbers[0], subject: undefined }] })],
    ['an other numeral with a value', (fine) => ({ ...fine, numbers: [{ ...fine.numbers[2], value: [1] }] })],
    ['a number of no kind', (fine) => ({ ...fine, numbers: [{ ...fine.numbers[0], kind: 'score' }] })],
    ['a setting that no one knows', (fine) => ({ ...fine, numbers: [{ ...fine.numbers[0], setting: { seed: 1 } }] })],
  ])('refuses %s', (_, broken) => expect(complaints(broken(record))).not.toEqual([]));
});
