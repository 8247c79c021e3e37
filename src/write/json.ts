/**
 * Values as JSON: one indented document, or one value a line for tools that read streams.
 */

/** One document, indented by two, ending in a line break. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One value a line (JSON Lines). Nothing gives ''. */
export function writeJsonLines(values: Iterable<unknown>): string {
  let text = '';
  for (const value of values) text += `${JSON.stringify(value)}\n`;
  return text;
}
