/**
 * What a size counts, as the text says it: `152 tasks`, `280 billion parameters`.
 */
import { pattern } from '../../patterns.ts';
import type { Around } from './around.ts';

/** Up to five words behind the number, until a word or mark that ends the phrase. */
const phrase = pattern(
  'extract/claims/counted',
  "^[\\s~-]{0,3}((?:[\\p{L}\\p{N}][\\p{L}\\p{N}'’/+.-]{0,30})(?: [\\p{L}\\p{N}][\\p{L}\\p{N}'’/+-]{0,30}){0,5})",
);
const ends = new Set(
  'in of on for at and or to with by from than while is are was were that which when where via using across over under against between among within through during per after before if but so as we it they has have had can could may will into including covering spanning such annotated collected used without based given comprising consisting containing'.split(
    ' ',
  ),
);

/** The counted thing; nothing when no word of the kind follows. */
export function countedBy({ paper, sentence, quantity }: Around): string | undefined {
  const { part, end } = quantity.span;
  const found = phrase.exec(paper[part].slice(end, Math.min(sentence.end, end + 160)))?.[1];
  if (!found) return undefined;
  const words = found.split(' ');
  const cut = words.findIndex((word) => ends.has(word.toLowerCase()));
  const kept = (cut < 0 ? words : words.slice(0, cut)).join(' ').replace(/[.'’]$/u, '');
  return kept === '' ? undefined : kept;
}
