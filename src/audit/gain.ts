/**
 * Which stated change belongs to which pair: "by 3.2 points (from 71.4 to 74.6)", "from 71.4 to 74.6, a gain of 3.2", "71.4 → 74.6 (+3.2)".
 *
 * A change stated elsewhere in the sentence may be over another baseline or on another metric: what is not tied to the pair is left alone.
 */
import { pattern } from '../patterns.ts';
import { wordsBehind } from './measure.ts';
import { base, type Pair, pairOf, pairsOf } from './pair.ts';
import type { Figure, Scene } from './scene.ts';

export interface Gain {
  readonly pair: Pair;
  readonly figure: Figure;
  /** One that is sure and does not fit is said not to add up; an unsure one is to be checked; of a loose one nothing is said. */
  readonly tie: Tie;
}

export type Tie = 'sure' | 'unsure' | 'loose';

const changing =
  '(?:reduc|improv|increas|decreas|drop|rais|boost|cut|lower|gain|ris|fall|outperform|surpass|achiev|attain|reach|shrink|grow|degrad|collaps|mov|go)';
/** A new clause between the two: they tell of different things. */
const clause =
  '\\b(?:and|while|whereas|but|which|although|though|then|including|respectively|as (?!an? |the |our )|when|if|since|because|in other words|along with|together with|as well as|alongside)\\b|;|\\. ';
const verb = `\\b${changing}\\p{L}{0,3}`;
const partedBefore = pattern('audit/gain/parted-before', `${clause}|${verb}(?:es|ed|s|ing)\\b`);
/** Behind a pair a participle may lead to its change: "to 59.7, achieving a gain of 3.8". */
const partedAfter = pattern('audit/gain/parted-after', `${clause}|${verb}(?:es|ed|s)\\b`);
/** Brackets that close before they open: the pair before them is another's. */
const closed = pattern('audit/gain/closed', '^[^(]{0,200}\\)');
/** How a change follows its pair: in brackets, behind a comma or a dash. */
const following = pattern(
  'audit/gain/following',
  '^\\)?[^(),;–—]{0,60}(?:[(,–—]|- |\\bfor\\b|\\bwith\\b|\\bby\\b) ?(?:(?:or|i\\.e\\.,?|that is,?|a|an|the|about|nearly|almost|over|up|to|by|of|for|with|yielding|representing|marking|achieving|giving|corresponding|equivalent|which|is|resulting|in|total|overall|absolute|relative|net|state-of-the-art|performance|percentage|point|points|loss|losses|rise|fall|decline|jump|saving|savings|speedup|speed-up|growth|lift|margin|degradation|significant|substantial|further|remarkable|notable|gain|gains|improvement|improvements|increase|reduction|decrease|drop|boost|change|difference|δ|delta|more|greater|larger|than|an?|~|≈|=|>|<|\\+|-|−|↑|↓)[ ,:]{0,2}){0,10}$',
);
/** How one change follows another of the same pair: "(5.1 points absolute, 61% relative)". */
const alongside = pattern(
  'audit/gain/alongside',
  '^[^();.]{0,12}\\babsolute[^();.]{0,20} and (?:an? )?\\+?$|^[^();.]{0,50}[,/(] ?(?:or |i\\.e\\.,? |an? |about |over |nearly |~ ?|\\+|-|−){0,3}$',
);

/** Every change of the sentence that is tied to one of its pairs. A sentence that deals out "respectively" is matched in order, or not at all. */
export function gainsOf(scene: Scene): readonly Gain[] {
  if (!scene.figures.some(isChange)) return [];
  const pairs = pairsOf(scene);
  const between = gainsBetween(scene, pairs);
  if (pairs.length === 0) return between;
  const dealt = scene.after.includes('respectively') || scene.figures.some(({ before }) => before.includes('respectively'));
  const all = pairs.flatMap((pair) => (dealt ? bracketed(scene, pair) : tied(scene, pair)).map((figure) => ({ pair, figure })));
  const gains = all
    .filter(
      ({ pair, figure }) => figure.quantity.unit !== 'points' || (ofScores.has(pair.unit) && !ofScale.test(wordsBehind(scene, figure))),
    )
    .filter(({ figure }, at, rest) => rest.findIndex((other) => other.figure === figure) === at)
    .map(({ pair, figure }) => {
      const tie = dealt ? 'unsure' : tieOf(scene, pair, figure);
      return { pair, figure, tie: surely.has(pair.by) && isPlain(pair.from) && isPlain(pair.to) ? tie : weaker(tie) };
    });
  const others = between.filter(({ figure }) => gains.every((gain) => gain.figure !== figure));
  return dealt && gains.length === 0 ? inOrder(scene, pairs) : [...gains, ...others];
}

/** Changes that stand between their two values: "69.4%, a 36% relative improvement from the 51% of the base model". */
function gainsBetween({ figures }: Scene, pairs: readonly Pair[]): readonly Gain[] {
  return figures.flatMap((figure, at) => {
    const [to, from] = [figures[at - 1], figures[at + 1]];
    if (!to || !from || !isChange(figure) || to.quantity.kind !== 'result' || from.quantity.kind !== 'result') return [];
    if (!following.test(figure.before) || partedAfter.test(figure.before)) return [];
    if (!base.test(from.before) && !standsOff.test(from.before)) return [];
    if (pairs.some((pair) => [pair.from, pair.to].some((one) => one === from || one === to))) return [];
    const pair = pairOf(from, to, 'beats');
    return pair && (figure.quantity.unit !== 'points' || ofScores.has(pair.unit)) ? [{ pair, figure, tie: 'unsure' as const }] : [];
  });
}

/** "16.0%, 82 points below the human baseline (98.0%)" */
const standsOff = pattern(
  'audit/gain/stands-off',
  '^ ?(?:percentage |absolute )?(?:points? |pp )?(?:below|above|behind|short of|ahead of|under|over) [^,;:()]{1,50} (?:\\(|of |at )$',
);

/** "on a 7-point rubric" */
const ofScale = pattern('audit/gain/of-scale', '^[- ]{0,2}point (?:rubric|scale|likert|rating|response|scoring)');

/** Units that points are counted on. */
const ofScores: ReadonlySet<string> = new Set(['percent', 'score', 'points', 'dB']);

function weaker(tie: Tie): Tie {
  return tie === 'sure' ? 'unsure' : tie;
}

/** "with a 2% drop in accuracy": a change behind its pair that may be of something else. */
const ofOther = pattern('audit/gain/of-other', '^[^,.;()]{0,40}\\b(?:in|of|for|on|at) (?:the |its |our )?([\\p{L}\\d-]{2,30})');
/** "(+0.03 from FP16)": the change has a base of its own. */
const otherBase = pattern('audit/gain/other-base', '^[^,.;()]{0,20}\\bfrom\\b');
const beside = pattern('audit/gain/beside', '\\b(?:with|using)\\b');
/** "with 29% as many parameters", "with 40% fewer labels" */
const ofSize = pattern('audit/gain/of-size', '^ ?(?:as (?:many|much)|of|fewer|less|more|smaller|larger|faster) ');

function tieOf(scene: Scene, pair: Pair, figure: Figure): Tie {
  if (figure.index < pair.from.index) {
    return bracketOpens.test(pair.from.before) || direct.test(pair.from.before) || ofScores.has(pair.unit) ? 'sure' : 'unsure';
  }
  const behind = wordsBehind(scene, figure);
  if (otherBase.test(behind) || (ofSize.test(behind) && beside.test(figure.before))) return 'loose';
  const [, thing] = ofOther.exec(behind) ?? [];
  if (thing === undefined || scene.figures.slice(0, figure.index + 1).some(({ before }) => names(before, thing))) return 'sure';
  return beside.test(figure.before) || figure.quantity.unit === 'ratio' ? 'loose' : 'unsure';
}

/** Whether the words name a thing, as a word of its own or its plural: "action" is not in "actionable". */
function names(words: string, thing: string): boolean {
  for (let at = words.indexOf(thing); at >= 0; at = words.indexOf(thing, at + 1)) {
    if (wordEnd.test(words.slice(at + thing.length, at + thing.length + 2))) return true;
  }
  return false;
}

const wordEnd = pattern('audit/gain/word-end', '^s?(?!\\p{L})');

const bracketOpens = pattern('audit/gain/bracket-opens', '\\([^()]{0,40}$');

/** Relations that leave no doubt which number was before and which after. */
const surely: ReadonlySet<Pair['by']> = new Set(['from-to', 'arrow']);

/** A change right before its pair's bracket, or in a bracket right behind its pair: "8.7% (3.89 vs. 4.26)". */
function bracketed(scene: Scene, pair: Pair): readonly Figure[] {
  const first = Math.min(pair.from.index, pair.to.index);
  const [before, start, after] = [scene.figures[first - 1], scene.figures[first], scene.figures[first + 2]];
  if (before && start && isChange(before) && opening.test(start.before)) return [before];
  return after && isChange(after) && opening.test(after.before) ? [after] : [];
}

const opening = pattern('audit/gain/opening', '^[^();]{0,20}\\((?:from )?$');

/** Printed without "about", "over", "up to". */
function isPlain({ quantity }: Figure): boolean {
  return quantity.op === '=';
}

function tied(scene: Scene, pair: Pair): readonly Figure[] {
  const { figures } = scene;
  const first = Math.min(pair.from.index, pair.to.index);
  const last = Math.max(pair.from.index, pair.to.index);
  const before = figures[first - 1];
  const after = figures[last + 1];
  if (before && leads(before, pair, figures[first])) return [before];
  if (!after || !isChange(after) || !following.test(after.before) || partedAfter.test(after.before)) return [];
  const second = figures[last + 2];
  return second && isChange(second) && alongside.test(second.before) ? [after, second] : [after];
}

/** Whether a change stands before its pair: "by 3.2 points in accuracy (from 71.4 to 74.6)". */
function leads(figure: Figure, pair: Pair, first: Figure | undefined): boolean {
  if (!isChange(figure) || !first) return false;
  const gap = first.before;
  if (gap.length > 140 || partedBefore.test(gap) || closed.test(gap)) return false;
  if (gap.includes('(') || direct.test(gap)) return true;
  // "gains of 15% for speech from 4 kHz to 24 kHz": the pair is a setting.
  return pair.by === 'from-to' && (ofScores.has(pair.unit) || commaFrom.test(gap));
}

const commaFrom = pattern('audit/gain/comma-from', '^[^();,]{0,40}, from $');
/** "by 33.4%, from 11.0B to 7.4B" */
const direct = pattern('audit/gain/direct', '^[ ,]{0,2}from $');

function isChange({ quantity }: Figure): boolean {
  return quantity.kind === 'change' && quantity.values.length === 1 && !scaled.test(quantity.literal);
}

/** "by a 20B model": so many parameters, not points. */
const scaled = pattern('audit/gain/scaled', '\\d ?[kKmMbBtT]$');

function inOrder(scene: Scene, all: readonly Pair[]): readonly Gain[] {
  const pairs = all.filter(({ by, from, to }) => by !== 'versus' && from.quantity.kind === 'result' && to.quantity.kind === 'result');
  const changes = scene.figures.filter(isChange);
  const units = new Set(changes.map(({ quantity }) => quantity.unit));
  if (changes.length !== pairs.length || units.size !== 1 || pairs.length < 2) return [];
  return pairs.flatMap((pair, index) => {
    const figure = changes[index];
    return figure ? [{ pair, figure, tie: 'unsure' as const }] : [];
  });
}
