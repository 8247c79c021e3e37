/**
 * Takes the listed results away as a file: what is listed, in the order it is listed, by the same writers as the command line's.
 */
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { resultColumns, tableOf } from '../../../src/results/columns.ts';
import type { RankedRow } from '../../../src/results/rank.ts';
import { recordOf } from '../../../src/results/records.ts';
import type { ResultList } from '../../../src/results/results.ts';
import { writeBibtex } from '../../../src/write/bibtex.ts';
import { writeCsv } from '../../../src/write/csv.ts';
import { type EeeRecords, toEee } from '../../../src/write/eee.ts';
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
  /** What of the rows the file does not have, in words. */
  readonly left?: (rows: readonly RankedRow[]) => string;
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
  {
    id: 'eee.json',
    title: 'EEE records',
    note: 'Every Eval Ever, schema 0.3.0',
    type: 'application/json',
    write: (rows) => writeJson(eeeOf(rows).records),
    left: (rows) => leftWords(eeeOf(rows)),
  },
];

function eeeOf(rows: readonly RankedRow[]): EeeRecords {
  return toEee(rows, { version: String(import.meta.env.VITE_VERSION), retrieved: Math.floor(Date.now() / 1000) });
}

/** What is in no record, and why: nothing is left out in silence. */
function leftWords({ left }: EeeRecords): string {
  const reasons = new Map<string, number>();
  for (const { reason } of left) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return left.length === 0 ? '' : `In no record: ${[...reasons].map(([reason, count]) => `${count} because ${reason}`).join(', ')}.`;
}

export function ExportMenu({ list: { rows } }: { readonly list: ResultList }) {
  const [said, setSaid] = useState('');
  const take = (format: Format) => {
    save(format, rows);
    setSaid(format.left?.(rows) ?? '');
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button outlined">
          <Icon name="download" /> Export
        </Button>
        <Popover className="popup" placement="bottom end">
          <Menu className="menu" aria-label="Export the listed results as">
            {formats.map((format) => (
              <MenuItem key={format.id} id={format.id} className="menu-item" textValue={format.title} onAction={() => take(format)}>
                {format.title} <span className="muted small">{format.note}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Said words={said} onClose={() => setSaid('')} />
    </>
  );
}

/** What a file lacks, until it is put away. */
function Said({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  return (
    <div className={words ? 'export-said' : 'unseen'} role="status">
      {words}
      {words && (
        <button type="button" className="button" aria-label="Close this notice" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function save({ id, type, write }: Format, rows: readonly RankedRow[]): void {
  saveFile({ name: `results.${id}`, type, content: write(rows) });
}
