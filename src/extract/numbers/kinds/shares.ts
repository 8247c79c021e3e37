/**
 * Percentages of something: a share of a cost compares two systems (a change), a share that was set is a size, any other was measured.
 */
import { pattern } from '../../../patterns.ts';
import { type Case, namesMetric, wordAt } from './case.ts';
import { lessening, verbless } from './changes.ts';

/** Shares of these compare only when something makes do with them. */
const materials = new Set(
  'data samples labels label annotations annotation tokens token parameters params weights layers steps instances'.split(' '),
);
const using = new Set(
  'using use uses used with only just merely on from requiring requires require required by seeing retaining retains training trained tuning fine-tuning finetuning updating update updates utilizing leveraging selecting keeping saves save saving labeled than employing'.split(
    ' ',
  ),
);
const saving = new Set(['save', 'saves', 'saved', 'saving', 'savings']);
const phraseEnds = new Set('in on for with by and to , ; . focusing using from is are was were'.split(' '));

/** What something was before: "reduced to 2% of the original input". */
const former = new Set(['original', 'initial', 'full']);

/** "at 20% of the training cost", "retains 95.9% of its accuracy", "using only 5% of the data". */
export function isShareOfCost(one: Case): boolean {
  const { amount, right, left, hedges, op, cues } = one;
  if (amount.unit !== 'percent' || wordAt(right, 0) !== 'of') return false;
  const near = right.slice(1, 6);
  if (near.slice(0, 2).some((word) => former.has(word)) && left.slice(0, 4).some((word) => lessening.test(word))) return true;
  const end = near.findIndex((word) => phraseEnds.has(word));
  const phrase = end < 0 ? near : near.slice(0, end);
  const at = phrase.findIndex((word) => cues.shareNouns.has(word));
  const noun = wordAt(phrase, at);
  if (at < 0) return false;
  const before = left.slice(0, 4);
  // "20% of the time" tells how often; "saves 20% of the time" what is saved.
  if (noun === 'time') return before.some((word) => saving.has(word));
  if (materials.has(noun)) return op === '<' || [...before, ...hedges].some((word) => using.has(word));
  // "90% of accuracy" is how accurate it is, "90% of its accuracy" compares.
  return at > 0 || !cues.metricNouns.has(noun);
}

const scarce = new Set(['only', 'just', 'merely']);

const more = new Set(['additional', 'extra']);

/** A bounded, scarce or added share before a noun of cost, with no "of": "with only 7% memory", "at 1.8% additional parameters". */
export function isShareOnly({ amount, op, head, hedges, cues }: Case): boolean {
  if (amount.unit !== 'percent' || !(op === '<' || more.has(wordAt(head, 0)) || hedges.some((word) => scarce.has(word)))) return false;
  if (head.some((word) => cues.metricNouns.has(word) && !cues.shareNouns.has(word))) return false;
  return head.slice(0, 4).some((word) => cues.shareNouns.has(word) && (word === 'latency' || !cues.metricNouns.has(word)));
}

const keeping = new Set(
  'retain retains retaining retained preserve preserves preserving preserved recover recovers recovering recovered maintain maintains maintaining keep keeps keeping'.split(
    ' ',
  ),
);

/** "retain only 10.1%"; not "maintains 54.3% accuracy". */
export function isRetained({ amount, governor, head, cues }: Case): boolean {
  return amount.unit === 'percent' && keeping.has(governor) && !namesMetric(head, cues);
}

const tampering = pattern(
  'extract/tampering-verb',
  '^(?:modif|manipulat|discard|delet|omit|mask|inject|poison|perturb|corrupt|replac|contaminat|swapp|flipp|withh|hiding|dropp|label+ing|annotating)',
);

/** "modifying only 0.1% of patches". */
export function isTampered({ amount, governor }: Case): boolean {
  return amount.unit === 'percent' && tampering.test(governor);
}

const trained = '(?:pre-?|re)?train(?:ed|ing)?$|fine-?tun';
const training = pattern('extract/share-training', `^(?:${trained})`);
const dealing = pattern('extract/dealing-word', `^(?:${trained}|test(?:ed|ing|s)?$|validat|evaluat|held-out$)`);
const leftover = new Set(['remaining', 'rest', 'other']);
const holdings = new Set('data dataset datasets corpus samples examples instances documents links pairs notes records'.split(' '));
/** "the least informative 20% of the samples". */
const superlative = new Set(['least', 'most']);
const supplying = new Set(['with', 'using', 'at', 'on', 'from', 'and', 'of', ',', '/', '(']);

/** A share of the data that something was trained or tested with: "trained on 80% of the notes", "at 20% clinical data", "(30% of the data)". */
export function isDataShare({ amount, governor, left, head, right, cues }: Case): boolean {
  if (amount.unit !== 'percent' || namesMetric(head, cues)) return false;
  const some = right[0] === 'of' && right.slice(1, 7).some((word) => holdings.has(word));
  if (governor === 'on' && (dealing.test(wordAt(left, 1)) || (some && left.slice(2, 8).some((word) => training.test(word))))) return true;
  if (some && (right.includes('used') || superlative.has(wordAt(left, 1)))) return true;
  if (leftover.has(governor)) return [...left, ...right].some((word) => dealing.test(word));
  if (governor === '(' && some) return true;
  return supplying.has(governor) && head.length > 1 && head.length < 5 && holdings.has(head.at(-1) ?? '');
}

/** Heads that do not tell a setting from a result by themselves. */
const eitherWay = new Set(['ratio', 'rate', 'rates', 'level']);
const rates = new Set(['rate', 'rates', 'ratio', 'ratios', 'level', 'levels']);
const splits = new Set(['test', 'train', 'validation']);

/** What a whole is dealt into: "60% real-world, 40% synthetic", "80 percent training and 20 percent testing". */
const dealt = new Set(['training', 'testing', 'train', 'test', 'validation', 'synthetic', 'real-world', 'text-only', 'labels']);
/** Ends of an order: "the top 30%", "the bottom 5%". */
const ends = new Set(['top', 'bottom']);
/** The top tenth of these is a rank that was got. */
const ranked = new Set(['leaderboard', 'participants', 'teams', 'submissions', 'competitors', 'systems']);

/** "at 90% sparsity", "a 10% poisoning ratio", "controlled rates of 25%", "the top 30% of pairs". */
export function isSetting({ amount, head, governor, left, right, hedges, cues }: Case): boolean {
  if (amount.unit !== 'percent' || cues.reachVerbs.has(governor)) return false;
  const phrase = verbless(head, cues);
  if (dealt.has(head.at(-1) ?? '') && head.length < 3) return true;
  if (
    (ends.has(governor) || (hedges.includes('top') && right[0] === 'of')) &&
    !namesMetric(head, cues) &&
    !right.slice(1, 3).some((word) => ranked.has(word))
  )
    return true;
  const measured = phrase.slice(0, 4).some((word) => cues.metricNouns.has(word) && !eitherWay.has(word));
  if (!measured && phrase.slice(0, 3).some((word) => cues.settingNouns.has(word))) return true;
  const [noun, before] = [wordAt(left, 1), wordAt(left, 2)];
  if (governor !== 'of') return false;
  return rates.has(noun) ? before === 'controlled' || cues.settingNouns.has(before) : cues.settingNouns.has(noun) && !splits.has(noun);
}
