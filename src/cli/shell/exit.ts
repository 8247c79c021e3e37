/**
 * How a command can end, as the numbers that scripts test for, and the two errors by which it may end early. 64 to 70 are those of BSD's
 * sysexits.h.
 */

export const exits = {
  fine: 0,
  /** Nothing matched: no such result, paper, entity or claim. */
  nothing: 1,
  /** An audit found numbers that do not add up. */
  doesNotAddUp: 1,
  /** An audit found nothing but numbers to check. */
  toCheck: 2,
  /** Wrong usage. */
  usage: 64,
  /** Some input could not be read; the rest was. */
  partly: 65,
  /** No input could be read, or there is no store to read from. */
  unread: 66,
  /** A fault of ours. */
  fault: 70,
  /** Ctrl-C. What was stored till then is safe. */
  interrupted: 130,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

/** Ends the command with a message for the user. The message says what to do instead. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exit: Exit;

  constructor(exit: Exit, message: string) {
    super(message);
    this.exit = exit;
  }
}

/** Whoever read our output has gone, as `head` does when it has enough: the command ends, and all is well. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}
