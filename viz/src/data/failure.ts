/**
 * What goes wrong with the data, in words for the reader.
 */

/** Something the reader can act on: what happened, and what to do. */
export class LoadError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
