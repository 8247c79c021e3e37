/**
 * Text as a terminal shows it: its width in columns, cut or folded to a width, and made harmless. Papers are written by strangers: what
 * they contain must not move the cursor, colour the screen or turn the reading direction.
 */
import { pattern } from '../../patterns.ts';

/** Controls of terminal (C0, C1, ESC) and of direction (bidirectional embeddings, overrides and isolates), and halves of surrogate pairs. */
const harmful = pattern('cli/harmful', String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]`, 'gu');
const blanks = pattern('cli/blanks', String.raw`\s+`, 'gu');

/** The text on one line, without anything that a terminal would obey. */
export function oneLine(text: string): string {
  return harmless(text).replace(blanks, ' ').trim();
}

/** The text without anything that a terminal would obey, except line breaks and tabs. */
export function harmless(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(harmful, '\ufffd');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Shown two columns wide: the wide and full-width blocks of Unicode's East Asian Width (UAX #11), and pictures. */
const wide = pattern(
  'cli/wide',
  String.raw`^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]`,
  'u',
);
const plain = pattern('cli/plain', String.raw`^[\x20-\x7e]*$`, 'u');

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** The text, cut with an ellipsis when it takes more columns than `width`. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    taken += wide.test(segment) ? 2 : 1;
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The text with blanks up to `width`: behind it, or before it for numbers. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + room : room + text;
}

/** The words in lines of at most `width` columns; a longer word has a line of its own. */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
