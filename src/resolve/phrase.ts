/**
 * Where in a noun phrase its head may stand: before the first word that only adds to it. In *LLaMA-2 trained with DPO* the phrase is about
 * LLaMA-2; in *the MATH benchmark* about MATH.
 */
import { pattern } from '../patterns.ts';
import { joinTokens, nameTokens, spellingKey } from './spelling.ts';

/** Prepositions, relatives and conjunctions that end the head part of a phrase. */
const adding = pattern(
  'resolve/adding',
  String.raw`(?:^|[\s,;(])(?:with|without|of|for|on|in|from|using|under|at|by|via|over|through|that|which|who|when|where|while|after|before|against|to|than|as|between|across|among|per|including|such|like|and|or|versus|vs\.?|given)(?=[\s,;)]|$)|[,;(:]`,
  'giu',
);

/** Words before a name that make of it something else: *non-GPT-4 systems*. */
const making = pattern(
  'resolve/making',
  String.raw`^-(?:to|based|style|like|generated|trained|tuned|finetuned|guided|inspired|derived|driven|powered|enhanced|augmented|specific|free|only)\b`,
  'iu',
);

/** End of the head part: the offset in `phrase` of the first adding word that lies in none of the kept stretches; its length when there is none. */
export function headEnd(phrase: string, kept: readonly (readonly [start: number, end: number])[]): number {
  for (const match of phrase.matchAll(adding)) {
    const at = match.index;
    if (at > 0 && !kept.some(([start, end]) => start <= at && at < end)) return at;
  }
  return phrase.length;
}

/** Whether what follows a name in a phrase turns it into something else: *BERT-based*, *GPT-4-generated*. */
export function isTurned(after: string): boolean {
  return making.test(after);
}

/** What `lookup` has for the phrase, or for the longest stretch of its head part that spells something it knows; of equally long ones the last. */
export function longestSpelt<V>(phrase: string, lookup: (key: string) => V | undefined): V | undefined {
  const whole = lookup(spellingKey(phrase));
  if (whole !== undefined) return whole;
  const tokens = nameTokens(phrase.slice(0, headEnd(phrase, [])));
  for (let length = Math.min(tokens.length, mostWords); length > 0; length--) {
    for (let start = tokens.length - length; start >= 0; start--) {
      const found = lookup(joinTokens(tokens.slice(start, start + length)));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const mostWords = 8;
