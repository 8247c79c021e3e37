/**
 * A result in the table: its row, and when open, the sentence below it.
 */
import type { RankedRow } from '../../../src/results/rank.ts';
import { evidenceWords } from '../data/table-row.ts';
import { valueText } from '../data/words.ts';
import { CompareBox } from './CompareBox.tsx';
import { type Column, valueColumn } from './columns.tsx';
import { OpenResult } from './OpenResult.tsx';

export interface ResultRowsProps {
  readonly row: RankedRow;
  readonly columns: readonly Column[];
  /** The evidence stands on a line of its own. */
  readonly folded: boolean;
  readonly index: number;
  readonly open: boolean;
  readonly active: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

export function ResultRows({ row, columns, folded, index, open, active, measure, onFocus, onToggle }: ResultRowsProps) {
  const tabIndex = active ? 0 : -1;
  return (
    <tbody ref={measure} data-index={index} className={open ? 'open' : undefined}>
      <tr aria-rowindex={index + 2} tabIndex={tabIndex} onFocus={onFocus} onClick={onToggle}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box has keys of its own; a click beside it shall not open the row */}
        <td className="cell-check" onClick={(event) => event.stopPropagation()}>
          <CompareBox row={row} tabIndex={tabIndex} />
        </td>
        {columns.map(({ id, numeric, cell }) => (
          <td key={id} className={numeric ? 'numeric' : `cell-${id}`}>
            {id === valueColumn.id ? (
              <button
                type="button"
                className="value-button"
                tabIndex={tabIndex}
                aria-expanded={open}
                aria-label={`${valueText(row.claim)}: ${open ? 'hide' : 'show'} its sentence`}
                onClick={(event) => {
                  event.stopPropagation();
                  onToggle();
                }}
              >
                {cell(row)}
              </button>
            ) : (
              cell(row)
            )}
          </td>
        ))}
      </tr>
      {folded && !open && (
        <tr className="evidence-line" onClick={onToggle}>
          <td colSpan={columns.length + 1}>
            <p>
              <span className="unseen">Evidence: </span>
              {evidenceWords(row)}
            </p>
          </td>
        </tr>
      )}
      {open && (
        <tr className="open-result">
          <td colSpan={columns.length + 1}>
            <OpenResult row={row} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
