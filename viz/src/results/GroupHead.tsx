/**
 * The heading of a group in the table.
 */
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
