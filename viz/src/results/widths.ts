/**
 * How wide the columns of the table are. All of them are lengths: then the table is as wide as they need, and scrolls where that is more than
 * there is. The evidence has what the others leave; where that is too little for a reader, it stands on a line of its own.
 */

/** Least pixels, and how many hundredths of the table where it is wide. */
const widths: Readonly<Record<string, readonly [least: number, share?: number]>> = {
  model: [148, 13],
  value: [126],
  metric: [104, 9],
  benchmark: [104, 9],
  setting: [104],
  paper: [120],
  role: [88],
  audit: [132],
};
const usual = [92] as const;
/** Two lines of thirty letters. */
const leastEvidence = 196;
/** Where no row has a verdict the sentences have the room of "does not add up". */
const unaudited = [64] as const;
/** The boxes that compare. */
export const checkWidth = 40;

export interface Table {
  /** Ids of its columns. */
  readonly columns: readonly string[];
  /** Some row has a verdict. */
  readonly audited: boolean;
}

function widthOf(id: string, audited: boolean): readonly [least: number, share?: number] {
  return id === 'audit' && !audited ? unaudited : (widths[id] ?? usual);
}

/** The width of each column as CSS has it. */
export function columnWidths({ columns, audited }: Table): readonly string[] {
  const others = columns.filter((id) => id !== 'evidence').map((id) => widthOf(id, audited));
  const fixed = others.reduce((sum, [least, share]) => sum + (share === undefined ? least : 0), checkWidth);
  const shares = others.reduce((sum, [, share = 0]) => sum + share, 0);
  return columns.map((id) => {
    if (id === 'evidence') return `max(${leastEvidence}px, ${100 - shares}cqi - ${fixed}px)`;
    const [least, share] = widthOf(id, audited);
    return share === undefined ? `${least}px` : `max(${least}px, ${share}cqi)`;
  });
}

/** Whether the evidence has no room beside the other columns in a table of so many pixels. */
export function isFolded({ columns, audited }: Table, room: number): boolean {
  const others = columns.filter((id) => id !== 'evidence');
  if (others.length === columns.length) return false;
  return others.reduce((sum, id) => sum + widthOf(id, audited)[0], checkWidth + leastEvidence) > room;
}
