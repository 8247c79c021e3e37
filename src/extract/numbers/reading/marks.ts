/**
 * Marks that are printed in many ways, and the one way that the number grammar knows them by.
 *
 * Tables only; add a row when a dash or a sign of comparison is printed in a new way.
 */

/** Marks of several characters; longer ones first. */
export const longMarks: readonly (readonly [print: string, usual: string])[] = [
  ['---', '—'],
  ['--', '-'],
  ['->', '→'],
  ['=>', '→'],
  ['>=', '≥'],
  ['<=', '≤'],
  ['+/-', '±'],
  ['+-', '±'],
];

/** Single characters that stand for a commoner one: `usual` first, then all its other prints. */
const prints = ['-–‐‑‒−﹣－', '—―', '~∼˜≈≃≅～', '≥⩾≧', '≤⩽≦', '>＞', '<＜', '=＝', '%％', '→➔⟶⇒↦', '(（', ')）', ',，', '×✕⨯'];

export const usualMarks: ReadonlyMap<string, string> = new Map(
  prints.flatMap((row) => {
    const [usual = '', ...others] = row;
    return others.map((other): [string, string] => [other, usual]);
  }),
);
