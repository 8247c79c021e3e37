/**
 * A sentence of a paper with words of it marked: what every number is shown with.
 */
import type { Paper, Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { byPlace, within, words } from '../../span.ts';
import type { Shell } from './shell.ts';
import { fold, oneLine } from './text.ts';

/** Marks that no harmless text has: private use characters, taken out of the sentence first. */
const [open, close] = ['\ue000', '\ue001'];
const marks = pattern('cli/marks', '[\ue000\ue001]', 'gu');

/** The sentence in lines that fit, with the words at `marked` set off where the terminal can. Words outside the sentence are not marked. */
export function quote(shell: Shell, paper: Paper, sentence: Span, marked: readonly Span[]): readonly string[] {
  const inside = marked.filter((mark) => within(mark, sentence)).sort(byPlace);
  let whole = '';
  let place = sentence.start;
  const plain = (end: number) => words(paper, { ...sentence, start: place, end: Math.max(place, end) }).replace(marks, ' ');
  for (const mark of inside) {
    whole += `${plain(mark.start)}${open}`;
    place = Math.max(place, mark.start);
    whole += `${plain(mark.end)}${close}`;
    place = Math.max(place, mark.end);
  }
  whole += plain(sentence.end);
  return markLines(fold(`“${oneLine(whole)}”`, (shell.width ?? 100) - indent.length), shell).map((line) => indent + line);
}

export const indent = '    ';

const mark = pattern('cli/mark', '([\ue000\ue001])', 'u');

/** Replaces the marks by what turns bold on and off, on each line that a marked stretch runs through. */
function markLines(lines: readonly string[], { style }: Shell): readonly string[] {
  let inside = false;
  return lines.map((line) => {
    const parts = line.split(mark);
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
