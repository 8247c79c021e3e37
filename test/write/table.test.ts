/**
 * Tables as text: what is read back is what was written, and nothing that a paper says becomes a formula or markup.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { resultColumns, tableOf } from '../../src/results/columns.ts';
import { listResults } from '../../src/results/results.ts';
import { csvParts, writeCsv } from '../../src/write/csv.ts';
import { jsonListParts, writeJson, writeJsonLines } from '../../src/write/json.ts';
import { escapeMarkdown, writeMarkdown } from '../../src/write/markdown.ts';
import { seedCorpus } from '../corpus.ts';

/** The cell as it stands in the file. */
const csvCell = (text: string) => writeCsv({ headings: ['a'], rows: [[text]] }).slice('a\r\n'.length, -2);

describe('csv', () => {
  const cases: readonly (readonly [text: string, cell: string])[] = [
    ['69.4\\%', '69.4\\%'],
    ['0.90', '0.90'],
    ['-33.8%', '-33.8%'],
    ['-33.8\\%', '-33.8\\%'],
    ['+0.17', '+0.17'],
    ['-1,234.5', '"-1,234.5"'],
    ['−2.1', '−2.1'],
    ['-12 ms', '-12 ms'],
    ['+3.5x', '+3.5x'],
    ['-2 points', '-2 points'],
    ['-2 points(A1)', '"\'-2 points(A1)"'],
    ['+1 cmd|calc', '"\'+1 cmd|calc"'],
    ['1/38', '1/38'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    ['=1+1', '"\'=1+1"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['+cmd|calc', '"\'+cmd|calc"'],
    ['-cmd|calc', '"\'-cmd|calc"'],
    ['-1+1', '"\'-1+1"'],
    ['-5%+cmd', '"\'-5%+cmd"'],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['＝1', '"\'＝1"'],
    ['a=1', 'a=1'],
  ];
  it.each(cases)('%j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('whatever the cells, as many are read back, and none starts a formula', () => {
    const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(cells, (rows) => {
        const read = Papa.parse<string[]>(writeCsv({ headings: ['a', 'b', 'c'], rows }), { delimiter: ',', newline: '\r\n' }).data.slice(
          1,
          -1,
        );
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=@\t\r\n＝＠+\-＋－])/u, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=@\t\r\n＝＠+\-＋－])/u, ''))),
        );
        expect(read.flat().filter((cell) => /^[=@\t\r\n＝＠]/u.test(cell))).toEqual([]);
      }),
    );
  });
  it('the seeds: every value is the paper’s literal', () => {
    const { rows } = listResults(seedCorpus(), {});
    const { data } = Papa.parse<Record<string, string>>(writeCsv(tableOf(rows, resultColumns, 'keys')), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ value }) => value)).toEqual(rows.map(({ literal }) => literal));
    expect(data.map(({ quote }) => quote)).toEqual(rows.map(({ sentence }) => sentence));
    expect(data.every(({ paper_id, version, start, end }) => paper_id && version && Number(end) > Number(start))).toBe(true);
  });
});

describe('a table written in parts', () => {
  const rows = Array.from({ length: 700 }, (_, place) => [`=${place}`, `a, "${place}"`, place % 5 === 0 ? '' : 'x|y & z']);
  it('comes to the same text, whatever its length', () => {
    for (const length of [0, 1, 255, 256, 257, 700]) {
      const some = rows.slice(0, length);
      const whole = Papa.unparse(
        [['a', 'b', 'c'], ...some].map((row) => row.map((cell) => cell.replace(/^=/u, "'="))),
        { newline: '\r\n' },
      );
      expect(Papa.parse([...csvParts({ headings: ['a', 'b', 'c'], rows: some })].join('')).data).toEqual(Papa.parse(`${whole}\r\n`).data);
      expect([...jsonListParts(some)].join('')).toBe(writeJson(some));
      const [head = '', rule = '', ...lines] = writeMarkdown({ headings: ['a', 'b', 'c'], rows: some })
        .trimEnd()
        .split('\n');
      expect([head, rule]).toEqual(['| a | b | c |', '| --- | --- | --- |']);
      expect(lines).toHaveLength(length);
    }
  });
});

describe('markdown', () => {
  it('is a table', () => {
    const table = {
      headings: ['Model', 'Value'],
      rows: [
        ['GPT-4', '92.0\\%'],
        ['a|b', '<b>1</b>'],
      ],
      numeric: [1],
    };
    expect(writeMarkdown(table)).toBe('| Model | Value |\n| --- | ---: |\n| GPT-4 | 92.0\\\\% |\n| a\\|b | &lt;b&gt;1&lt;/b&gt; |\n');
  });
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['plain (text), 3-shot!', 'plain (text), 3-shot!'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['`code`', '\\`code\\`'],
    ['[link](http://x)', '\\[link\\](http\\://x)'],
    ['$x^2$', '\\$x^2\\$'],
    ['a\nb', 'a b'],
    ['&amp;', '&amp;amp;'],
    ['![img](x)', '!\\[img\\](x)'],
  ];
  it.each(cases)('%j', (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });
  it('whatever the cells, each row is a line with as many cells', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), (row) => {
        const lines = writeMarkdown({ headings: ['a', 'b'], rows: [row] }).split('\n');
        expect(lines).toHaveLength(4);
        expect(lines[2]?.replace(/\\./gu, '').split('|')).toHaveLength(4);
      }),
    );
  });
});

describe('json', () => {
  it('is indented and ends in a line break', () => {
    expect(writeJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });
  it('or one value a line', () => {
    expect(writeJsonLines([{ a: 1 }, 'b\nc'])).toBe('{"a":1}\n"b\\nc"\n');
    expect(writeJsonLines([])).toBe('');
  });
});
