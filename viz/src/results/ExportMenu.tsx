/**
 * Takes the listed results away as a file: what is listed, in the order it is listed, by the same writers as the command line's.
 */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { resultColumns, tableOf } from '../../../src/results/columns.ts';
import type { RankedRow } from '../../../src/results/rank.ts';
import { recordOf } from '../../../src/results/records.ts';
import type { ResultList } from '../../../src/results/results.ts';
import { writeBibtex } from '../../../src/write/bibtex.ts';
import { writeCsv } from '../../../src/write/csv.ts';
import { writeJson } from '../../../src/write/json.ts';
import { writeLatex } from '../../../src/write/latex.ts';
import { writeMarkdown } from '../../../src/write/markdown.ts';
import { Icon } from '../parts/Icon.tsx';
import { saveFile } from '../parts/save.ts';

interface Format {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly type: string;
  readonly write: (rows: readonly RankedRow[]) => string;
}

const shown = resultColumns.filter((column) => column.shown);

const formats: readonly Format[] = [
  {
    id: 'csv',
    title: 'CSV',
    note: 'with quote, offsets and ids',
    type: 'text/csv',
    write: (rows) => writeCsv(tableOf(rows, resultColumns, 'keys')),
  },
  { id: 'json', title: 'JSON', note: 'for programs', type: 'application/json', write: (rows) => writeJson(rows.map(recordOf)) },
  {
    id: 'md',
    title: 'Markdown',
    note: 'for notes',
    type: 'text/markdown',
    write: (rows) => writeMarkdown(tableOf(rows, shown, 'headings')),
  },
  {
    id: 'tex',
    title: 'LaTeX',
    note: 'a booktabs table',
    type: 'text/x-tex',
    write: (rows) => writeLatex(tableOf(rows, shown, 'headings')),
  },
  {
    id: 'bib',
    title: 'BibTeX',
    note: 'the papers of the list',
    type: 'text/x-bibtex',
    write: (rows) => writeBibtex([...new Map(rows.map(({ paper }) => [paper.id, paper])).values()]),
  },
];

export function ExportMenu({ list: { rows } }: { readonly list: ResultList }) {
  return (
    <MenuTrigger>
      <Button className="button outlined">
        <Icon name="download" /> Export
      </Button>
      <Popover className="popup" placement="bottom end">
        <Menu className="menu" aria-label="Export the listed results as">
          {formats.map((format) => (
            <MenuItem key={format.id} id={format.id} className="menu-item" textValue={format.title} onAction={() => save(format, rows)}>
              {format.title} <span className="muted small">{format.note}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function save({ id, type, write }: Format, rows: readonly RankedRow[]): void {
  saveFile({ name: `results.${id}`, type, content: write(rows) });
}
