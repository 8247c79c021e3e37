/**
 * What the checks are called, by id, wherever they are named: in the terminal, in files, on the page.
 */

export const checkNames = {
  C1: 'from → to',
  C2: 'relative or absolute',
  C3: 'ratio',
  C4: 'percentage of whole items',
  C5: 'row average',
  C6: 'bold is best',
  C7: 'outperforms all',
  C8: 'abstract against body',
  C9: 'across papers',
  C10: 'quoted baseline against its source',
  C11: 'impossible value',
  C12: 'F1 from precision and recall',
  C13: 'error and accuracy',
  C14: 'gain within noise',
  C15: 'order of quantities',
  C16: 'p against its statistic',
  C17: 'parts and totals',
} as const;

export type CheckId = keyof typeof checkNames;

/** The checks that need what the text of abstracts does not give, and what that is. */
export const checksNotRun: readonly (readonly [id: CheckId, why: string])[] = [
  ['C5', 'no tables'],
  ['C6', 'no tables'],
  ['C7', 'no tables'],
  ['C8', 'no tables'],
  ['C10', 'no tables'],
  ['C14', 'needs the number of items behind each result'],
  ['C16', 'test statistics are not read'],
];
