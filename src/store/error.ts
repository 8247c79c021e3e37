/**
 * What goes wrong with a store, said so that a user can mend it: which file, what is amiss, what to do. Every rejection of a Store is one of these.
 */

/** `absent`: no such file; `foreign`: not a store of ours; `newer`: of a later claimgraph; `damaged`; `busy`: another program writes; `exists`: will not overwrite; `failed`: the disk or system said no. */
export type StoreTrouble = 'absent' | 'foreign' | 'newer' | 'damaged' | 'busy' | 'exists' | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;
  /** The store's file, as it was given. */
  readonly file: string;
  /** What the user can do about it. */
  readonly remedy: string;

  constructor(
    trouble: StoreTrouble,
    place: { readonly file: string; readonly cause?: unknown },
    said: readonly [reason: string, remedy: string],
  ) {
    const [reason, remedy] = said;
    super(`${place.file}: ${reason}; ${remedy}`, place.cause === undefined ? undefined : { cause: place.cause });
    this.trouble = trouble;
    this.file = place.file;
    this.remedy = remedy;
  }
}
