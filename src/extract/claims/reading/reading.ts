/**
 * A sentence as the words a linker reads: mentions and quantities as one word each, every other word with the one tag that holds here.
 */
import type { Mention, Paper, Quantity, Span } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
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
  readonly verb?: VerbReading;
  readonly mention?: Mention;
  readonly quantity?: Quantity;
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
      words.push({ ...block, text: text.slice(block.start, block.end).toLowerCase() });
      position = block.end;
    } else {
      const limit = Math.min(block?.start ?? sentence.end, sentence.end);
      position = readPlain(text, { position, limit }, words, lexicon);
    }
  }
  for (const [i, word] of words.entries()) {
    const counted = words[i - 1]?.quantity;
    if (word.tag !== 'name' && counted && isClaim(counted) && lexicon.units.has(word.text)) word.tag = 'unit';
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
  const numbers = loose.map((quantity) =>
    draftOf({ start: quantity.span.start, end: quantity.span.end, text: '', tag: 'number' }, { quantity }),
  );
  const names = free.map((mention) => draftOf({ start: mention.span.start, end: mention.span.end, text: '', tag: 'name' }, { mention }));
  return [...numbers, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}

const letterOrJoint = pattern('extract/claim-joint', '^[\\p{L}@_]$', 'u');

/** A letter or joint stands right before it, or right behind digits alone. */
function isGlued(text: string, { start, end }: Span): boolean {
  return letterOrJoint.test(text[start - 1] ?? '') || (letterOrJoint.test(text[end] ?? '') && !letterOrJoint.test(text[end - 1] ?? ''));
}

const draftOf = (word: Pick<Draft, 'start' | 'end' | 'text' | 'tag'>, more: Partial<Draft> = {}): Draft => ({ ...word, code: 0, ...more });

/** LaTeX commands and the signs of formulas say nothing here: they are passed over. */
const skipped = String.raw`\\[A-Za-z]{1,20}|[\s{}$\\]`;
/** A word with its inner hyphens, dots, slashes and apostrophes; a genitive 's is a word of its own. */
const plainWord = String.raw`(?!['’]s\b)[\p{L}\p{N}]{1,60}(?:(?!['’]s\b)[-'’@_+./&‐‑][\p{L}\p{N}]{1,60}){0,8}`;
const genitive = String.raw`['’]s\b`;
const piece = pattern('extract/claim-word', `(?:${skipped})|(${plainWord})|(${genitive})|([^\\s])`, 'uy');
/** What hangs on a name or number by a hyphen: "-based" in "Qwen3-based", "-rendered". */
const suffix = pattern('extract/claim-suffix', '[-‐‑]\\p{L}{2,30}(?:-\\p{L}{1,30}){0,4}', 'uy');

/** Reads one word or sign from `position`, not beyond `limit`; gives where it ends. */
function readPlain(
  text: string,
  { position, limit }: { readonly position: number; readonly limit: number },
  words: Draft[],
  lexicon: Lexicon,
): number {
  const before = words[words.length - 1];
  if (before?.end === position && (before.tag === 'name' || before.tag === 'number')) {
    suffix.lastIndex = position;
    if (suffix.test(text) && suffix.lastIndex <= limit) {
      const end = suffix.lastIndex;
      words.push(draftOf({ start: position, end, text: text.slice(position, end).toLowerCase(), tag: 'noun' }));
      return end;
    }
  }
  piece.lastIndex = position;
  const found = piece.exec(text);
  if (!found) return limit;
  const end = Math.min(piece.lastIndex, limit);
  const surface = text.slice(position, end).toLowerCase();
  if (found[3] !== undefined) words.push(draftOf({ start: position, end, text: surface, tag: 'punct' }));
  else if (found[2] !== undefined) words.push(draftOf({ start: position, end, text: surface, tag: 'poss' }));
  else if (found[1] !== undefined) words.push(wordOf(surface, { start: position, end }, lexicon));
  return end;
}

/** Words in -ly, bar the few nouns and adjectives among them and compounds ("single-family"). */
const adverbial = pattern(
  'extract/claim-adverb',
  '^(?!family$|early$|daily$|weekly$|yearly$|likely$|anomaly$|assembly$|supply$)\\p{L}{3,30}ly$',
  'u',
);

function wordOf(text: string, place: { readonly start: number; readonly end: number }, lexicon: Lexicon): Draft {
  const entry = lexicon.entries.get(text);
  if (entry?.closed) return draftOf({ ...place, text, tag: entry.closed }, entry.verb && { verb: entry.verb });
  if (entry?.verb) return draftOf({ ...place, text, tag: 'verb' }, { verb: entry.verb });
  return draftOf({ ...place, text, tag: adverbial.test(text) ? 'adv' : 'noun' });
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
