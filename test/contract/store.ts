/**
 * What every back end of the store must do, as a suite over an implementation: call `storeContract` from a test file of the back end.
 */
import { describe } from 'vitest';
import { type BackEnd, benchFor } from './bench.ts';
import { entryCases } from './store-entries.ts';
import { memoryCases } from './store-memory.ts';
import { placeCases } from './store-places.ts';

export function storeContract(backEnd: BackEnd): void {
  describe(`the store contract: ${backEnd.name}`, () => {
    const bench = benchFor(backEnd);
    entryCases(bench);
    memoryCases(bench);
    placeCases(bench, backEnd.fleeting);
  });
}
