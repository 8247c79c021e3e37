/**
 * How a name is written: its words and their parts ("ATBench" ends in "Bench"), capitals, and whether the title or a table has it.
 */
import { entityTypes } from '../../../model.ts';
import { PerSpelling } from '../../spellings.ts';
import type { Range } from '../acronyms.ts';
import { singular } from '../lexicon.ts';
import { isCapital, looksProper, shapeOf } from '../shape.ts';
import { hashText, mix } from '../tagger/features/hashing.ts';
import type { Passage } from '../tagger/features/passage.ts';
import { digitless } from '../tagger/features/words.ts';
import type { Token } from '../tokens.ts';
import type { FactSink } from './facts.ts';
import type { Name } from './names.ts';

const facet = {
  length: hashText('again-length'),
  token: hashText('again-token'),
  tokenKind: hashText('again-token-kind'),
  piece: hashText('again-piece'),
  firstPiece: hashText('again-first-piece'),
  lastPiece: hashText('again-last-piece'),
  suffix3: hashText('again-suffix3'),
  suffix4: hashText('again-suffix4'),
  head: hashText('again-head'),
  headKind: hashText('again-head-kind'),
  shape: hashText('again-shape'),
  proper: hashText('again-proper'),
  title: hashText('again-title'),
  listed: hashText('again-listed'),
  listedAs: hashText('again-listed-as'),
};

/** Puts the facts of a name's distinct spellings. */
export function spellingFacts(passage: Passage, { places }: Name, facts: FactSink): void {
  const seen = new Set<string>();
  for (const place of places) {
    const text = textOf(passage, place);
    if (!seen.has(text)) wordFacts(passage, place, facts);
    if (!seen.has(text)) titleFacts(passage.title, text.toLowerCase(), facts);
    seen.add(text);
    tableFacts(passage, place, facts);
  }
}

function textOf({ reading: { tokens } }: Passage, { from, to }: Range): string {
  let text = tokens[from]?.word ?? '';
  for (let i = from + 1; i < to; i += 1) text += `${tokens[i]?.glued ? '' : ' '}${tokens[i]?.word ?? ''}`;
  return text;
}

function wordFacts({ reading: { tokens }, words }: Passage, { from, to }: Range, facts: FactSink): void {
  let shapes = facet.shape;
  let proper = false;
  for (let i = from; i < to; i += 1) {
    const look = lookOf(tokens[i]);
    if (!look) continue;
    facts.put(facet.token, words.lower[i]);
    facts.put(facet.tokenKind, words.kind[i]);
    for (const part of look.parts) facts.put(facet.piece, part);
    if (i === from) facts.put(facet.firstPiece, look.parts[0]);
    if (i === to - 1) facts.put(facet.lastPiece, look.parts.at(-1));
    shapes = mix(shapes, look.shape);
    proper ||= look.proper;
  }
  const first = lookOf(tokens[from]);
  const last = lookOf(tokens[to - 1]);
  facts.put(facet.suffix3, last?.suffix3);
  facts.put(facet.suffix4, last?.suffix4);
  facts.put(facet.head, words.lower[to - 1]);
  facts.put(facet.headKind, words.kind[to - 1]);
  facts.put(facet.length, Math.min(5, to - from));
  facts.put(facet.shape, shapes);
  facts.put(facet.proper, (proper ? 1 : 0) + (first?.capitals ?? 0));
}

/** How a word is written, as hashes. */
interface Look {
  /** Of its parts, see `pieces`. */
  readonly parts: readonly number[];
  readonly shape: number;
  /** Of its last letters, plural s aside. */
  readonly suffix3: number;
  readonly suffix4: number;
  readonly proper: boolean;
  /** 2 where it begins with a capital, 4 more where nothing else follows. */
  readonly capitals: number;
}

const looks = new PerSpelling(({ word, lower }): Look => {
  const one = singular(lower);
  return {
    parts: pieces(word),
    shape: hashText(shapeOf(word)),
    suffix3: hashText(one.slice(-3)),
    suffix4: hashText(one.slice(-4)),
    proper: looksProper(word),
    capitals: (isCapital(word) ? 2 : 0) + (word === word.toUpperCase() ? 4 : 0),
  };
});

const lookOf = (token: Token | undefined): Look | undefined => token && looks.of(token.spelling);

/** Whether the title has it: 2 before its colon, where papers name what they present. */
function titleFacts(title: string, text: string, facts: FactSink): void {
  const at = text.length > 2 ? title.toLowerCase().indexOf(text) : -1;
  const colon = title.indexOf(':');
  facts.put(facet.title, at < 0 ? 0 : at < colon && colon < 42 ? 2 : 1, at === 0 ? 1 : 0);
}

function tableFacts({ listed }: Passage, { from, to }: Range, facts: FactSink): void {
  for (const one of listed) {
    if (one.from >= to || one.to <= from) continue;
    const type = entityTypes.indexOf(one.row.type);
    const fit = (one.from === from ? 1 : 0) + (one.to === to ? 2 : 0);
    facts.put(facet.listedAs, type);
    facts.put(facet.listed, type, fit + (one.exact ? 4 : 0) + (one.row.ambiguous ? 8 : 0) + (one.stem ? 16 : 0));
  }
}

// ── parts of a word ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Hashes of the parts of a word that its capitals and digits mark: "ConvSumX" is Conv, Sum, X; "ATBench" AT, Bench; numbers differ in their length alone. */
function pieces(word: string): number[] {
  const parts: number[] = [];
  let start = 0;
  for (let i = 1; i <= word.length; i += 1) {
    if (i < word.length && !partsAt(word, i)) continue;
    parts.push(hashText(digitless(word.slice(start, i).toLowerCase())));
    start = i;
  }
  return parts;
}

/** Whether a part begins at `i`: with a capital behind a small letter, with the last of several capitals before a small letter, or with digits. */
function partsAt(word: string, i: number): boolean {
  const before = word.charAt(i - 1);
  const here = word.charAt(i);
  const behind = word.charAt(i + 1);
  if (isDigit(before) !== isDigit(here)) return true;
  if (!isCapital(here)) return false;
  return !isCapital(before) || (behind !== '' && !isCapital(behind) && !isDigit(behind) && behind !== 's');
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
