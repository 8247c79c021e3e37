/** A row of an imported table of results in words. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model.ts';
import { words } from '../../src/span.ts';
import { placeWords, rowInWords, tableRowAt } from '../../viz/src/data/table-row.ts';

const text = '{"model":"Ada 7B","benchmark":"Sums","value":61.5}';
const cell = (name: 'model' | 'benchmark' | 'value', holds: string) => {
  const start = text.indexOf(holds);
  return { name, holds, span: { part: 'text', start, end: start + holds.length } } as const;
};
const row = { part: 'text', start: 0, end: text.length } as const;
const paper: Paper = {
  id: 'scores/1',
  version: '1',
  title: 'Scores',
  text,
  ids: {},
  origin: { file: 'tables/scores.json', map: [{ part: 'text', start: 0, line: 4, column: 2 }] },
  parts: [
    { kind: 'comment', words: 'two pages', line: 1 },
    { kind: 'row', span: row, cells: [cell('model', 'Ada 7B'), cell('benchmark', 'Sums'), cell('value', '61.5')] },
  ],
};

describe('a row of a table', () => {
  it('is told by its columns, its file and its line', () => {
    const found = tableRowAt(paper, row);
    expect(found && rowInWords(found)).toBe('model Ada 7B · benchmark Sums · value 61.5 (scores.json, line 4)');
    expect(tableRowAt(paper, { part: 'text', start: 3, end: 9 })).toEqual(found);
  });

  it('has cells that stand in the file as they say', () => {
    for (const { span, holds } of tableRowAt(paper, row)?.cells ?? []) expect(words(paper, span)).toBe(holds);
  });

  it('is told without a line where none is known', () => {
    const found = tableRowAt({ ...paper, origin: { file: 'scores.json', map: [] } }, row);
    expect(found && placeWords(found)).toBe('scores.json');
  });

  it('is nothing in running text', () => {
    expect(tableRowAt({ ...paper, parts: [] }, row)).toBeUndefined();
    expect(tableRowAt(paper, { part: 'title', start: 0, end: 3 })).toBeUndefined();
  });
});
