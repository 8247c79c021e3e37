/**
 * A quantity in its sentence: what leads up to it, what follows it, the verb that brings it in.
 */
import type { Quantity } from '../../../model.ts';
import { code } from '../reading/labels.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { isClaim, type Reading, type Word } from '../reading/reading.ts';
import { type Alignment, alignWith, numberList } from './alignment.ts';
import { type Bracket, bracketAt } from './bracket.ts';
import type { Scene } from './candidates/scene.ts';

export interface Focus {
  readonly quantity: Quantity;
  readonly reading: Reading;
  /** Index of its word. */
  readonly at: number;
  /** Word indices of all results and changes of the sentence, and which of them this is. */
  readonly all: readonly number[];
  readonly order: number;
  /** Codes of what leads up to it past hedges such as "up to", and of what follows. */
  readonly before: number;
  readonly after: number;
  /** Nearest verb to the left, else to the right; -1 for none. */
  readonly verbAt: number;
  readonly verb: number;
  /** Whether it is the first or second value of "from A to B". */
  readonly end: number;
  readonly kind: number;
  readonly unit: number;
  /** The list that the list of numbers it stands in is to be read with, if any. */
  readonly alignment: Alignment | undefined;
  /** What a bracket ties to it. */
  readonly bracket: Bracket;
}

/** A quantity of the scene as its sentence presents it; nothing when the sentence has no word for it. */
export function focusOn({ readings, candidates, lexicon }: Scene, quantity: Quantity): Focus | undefined {
  const { part, start } = quantity.span;
  const reading = readings.find(({ sentence }) => sentence.part === part && sentence.start <= start && start < sentence.end);
  const at = reading ? reading.words.findIndex((word) => word.quantity === quantity) : -1;
  if (!reading || at < 0) return undefined;
  const { words, index } = reading;
  const all = words.flatMap((word, i) => (word.quantity && isClaim(word.quantity) ? [i] : []));
  const order = all.indexOf(at);
  const list = numberList(words, all, order, lexicon);
  const before = leadUp(words, list[0] ?? at, lexicon);
  const verbAt = verbNear(words, at);
  return {
    quantity,
    reading,
    at,
    all,
    order,
    before,
    after: followUp(words, list[list.length - 1] ?? at),
    verbAt,
    verb: words[verbAt]?.code ?? code.Vnone,
    end: endOf(words, { at, before, prior: all[order - 1] }),
    kind: quantity.kind === 'change' ? code.change : code.result,
    unit: unitCode(quantity.unit),
    alignment: alignWith(reading, candidates[index] ?? [], list, at, lexicon),
    bracket: bracketAt(words, at, candidates[index] ?? []),
  };
}

function leadUp(words: readonly Word[], at: number, { hedges }: Lexicon): number {
  let i = at - 1;
  for (; i >= 0; i -= 1) {
    const word = words[i];
    if (!word) break;
    const upTo = word.text === 'to' && words[i - 1]?.text === 'up';
    const atLeast = word.text === 'at' && (words[i + 1]?.text === 'least' || words[i + 1]?.text === 'most');
    if (!hedges.has(word.text) && word.tag !== 'adv' && !upTo && !atLeast) break;
  }
  return words[i]?.code ?? code['#'];
}

function followUp(words: readonly Word[], at: number): number {
  let i = at + 1;
  while (words[i]?.tag === 'adv' || words[i]?.tag === 'det' || words[i]?.tag === 'unit') i += 1;
  return words[i]?.code ?? code['#'];
}

function verbNear(words: readonly Word[], at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) if (words[i]?.tag === 'verb') return i;
  return words.findIndex(({ tag }, i) => i > at && tag === 'verb');
}

/** "from 51% to 69%", "16.8% → 12.7%". */
function endOf(
  words: readonly Word[],
  { at, before, prior }: { readonly at: number; readonly before: number; readonly prior: number | undefined },
): number {
  if (before === code.from) return code.from;
  if (before !== code.to && before !== code['→']) return 0;
  if (prior === undefined) return code['to?'];
  return words[prior - 1]?.code === code.from || at - prior < 5 ? code.to : code['to?'];
}

function unitCode(unit: string): number {
  switch (unit) {
    case 'percent':
    case 'points':
    case 'ratio':
    case 'score':
    case 'count':
    case 'rank':
      return code[unit];
    default:
      return code.symbol;
  }
}
