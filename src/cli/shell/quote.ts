/**
 * A sentence of a paper with words of it marked: what every number is shown with.
 */
import type { Paper, Span } from '../../model.ts';
import { words } from '../../span.ts';
import type { Shell } from './shell.ts';
import { fold, oneLine } from './text.ts';

/** Marks that no harmless text has: private use characters, taken out of the sentence first. */
const [open, close] = ['\ue000', '\ue001'];

/** The sentence in lines that fit, with the words at `marked` set off where the terminal can. Words outside the sentence are not marked. */
export function quote(shell: Shell, paper: Paper, sentence: Span, marked: Span): readonly string[] {
  const text = words(paper, sentence);
  const inside = marked.part === sentence.part && sentence.start <= marked.start && marked.end <= sentence.end;
  const [from, to] = inside ? [marked.start - sentence.start, marked.end - sentence.start] : [0, 0];
  const pieces = [text.slice(0, from), text.slice(from, to), text.slice(to)].map((piece) =>
    piece.replaceAll(open, ' ').replaceAll(close, ' '),
  );
  const [before = '', number = '', after = ''] = pieces;
  const whole = number === '' ? before + after : `${before}${open}${number}${close}${after}`;
  return markLines(fold(`“${oneLine(whole)}”`, (shell.width ?? 100) - indent.length), shell).map((line) => indent + line);
}

export const indent = '    ';

/** Replaces the marks by what turns bold on and off, on each line that a marked stretch runs through. */
function markLines(lines: readonly string[], { style }: Shell): readonly string[] {
  let inside = false;
  return lines.map((line) => {
    const parts = line.split(new RegExp(`([${open}${close}])`, 'u'));
    const painted = parts.map((part) => {
      if (part === open || part === close) {
        inside = part === open;
        return '';
      }
      return inside ? style.bold(style.cyan(part)) : part;
    });
    return painted.join('');
  });
}
