/**
 * What the table shows line by line: rows, and the headings of groups.
 */
import { groupRows } from '../../../src/results/group.ts';
import type { RankedRow } from '../../../src/results/rank.ts';
import type { ResultList } from '../../../src/results/results.ts';
import type { State } from '../state/state.ts';

/** A row, or the heading of those below it. */
export interface Line {
  readonly row?: RankedRow;
  readonly label?: string;
  readonly count?: string;
}

export function linesOf({ rows }: ResultList, group: State['group']): readonly Line[] {
  if (!group) return rows.map((row) => ({ row }));
  return groupRows(rows, group.by, group.keep).flatMap(({ label, rows: members, total }): readonly Line[] => [
    { label: label || 'not stated', count: members.length === total ? String(total) : `${members.length} of ${total}` },
    ...members.map((row) => ({ row })),
  ]);
}

export interface GroupHeadProps {
  readonly index: number;
  readonly label: string | undefined;
  readonly count: string | undefined;
  readonly span: number;
  readonly measure: (element: HTMLElement | null) => void;
}

export function GroupHead({ index, label = '', count, span, measure }: GroupHeadProps) {
  return (
    <tbody ref={measure} data-index={index} className="group">
      <tr aria-rowindex={index + 2}>
        <th colSpan={span} scope="rowgroup">
          <span>
            {label} <span className="muted">{count}</span>
          </span>
        </th>
      </tr>
    </tbody>
  );
}
