/**
 * Text and tables as a terminal shows them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStyle } from '../../src/cli/shell/style.ts';
import { type Column, formatTable } from '../../src/cli/shell/table.ts';
import { cut, fold, harmless, oneLine, pad, widthOf } from '../../src/cli/shell/text.ts';

describe('width', () => {
  const check = (text: string, width: number) => it(`of ${JSON.stringify(text)} is ${width}`, () => expect(widthOf(text)).toBe(width));
  check('', 0);
  check('GSM8K', 5);
  check('naïve', 5);
  check('nai\u0308ve', 5);
  check('数字', 4);
  check('１', 2);
  check('🙂', 2);
  check('93.2 ± 0.3', 10);
});

describe('what a terminal would obey is taken out', () => {
  const check = (text: string, said: string) => it(JSON.stringify(text), () => expect(oneLine(text)).toBe(said));
  check('plain 90.1%', 'plain 90.1%');
  check('two\nlines\r\nand\ttabs', 'two lines and tabs');
  check('\x1b[31mred\x1b[0m', '�[31mred�[0m');
  check('\x1b]0;title\x07', '�]0;title�');
  check('back\x08space', 'back�space');
  check('\u009b2J', '�2J');
  check('right \u202eot left', 'right �ot left');
  check('half \ud800 pair', 'half � pair');
  check('whole 🙂 pair', 'whole 🙂 pair');
  it('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const codes = [...harmless(text)].map((letter) => letter.codePointAt(0) ?? 0);
        expect(codes.filter((code) => (code < 32 && code !== 9 && code !== 10) || (code > 126 && code < 160))).toEqual([]);
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});

describe('cutting, padding and folding', () => {
  it('leaves what fits', () => expect(cut('GSM8K', 5)).toBe('GSM8K'));
  it('cuts with an ellipsis', () => expect(cut('Big-Bench Hard', 8)).toBe('Big-Ben…'));
  it('cuts wide letters whole', () => expect(cut('数字数字', 4)).toBe('数…'));
  it('pads to the right', () => expect(pad('ab', 4)).toBe('ab  '));
  it('pads to the left', () => expect(pad('数', 4, 'right')).toBe('  数'));
  it('folds at words', () => expect(fold('one two  three\nfour', 9)).toEqual(['one two', 'three', 'four']));
  it('gives a long word its own line', () => expect(fold('a verylongword b', 6)).toEqual(['a', 'verylongword', 'b']));
  it('never exceeds the width when cutting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(widthOf(cut(text, width))).toBeLessThanOrEqual(Math.max(width, 1));
      }),
    );
  });
});

describe('a table', () => {
  interface Row {
    readonly name: string;
    readonly count: number;
    readonly note?: string;
  }
  const columns: readonly Column<Row>[] = [
    { title: 'Name', cell: ({ name }) => name, least: 6 },
    { title: 'Count', cell: ({ count }) => String(count), align: 'right' },
    { title: 'Note', cell: ({ note }) => note ?? '', optional: true },
  ];
  const rows: readonly Row[] = [
    { name: 'GSM8K', count: 7 },
    { name: 'a benchmark with a long name', count: 12345 },
  ];
  it('lines up its columns and leaves out what is empty', () => {
    expect(formatTable(rows, columns)).toEqual([
      'Name                          Count',
      'GSM8K                             7',
      'a benchmark with a long name  12345',
    ]);
  });
  it('shows an optional column when a row has something in it', () => {
    expect(formatTable([{ name: 'x', count: 1, note: 'y' }], columns)).toEqual(['Name  Count  Note', 'x         1  y']);
  });
  it('fits the terminal', () => {
    expect(formatTable(rows, columns, { width: 20 })).toEqual(['Name           Count', 'GSM8K              7', 'a benchmark…   12345']);
  });
  it('cuts no further than it may', () => {
    expect(formatTable(rows, columns, { width: 3 })[2]).toBe('a ben…  12345');
  });
  it('does without what is spare before it grows too wide', () => {
    const spare = columns.map((column) => (column.title === 'Count' ? { ...column, spare: 1 } : column));
    expect(formatTable(rows, spare, { width: 10 })).toEqual(['Name', 'GSM8K', 'a benchma…']);
  });
  it('keeps each row on a line', () => {
    expect(formatTable([{ name: 'two\nlines \x1b[2J', count: 1 }], columns)[1]).toBe('two lines �[2J      1');
  });
});

describe('colour', () => {
  const check = (name: string, isTTY: boolean, environment: Readonly<Record<string, string>>, wanted: boolean) =>
    it(name, () => expect(createStyle({ isTTY }, environment).bold('x')).toBe(wanted ? '\x1b[1mx\x1b[22m' : 'x'));
  check('on a terminal', true, {}, true);
  check('not in a file', false, {}, false);
  check('not where NO_COLOR is set', true, { NO_COLOR: '1' }, false);
  check('where NO_COLOR is empty', true, { NO_COLOR: '' }, true);
  check('not on a dumb terminal', true, { TERM: 'dumb' }, false);
});
