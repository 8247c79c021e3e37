/**
 * Values as JSON: one indented document, or one value a line for tools that read streams.
 */
import { inParts } from './table.ts';

/** One document, indented by two, ending in a line break. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list as `writeJson` writes it, in parts: for long ones. */
export function* jsonListParts(values: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const some of inParts(values)) {
    const text = JSON.stringify(some, null, 2);
    // Without its brackets and the line breaks beside them.
    yield `${before}${text.slice(1, -2)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** One value a line (JSON Lines). Nothing gives ''. */
export function writeJsonLines(values: Iterable<unknown>): string {
  let text = '';
  for (const value of values) text += `${JSON.stringify(value)}\n`;
  return text;
}
