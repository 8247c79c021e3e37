/**
 * How right each check was when it was last measured. Figures only; the texts are not part of claimgraph. They are those of
 * test/bench/results/audit.json, which names the command that makes it.
 */

export interface Measured {
  /** Of the verdicts that were read, the share that a reader agrees with. Absent where none was given in the texts read. */
  readonly precision?: number;
  /** Verdicts that were read. */
  readonly read: number;
  /** Of the relations that readers found, the share that was given the readers' verdict. */
  readonly recall: number;
  /** Relations that the recall rests on: few, so the figure is rough. */
  readonly n: number;
}

/**
 * By check. Recall: on all relations of 180 hand-judged abstracts. Precision: all findings on 19,984 abstracts were read; 4 of 158 were found
 * false, were mended, and their forms became traps in test/audit/cases, so it is the precision on known texts. C9: 136 groups of results
 * where sources disagree.
 */
export const measured: Readonly<Record<string, Measured>> = {
  C1: { precision: 1, read: 17, recall: 0.889, n: 18 },
  C2: { precision: 1, read: 48, recall: 0.862, n: 29 },
  C3: { precision: 1, read: 14, recall: 0.667, n: 12 },
  C9: { precision: 1, read: 136, recall: 1, n: 136 },
  C11: { read: 0, recall: 0.5, n: 2 },
  C12: { precision: 1, read: 17, recall: 0.909, n: 11 },
  C13: { read: 0, recall: 0, n: 3 },
  C15: { precision: 1, read: 6, recall: 0.333, n: 3 },
  C17: { precision: 1, read: 47, recall: 0.571, n: 14 },
};

/** Texts wrongly said not to add up, of 1,000, with the exact 95% interval (Clopper and Pearson), and the texts read for it. */
export const falseAlarms: {
  readonly perThousand: number;
  readonly interval: readonly [low: number, high: number];
  readonly texts: number;
} = {
  perThousand: 0,
  interval: [0, 0.185],
  texts: 19984,
};
