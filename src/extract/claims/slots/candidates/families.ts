/**
 * Governing words by what they do: rare ones ("across") learn from frequent ones ("on").
 */
import { code } from '../../reading/labels.ts';
import type { Lexicon } from '../../reading/lexicon.ts';

const families: ReadonlyMap<number, number> = new Map([
  [code.Vbeat, code.compare],
  [code.Vcompare, code.compare],
  [code.Vgain, code.outcome],
  [code.Vloss, code.outcome],
  [code.Vreach, code.outcome],
  [code.Vuse, code.means],
  [code.Vother, code.act],
  [code.Vevaluate, code.act],
  [code.Vpropose, code.act],
]);
const familiesOfWords: ReadonlyMap<string, number> = new Map([
  ...['on', 'across'].map((word): [string, number] => [word, code.place]),
  ...['in', 'for', 'under', 'at', 'within', 'among', 'during'].map((word): [string, number] => [word, code.sphere]),
  ...['than', 'over', 'versus', 'vs', 'against'].map((word): [string, number] => [word, code.compare]),
  ...['with', 'using', 'via', 'through', 'by', 'without'].map((word): [string, number] => [word, code.means]),
]);

/** The family of a governing word; itself where it has none. */
export function familyOf(governor: number, { labels }: Lexicon): number {
  return families.get(governor) ?? familiesOfWords.get(labels.label(governor)) ?? governor;
}
