/**
 * The columns of a list of results as a terminal shows them: which may be cut, which a narrow one does without. Used by `results` and
 * `timeline`.
 */
import { InvalidArgumentError } from 'commander';
import { given } from '../../model.ts';
import { type ResultColumn, resultColumns } from '../../results/columns.ts';
import type { RankedRow } from '../../results/rank.ts';
import type { Shell } from '../shell/shell.ts';
import type { Column } from '../shell/table.ts';

/** A column of the terminal; one in which no row has anything is left out. */
export function terminalColumn({ key, heading, numeric, cell, told = cell }: ResultColumn): Column<RankedRow> {
  return {
    title: heading,
    cell: told,
    align: numeric ? 'right' : 'left',
    optional: true,
    ...given('least', least[key]),
    ...given('spare', spare[key]),
  };
}

/** The claim's id; on a terminal as many digits as `show` and `explain` need. */
export function claimColumn({ width }: Shell): ResultColumn {
  const cell: ResultColumn['cell'] = ({ claim }) => (width === undefined ? claim.id : claim.id.slice(0, 10));
  return { key: 'claim', heading: 'Claim', shown: true, numeric: false, cell };
}

/** Columns that may be cut on a narrow terminal, and to what. */
const least: Readonly<Record<string, number>> = {
  model: 10,
  model_name: 10,
  metric: 8,
  benchmark: 8,
  setting: 8,
  paper: 8,
  audit: 5,
  title: 12,
  quote: 20,
};

/** Columns that a narrow terminal does without, the highest first. */
const spare: Readonly<Record<string, number>> = { unit: 8, role: 7, benchmark: 6, year: 5, setting: 4, kind: 3, rank: 2, paper: 1 };

/** The columns of `--columns`. */
export function parseColumns(text: string): readonly ResultColumn[] {
  if (text === 'all') return resultColumns;
  return text.split(',').map((name) => {
    const column = resultColumns.find(({ key }) => key === name.trim());
    if (column) return column;
    const keys = resultColumns.map(({ key }) => key).join(', ');
    throw new InvalidArgumentError(`There is no column "${name.trim()}"; there are ${keys}.`);
  });
}
