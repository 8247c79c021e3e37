/**
 * Decides for each word that can be a verb whether it is one here.
 *
 * Light on purpose: word lists, endings and the two neighbours decide. Enough to tell "a 5% increase" from "errors increase by 5%".
 */
import type { Lexicon } from './lexicon.ts';
import type { Draft } from './reading.ts';

/** Turns words that could be verbs into nouns where a noun stands, left to right; "has" before a noun phrase into a verb. */
export function settleTags(words: Draft[], lexicon: Lexicon): void {
  for (const [i, word] of words.entries()) {
    if (word.tag === 'aux' && word.verb && !isVerbal(words[i + 1])) word.tag = 'verb';
    if (word.tag === 'verb' && word.verb && !staysVerb(word, neighbours(words, i, lexicon), lexicon)) word.tag = 'noun';
  }
}

/** "has improved", "is not": the auxiliary belongs to what follows; "has an accuracy": a verb of its own. */
function isVerbal(next: Draft | undefined): boolean {
  return next !== undefined && (next.verb?.form === 'ed' || next.tag === 'adv' || next.tag === 'to' || next.text === 'been');
}

interface Neighbours {
  readonly words: readonly Draft[];
  readonly at: number;
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
  /** A determiner, a genitive or a counting number before it opens a noun phrase. */
  readonly opened: boolean;
  /** The word is in a list of nouns as well. */
  readonly noun: boolean;
}

function neighbours(words: readonly Draft[], i: number, lexicon: Lexicon): Neighbours {
  const before = i > 0 ? words[i - 1] : undefined;
  const noun = lexicon.entries.get(words[i]?.text ?? '')?.noun === true;
  const opened = before !== undefined && (before.tag === 'det' || before.tag === 'poss' || (before.tag === 'number' && noun));
  return { words, at: i, before, after: words[i + 1], opened, noun };
}

function staysVerb(word: Draft, around: Neighbours, lexicon: Lexicon): boolean {
  switch (word.verb?.form) {
    case 'ed':
      return staysParticiple(word, around, lexicon);
    case 'ing':
      return staysGerund(around);
    default:
      return staysFinite(word, around);
  }
}

/** "the proposed method" and "a pruned network" are noun phrases, "we proposed" and "errors reduced by" are not. */
function staysParticiple(word: Draft, { words, at, before, after, opened }: Neighbours, lexicon: Lexicon): boolean {
  const followed = after !== undefined && (isNominal(after) || (after.tag === 'verb' && after.verb?.form !== 'base'));
  const attributive = lexicon.participles.has(word.text);
  if (opened || before?.tag === 'number') return !followed && !attributive;
  if (!followed) return true;
  if (before?.tag === 'name' && outcomes.has(word.verb?.class ?? '')) return true;
  if (attributive) return before?.tag === 'pron' || before?.tag === 'aux' || before?.text === 'that';
  if (before?.tag === 'prep' || before?.tag === 'conj' || (before?.tag === 'noun' && before.verb?.form === 'ed')) return false;
  if (before?.tag === 'adv') {
    // "positively impacted accuracy" has its subject before the adverb; in "a highly optimized kernel" a phrase opens there.
    const subject = words[at - 2];
    return subject !== undefined && (isNominal(subject) || subject.tag === 'pron' || subject.tag === 'aux' || subject.tag === 'punct');
  }
  return !(before !== undefined && isNominal(before) && finiteBehind(words, at + 1));
}

/** What systems do: "Tree-PLV achieved substantial gains". */
const outcomes: ReadonlySet<string> = new Set(['reach', 'gain', 'loss', 'beat']);

/** Behind the nouns that follow stands a finite verb: "feature adapted systems consistently outperformed". */
function finiteBehind(words: readonly Draft[], from: number): boolean {
  let i = from;
  while (i < words.length && (words[i]?.tag === 'noun' || words[i]?.tag === 'name' || words[i]?.tag === 'adv')) i += 1;
  const word = words[i];
  return word !== undefined && (word.tag === 'aux' || (word.tag === 'verb' && (word.verb?.form === 's' || word.verb?.form === 'ed')));
}

/** "training data", "question answering" are nouns; "achieving 90%", "by reducing errors" are not. */
function staysGerund({ before, after, opened, noun }: Neighbours): boolean {
  if (opened) return false;
  const takesObject = after !== undefined && (after.tag === 'det' || after.tag === 'number' || after.tag === 'pron');
  return noun ? takesObject && before?.tag !== 'noun' : true;
}

/** "errors increase by", "to report" are verbs; "a 5% increase", "the report of" are not. */
function staysFinite(word: Draft, around: Neighbours): boolean {
  const { before, after, opened, noun } = around;
  if (before === undefined) return after?.tag === 'det';
  if (opened) return false;
  if (before.tag === 'to' || before.tag === 'aux' || before.tag === 'pron' || before.tag === 'adv') return true;
  if (before.tag === 'prep' || before.tag === 'number') return false;
  if (after === undefined || after.tag === 'punct' || after.text === 'of' || after.tag === 'aux') return false;
  // "existing benchmarks suffer from": of two that could be verbs the first is the noun.
  const helps = word.verb?.lemma === 'help' || word.verb?.lemma === 'let';
  if (after.tag === 'verb' && after.verb?.form !== 'ed' && after.verb?.form !== 'ing') return helps;
  const subject = isNominal(before);
  if (word.verb?.form === 'base' && isNominal(after) && isInsidePhrase(around)) return false;
  if (noun) return subject && (after.tag === 'number' || after.tag === 'det' || after.text === 'by');
  return !subject || after.tag !== 'conj' || after.text === 'that';
}

/** "our prompt-based label propagator": a singular noun agrees with no base form, unless something lets it do what follows. */
function isInsidePhrase({ words, at }: Neighbours): boolean {
  let first = at - 1;
  while (first > 0 && words[first]?.tag === 'noun') first -= 1;
  const opening = words[first];
  const before = words[at - 1];
  if (first === at - 1 || opening?.tag !== 'det' || !singular.has(opening.text) || before?.text.endsWith('s')) return false;
  const outer = words[first - 1];
  // "features from the large corpus improve accuracy": what stands before the preposition does it.
  if (outer?.tag === 'prep') return !outcomes.has(words[at]?.verb?.class ?? '');
  return outer?.tag !== 'verb' && outer?.tag !== 'conj';
}

const singular: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'this', 'each', 'every', 'its', 'their']);

const isNominal = ({ tag }: Draft): boolean => tag === 'noun' || tag === 'name';
