/**
 * What is known of words, kept for those seen lately: a map that holds at most so many and forgets what was not asked for the longest.
 *
 * Use it where working something out costs more than looking it up and texts without end are read: memory stays the same.
 */

/** Two generations: a full one becomes the old one, and what is asked for again moves on from there. */
export class Recent<Value> {
  private young = new Map<string, Value>();
  private old: ReadonlyMap<string, Value> = new Map();
  private readonly half: number;

  /** Holds at most `capacity` values. */
  constructor(capacity: number) {
    this.half = Math.max(1, capacity >> 1);
  }

  get(key: string): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const before = this.old.get(key);
    return before === undefined ? undefined : this.put(key, before);
  }

  /** Keeps a value and gives it back. */
  put(key: string, value: Value): Value {
    if (this.young.size >= this.half) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
