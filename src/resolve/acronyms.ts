/**
 * Short and long forms: whether letters stand for words, and whether two long forms mean the same. Method: Schwartz & Hearst 2003, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text".
 */
import { pattern } from '../patterns.ts';
import { nameTokens } from './spelling.ts';

const word = pattern('resolve/word', String.raw`[\p{L}\p{N}]+`, 'gu');
const capitals = pattern('resolve/capitals', String.raw`\p{Lu}`, 'gu');
const shortForm = pattern('resolve/short-form', String.raw`^[\p{L}\p{N}][\p{L}\p{N}&.+\-]{1,9}$`, 'u');

/** Whether a name looks like an acronym: one word of two to ten characters with at least two capitals. `CoT`, `GBDTs`, `kNN`. */
export function isAcronym(name: string): boolean {
  return shortForm.test(name) && (name.match(capitals)?.length ?? 0) >= 2;
}

/** Whether a name has at least two words, be they written as one: `SimpleSafetyTests`. */
export function isLongForm(name: string): boolean {
  return name.length >= 6 && (inWords(name).match(word)?.length ?? 0) >= 2;
}

/** The name with a blank before each capital that begins a word inside of it. */
function inWords(name: string): string {
  return name.replace(innerWord, '$1 ');
}

const innerWord = pattern('resolve/inner-word', String.raw`(\p{Ll})(?=\p{Lu}\p{Ll})`, 'gu');

/** Whether the letters of `short` occur in order in the longer `long`, the first of them at its start. */
export function spells(short: string, long: string): boolean {
  const letters = short.toLowerCase().match(word)?.join('') ?? '';
  const bare = letters.endsWith('s') && !short.endsWith('S') ? letters.slice(0, -1) : letters;
  const words = long.toLowerCase();
  if (bare.length < 2 || words[0] !== bare[0] || words.length < bare.length + 3) return false;
  let at = words.length;
  for (let place = bare.length - 1; place >= 0; place--) {
    at = words.lastIndexOf(bare[place] ?? '', at - 1);
    if (at < 0 || (at === 0 && place > 0)) return false;
  }
  return true;
}

const glue = new Set(['of', 'the', 'a', 'an', 'and', 'for', 'from', 'with', 'in', 'on', 'to', 'by', 'via', 'based']);

/** What a long form means: the beginnings of the words that carry its meaning, so that *private* and *privacy* are one. */
export function meaningOf(long: string): ReadonlySet<string> {
  return new Set(
    nameTokens(inWords(long))
      .filter((one) => !glue.has(one))
      .map((one) => one.slice(0, stem)),
  );
}

const stem = 5;

/** Whether two long forms of one acronym mean the same: they share three of five words or more (Jaccard ≥ 0.6), or differ in spacing only. */
export function isSameMeaning(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared > 0 && shared / (a.size + b.size - shared) >= 0.6;
}
