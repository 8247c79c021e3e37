/** Coverage of several papers together. */
import type { Coverage } from '../model.ts';

export function addCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    numbers: a.numbers + b.numbers,
    result: a.result + b.result,
    change: a.change + b.change,
    size: a.size + b.size,
    other: a.other + b.other,
  };
}
