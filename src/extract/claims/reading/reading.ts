/**
 * A sentence as the words a linker reads: mentions and quantities as one word each, every other word with the one tag that holds here.
 */
import type { Mention, Paper, Quantity, Span } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
import { codeAt, spellingAt } from '../../spellings.ts';
import { code } from './labels.ts';
import type { ClosedTag, Lexicon, VerbReading } from './lexicon.ts';
import { settleTags } from './tagging.ts';

export type Tag = ClosedTag | 'unit' | 'verb' | 'noun' | 'name' | 'number' | 'poss' | 'punct';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
  readonly tag: Tag;
  /** The word reduced to what linking needs, as a code of the lexicon's labels. */
  readonly code: number;
  readonly verb?: VerbReading | undefined;
  readonly mention?: Mention | undefined;
  readonly quantity?: Quantity | undefined;
}

export interface Reading {
  readonly sentence: Span;
  /** Index of the sentence in the paper. */
  readonly index: number;
  readonly words: readonly Word[];
}

/** A word while its tag is being settled. */
export type Draft = { -readonly [K in keyof Word]: Word[K] };

/** What stands in a sentence besides words; both in order of the text. */
export interface Marked {
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
}

/** The words of the sentence at `index` of the paper. Quantities win over mentions where the two overlap. */
export function readSentence(paper: Paper, at: Pick<Reading, 'sentence' | 'index'>, marked: Marked, lexicon: Lexicon): Reading {
  const { sentence, index } = at;
  const text = paper[sentence.part];
  const solid = atomic(text, marked);
  const words: Draft[] = [];
  let next = 0;
  let position = sentence.start;
  while (position < sentence.end) {
    while ((solid[next]?.start ?? Number.POSITIVE_INFINITY) < position) next += 1;
    const block = solid[next];
    if (block?.start === position) {
      block.text = text.slice(block.start, block.end).toLowerCase();
      words.push(block);
      position = block.end;
    } else {
      const limit = Math.min(block?.start ?? sentence.end, sentence.end);
      position = readPlain(text, { position, limit }, words, lexicon);
    }
  }
  let counted: Quantity | undefined;
  for (const word of words) {
    if (word.tag !== 'name' && counted && isClaim(counted) && lexicon.units.has(word.text)) word.tag = 'unit';
    counted = word.quantity;
  }
  settleTags(words, lexicon);
  for (const word of words) word.code = codeOf(word, lexicon);
  return { sentence, index, words };
}

/**
 * Mentions and quantities as words of the sentence. A quantity that states something wins over a mention, a mention over the digits in it;
 * digits that belong to a word ("F1", "pass@10") are no word of their own.
 */
function atomic(text: string, { mentions, quantities }: Marked): readonly Draft[] {
  const covered = (at: Span, by: readonly { readonly span: Span }[]): boolean =>
    by.some(({ span }) => span.start < at.end && at.start < span.end);
  const claims = quantities.filter(isClaim);
  const free = mentions.filter(({ span }) => !covered(span, claims));
  const loose = quantities.filter((one) => isClaim(one) || !(covered(one.span, free) || isGlued(text, one.span)));
  const numbers = loose.map((quantity) => filled(draftOf('', quantity.span, 'number'), undefined, quantity));
  const names = free.map((mention) => filled(draftOf('', mention.span, 'name'), mention, undefined));
  return [...numbers, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}

const letterOrJoint = pattern('extract/claim-joint', '^[\\p{L}@_]$', 'u');

/** A letter or joint stands right before it, or right behind digits alone. */
function isGlued(text: string, { start, end }: Span): boolean {
  return letterOrJoint.test(text[start - 1] ?? '') || (letterOrJoint.test(text[end] ?? '') && !letterOrJoint.test(text[end - 1] ?? ''));
}

type Place = Pick<Draft, 'start' | 'end'>;

/** All words are made here and have the same properties in the same order: that keeps reading them fast. */
const draftOf = (text: string, { start, end }: Place, tag: Tag, verb?: VerbReading): Draft => ({
  start,
  end,
  text,
  tag,
  code: 0,
  verb,
  mention: undefined,
  quantity: undefined,
});

function filled(draft: Draft, mention: Mention | undefined, quantity: Quantity | undefined): Draft {
  draft.mention = mention;
  draft.quantity = quantity;
  return draft;
}

/** LaTeX commands and the signs of formulas say nothing here: they are passed over. */
const skipped = String.raw`\\[A-Za-z]{1,20}|[\s{}$\\]`;
/** A word with its inner hyphens, dots, slashes and apostrophes; a genitive 's is a word of its own. */
const plainWord = String.raw`(?!['’]s\b)[\p{L}\p{N}]{1,60}(?:(?!['’]s\b)[-'’@_+./&‐‑][\p{L}\p{N}]{1,60}){0,8}`;
const genitive = String.raw`['’]s\b`;
/** Signs that have a meaning in a sentence, as LaTeX or ASCII print them. */
const sign = String.raw`\\(?:to|rightarrow|longrightarrow|pm|sim|approx|times)\b|-{1,2}>`;
const signs: ReadonlyMap<string, string> = new Map([
  ...['\\to', '\\rightarrow', '\\longrightarrow', '->', '-->'].map((print): [string, string] => [print, '→']),
  ['\\pm', '±'],
  ['\\sim', '~'],
  ['\\approx', '≈'],
  ['\\times', '×'],
]);
const piece = pattern('extract/claim-word', `(${sign})|(?:${skipped})|(${plainWord})|(${genitive})|([^\\s])`, 'uy');
/** What hangs on a name or number by a hyphen: "-based" in "Qwen3-based", "-rendered". */
const suffix = pattern('extract/claim-suffix', '[-‐‑]\\p{L}{2,30}(?:-\\p{L}{1,30}){0,4}', 'uy');

interface Stretch {
  readonly position: number;
  readonly limit: number;
}

/** Reads one word or sign from `position`, not beyond `limit`; gives where it ends. */
function readPlain(text: string, { position, limit }: Stretch, words: Draft[], lexicon: Lexicon): number {
  const before = words[words.length - 1];
  if (before?.end === position && (before.tag === 'name' || before.tag === 'number')) {
    suffix.lastIndex = position;
    if (suffix.test(text) && suffix.lastIndex <= limit) {
      const end = suffix.lastIndex;
      words.push(draftOf(text.slice(position, end).toLowerCase(), { start: position, end }, 'noun'));
      return end;
    }
  }
  const simple = simpleEnd(text, position);
  if (simple === position) return readPiece(text, { position, limit }, words, lexicon);
  const end = Math.min(simple, limit);
  const code = text.charCodeAt(position);
  if (isAlphanumeric(code)) words.push(wordOf(spellingAt(text, position, end).lower, { start: position, end }, lexicon));
  else if (!isSkipped(code)) words.push(draftOf(spellingAt(text, position, end).word, { start: position, end }, 'punct'));
  return end;
}

const isAlphanumeric = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
/** Blanks, braces and dollar signs. */
const isSkipped = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 123 || code === 125 || code === 36;
/** One of `'-@_+./&`, which may join letters to more. */
const isJoint = (code: number): boolean =>
  (code >= 45 && code <= 47) || code === 39 || code === 64 || code === 95 || code === 43 || code === 38;

/**
 * Where the word or sign at `at` ends, for the most of them, which are plain: letters and digits of ASCII without anything that could join them
 * to more, and single signs. `at` itself where only the pattern can tell.
 */
function simpleEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first >= 128 || first === 92 || first === 39) return at;
  let end = at;
  while (isAlphanumeric(codeAt(text, end))) end += 1;
  if (end === at) return first === 45 ? at : at + 1;
  const next = codeAt(text, end);
  if (next >= 128 || end - at > 60) return at;
  if (!isJoint(next)) return end;
  const behind = codeAt(text, end + 1);
  return behind >= 128 || isAlphanumeric(behind) ? at : end;
}

/** Reads any word or sign. */
function readPiece(text: string, { position, limit }: Stretch, words: Draft[], lexicon: Lexicon): number {
  piece.lastIndex = position;
  const found = piece.exec(text);
  if (!found) return limit;
  const end = Math.min(piece.lastIndex, limit);
  const place = { start: position, end };
  const surface = text.slice(position, end).toLowerCase();
  if (found[1] !== undefined) words.push(draftOf(signs.get(found[1]) ?? surface, place, 'punct'));
  else if (found[4] !== undefined) words.push(draftOf(surface, place, 'punct'));
  else if (found[3] !== undefined) words.push(draftOf(surface, place, 'poss'));
  else if (found[2] !== undefined) words.push(wordOf(surface, place, lexicon));
  return end;
}

/** Words in -ly, bar the few nouns and adjectives among them and compounds ("single-family"). */
const adverbial = pattern(
  'extract/claim-adverb',
  '^(?!family$|early$|daily$|weekly$|yearly$|likely$|anomaly$|assembly$|supply$)\\p{L}{3,30}ly$',
  'u',
);

function wordOf(text: string, place: Place, { entries }: Lexicon): Draft {
  const entry = entries.get(text);
  if (entry?.closed) return draftOf(text, place, entry.closed, entry.verb);
  if (entry?.verb) return draftOf(text, place, 'verb', entry.verb);
  return draftOf(text, place, text.endsWith('ly') && adverbial.test(text) ? 'adv' : 'noun');
}

const verbCode = {
  beat: code.Vbeat,
  gain: code.Vgain,
  loss: code.Vloss,
  compare: code.Vcompare,
  reach: code.Vreach,
  use: code.Vuse,
  propose: code.Vpropose,
  evaluate: code.Vevaluate,
  other: code.Vother,
} as const;
const mentionCode = {
  model: code['@model'],
  method: code['@method'],
  dataset: code['@dataset'],
  benchmark: code['@benchmark'],
  metric: code['@metric'],
  task: code['@task'],
} as const;

function codeOf(word: Draft, { labels }: Lexicon): number {
  if (word.mention) return mentionCode[word.mention.type];
  if (word.quantity) return isClaim(word.quantity) ? code.Q : code.q;
  if (word.tag === 'verb' && word.verb) return verbCode[word.verb.class];
  if (word.tag === 'noun') return nounCode(word.text);
  if (word.tag === 'adv') return code.A;
  if (word.tag === 'unit') return code.unit;
  return labels.code(word.text) || code.sign;
}

/** Whether a quantity states an outcome, and thus makes a claim with slots. */
export function isClaim(quantity: Pick<Quantity, 'kind'>): boolean {
  return quantity.kind === 'result' || quantity.kind === 'change';
}

/** Nouns that say what a number beside them is. */
const telling = new Map<string, number>(
  (
    [
      ...[
        'improvement',
        'gain',
        'increase',
        'reduction',
        'decrease',
        'drop',
        'boost',
        'margin',
        'difference',
        'relative',
        'absolute',
        'faster',
      ],
      ...['fewer', 'higher', 'lower', 'better', 'worse', 'smaller', 'speedup', 'time', 'accuracy', 'rate', 'point', 'score'],
    ] as const
  ).flatMap((noun) => [
    [noun, code[noun]],
    [`${noun}s`, code[noun]],
  ]),
);
const nounCode = (text: string): number => telling.get(text) ?? code.N;
