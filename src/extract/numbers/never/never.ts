/**
 * Numerals that state no quantity: names, years, citations, list markers, labels, formats, indices.
 *
 * One row a phenomenon, each with the id that becomes the quantity's `why`; the first that holds decides.
 * A number in words that is an idiom ("one of the", "two-stage") has no numeral to keep: see idioms.ts.
 */
import { pattern } from '../../../patterns.ts';
import { firstValue, hasDecimals, isPlain } from '../reading/amount.ts';
import { isCall, isCitation, isListMarker } from './brackets.ts';
import { isDate } from './dates.ts';
import { isIdleFold } from './idioms.ts';
import { isGlued, isHyphenated, isVersionOfName } from './names.ts';
import { isCapitalised, type Place, textAt, textBefore, wordAfter } from './place.ts';

/** The id of the rule by which an amount states no quantity, if one does. */
export function neverRule(place: Place): string | undefined {
  return place.amount.never ?? rows.find(({ when }) => when(place))?.why;
}

interface Row {
  readonly why: string;
  readonly when: (place: Place) => boolean;
}

const rows: readonly Row[] = [
  // https://example.org/paper2024, name7@example.org
  { why: 'link', when: isInLink },
  // digits of a name that was recognised: GPT-4, SQuAD 2.0
  { why: 'name', when: ({ named }) => named },
  // x^2, L_1, N^{-1/3}
  { why: 'index', when: isIndex },
  // $O(n^2)$, $e/(2e-1)$; but $n = 30$
  { why: 'formula', when: (place) => isInFormula(place) && !comparing.has(textBefore(place)) },
  // E2E, T4, 3D, 4F3B; but "of6.8", where a blank is missing
  { why: 'glued', when: isGlued },
  // 11th, 2$^{\text{nd}}$
  { why: 'ordinal', when: isOrdinal },
  // pass@10, Recall@5
  { why: 'at-k', when: (place) => textBefore(place) === '@' },
  // COVID-19, UTF-8, top-5
  { why: 'hyphenated', when: isHyphenated },
  // 1-best, 2-gram
  { why: 'hyphenated', when: (place) => isPlain(place.amount) && isTiedBehind(place) && hyphenNouns.has(wordAfter(place)) },
  // Rouge 1, Rouge 2
  { why: 'metric-name', when: (place) => isSmallInteger(place, 3) && numberedMetrics.has(textBefore(place)) },
  // 5-shot, 3 shots
  { why: 'shot', when: (place) => wordAfter(place) === 'shot' || wordAfter(place) === 'shots' },
  // 401(k), SE(3), O(1)
  { why: 'call', when: isCall },
  // [12], [3, 5], (Lee et al., 2021)
  { why: 'citation', when: isCitation },
  // July 3, 2021; since 2014; the 1990s
  { why: 'year', when: isDate },
  // (1), 2), 1. at the start
  { why: 'list', when: isListMarker },
  // Figure 3, level 4-5, version 2.0, Algorithm 1b, Reader#2
  { why: 'label', when: (place) => isBare(place) && (labels.has(textBefore(place)) || isNumbered(place)) },
  // the essays of score 0; but "an F1 score of 84"
  { why: 'label', when: isLabelledScore },
  // a few 10s of grams
  { why: 'idiom', when: isVagueTens },
  // top 5
  { why: 'top-k', when: (place) => isPlain(place.amount) && textBefore(place) === 'top' },
  // 95% confidence interval
  { why: 'confidence-level', when: isConfidenceLevel },
  // 8bit, 4-bit
  { why: 'precision', when: isPrecision },
  // 5-fold cross-validation
  { why: 'fold', when: ({ tokens, amount }) => isIdleFold(tokens, amount) },
  // 4K resolution
  { why: 'format', when: isResolution },
  // Windows 10, Apache 2.0
  { why: 'version', when: isVersionOfName },
];

// ── the smaller rules ────────────────────────────────────────────────────────────────────────────────────────────────

const chunkReach = 120;
const blank = pattern('extract/first-blank', '\\s');
const opensAddress = pattern('extract/opens-address', '^[(<{\\[]{0,3}www\\.');
const mailAddress = pattern('extract/mail-address', '@[\\p{L}\\p{N}-]{1,40}\\.\\p{L}');
/** The prefix of a DOI. */
const objectIdentifier = pattern('extract/doi', '10\\.\\d{4,9}/');
const domainName = pattern('extract/domain-name', '\\p{L}\\.(?:com|org|net|io|edu|gov|ai|dev|app|co|me|science)(?:[/).,;}]|$)');

/** Whether the run of characters without blanks around the numeral is an address. */
function isInLink({ text, amount }: Place): boolean {
  const { start } = amount;
  let from = start;
  while (from > 0 && start - from < chunkReach && !isBlank(text.charCodeAt(from - 1))) from -= 1;
  let to = start;
  while (to < text.length && to - start < chunkReach && !isBlank(text.charCodeAt(to))) to += 1;
  const chunk = text.slice(from, to);
  // Most are a numeral with a mark or unit at most.
  if (!chunk.includes('.') && !chunk.includes(':') && !chunk.includes('@')) return false;
  return (
    chunk.includes('://') ||
    chunk.toLowerCase().includes('arxiv:') ||
    [opensAddress, mailAddress, domainName, objectIdentifier].some((address) => address.test(chunk))
  );
}

/** Whether a UTF-16 unit is white space. */
const isBlank = (code: number): boolean => code === 32 || (code < 128 ? code >= 9 && code <= 13 : blank.test(String.fromCharCode(code)));

const ordinals = new Set(['st', 'nd', 'rd', 'th']);

function isOrdinal({ tokens, amount }: Place): boolean {
  const raised = textAt(tokens, amount.last + 1) === '^' ? 1 : 0;
  const after = tokens[amount.last + 1 + raised];
  return isPlain(amount) && after?.spaced === false && ordinals.has(after.text);
}

function isIndex({ tokens, amount }: Place): boolean {
  const signed = textAt(tokens, amount.first - 1) === '-' ? 1 : 0;
  const before = textAt(tokens, amount.first - 1 - signed);
  // \sum_{i = 1}
  const bound = comparing.has(before) && textAt(tokens, amount.first - 3) === '_';
  return before === '^' || before === '_' || bound;
}

const comparing = new Set(['=', '<', '>', '≤', '≥', '~', '±']);

function isInFormula({ tokens, amount }: Place): boolean {
  return tokens[amount.first]?.formula === true;
}

const hyphenNouns = new Set(['best', 'gram', 'grams', 'nn', 'norm']);
const numberedMetrics = new Set(['rouge', 'hits', 'top', 'bleu', 'precision', 'recall']);

function isTiedBehind({ tokens, amount }: Place): boolean {
  return textAt(tokens, amount.last + 1) === '-' && tokens[amount.last + 1]?.spaced === false;
}

function isSmallInteger({ amount }: Place, most: number): boolean {
  return isPlain(amount) && !hasDecimals(amount) && firstValue(amount) <= most;
}

/** Words whose numeral is a label; "experiment 2", but not "two" or "we study 8 strategies". */
const labels = new Set(
  'figure figures fig figs table tables tab section sections sec chapter appendix equation equations eq eqs theorem theorems lemma corollary proposition definition algorithm algorithms step steps stage stages phase phases level levels task tasks subtask subtasks track tracks part parts case problem question version versions ver v type class category grade tier day week round line page pages no nr number chromosome season episode scenario setting experiment group layer layers hypothesis study criterion axiom assumption property rq dimension volume issue window slot iteration epoch generation gen protocol edition item mode module'.split(
    ' ',
  ),
);

function isNumbered({ tokens, amount }: Place): boolean {
  const [word, mark] = [tokens[amount.first - 2], tokens[amount.first - 1]];
  return mark?.text === '#' && word?.kind === 'word' && (!mark.spaced || isCapitalised(word));
}

function isBare({ amount }: Place): boolean {
  return amount.form === 'digits' && amount.unit === '' && amount.sign === '';
}

const grading = new Set(['for', 'at', 'per']);

function isLabelledScore(place: Place): boolean {
  const { tokens, amount } = place;
  return textBefore(place) === 'score' && grading.has(textAt(tokens, amount.first - 2)) && isSmallInteger(place, 10);
}

const vague = new Set(['few', 'many', 'several']);
const tens = pattern('extract/tens', '^10{1,3}$');

/** The `s` of "10s" reads as seconds. */
function isVagueTens(place: Place): boolean {
  const { unit, values, start, end } = place.amount;
  const literal = values[0]?.literal ?? '';
  return unit === 's' && end - start === literal.length + 1 && tens.test(literal) && vague.has(textBefore(place));
}

const confidence = new Set(['confidence', 'ci', 'cis', 'credible']);
const notConfidence = new Set(['of', ',', '.', '(']);

function isConfidenceLevel({ tokens, amount }: Place): boolean {
  if (amount.unit !== 'percent' || notConfidence.has(textAt(tokens, amount.last + 1))) return false;
  return tokens.slice(amount.last + 1, amount.last + 4).some(({ text }) => confidence.has(text));
}

function isPrecision(place: Place): boolean {
  const { tokens, amount } = place;
  return (
    (amount.unit === 'bits' && textAt(tokens, amount.last) === 'bit') ||
    (isPlain(amount) && isTiedBehind(place) && wordAfter(place) === 'bit')
  );
}

const screens = new Set(['resolution', 'resolutions', 'video', 'videos', 'uhd', 'ultra', 'display', 'displays']);

function isResolution({ tokens, amount }: Place): boolean {
  if (amount.scale !== 1000 || amount.unit !== '') return false;
  return tokens.slice(amount.last + 1, amount.last + 5).some(({ text }) => screens.has(text));
}
