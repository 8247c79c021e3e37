/**
 * A paper before its slots are filled: all that could fill one, what each thing is called, and which of them is the paper's own.
 */
import type { Paper } from '../../../../model.ts';
import { type Clauses, findClauses } from '../../reading/clauses.ts';
import { code } from '../../reading/labels.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import { findPhrases } from '../../reading/phrases.ts';
import type { Reading } from '../../reading/reading.ts';
import { alike, type Broad, type Candidate, candidatesOf, type Draft, isName, type Kind, type Topic } from './candidates.ts';
import { markProposed, ownTopic, titlePrefix } from './own.ts';

export interface Scene {
  readonly paper: Paper;
  readonly lexicon: Lexicon;
  readonly readings: readonly Reading[];
  /** By sentence; in each by place, those that stand for something else last. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** By sentence: subjects and objects. */
  readonly clauses: readonly Clauses[];
  /** All names of the paper, by broad kind, in order of the text. */
  readonly names: ReadonlyMap<Broad, readonly Candidate[]>;
  /** How many topics these name. */
  readonly named: ReadonlyMap<Broad, number>;
  readonly own: Topic | undefined;
}

/** Everything in a paper that could fill a slot. */
export function setScene(paper: Paper, readings: readonly Reading[], lexicon: Lexicon): Scene {
  const topics = new Map<string, Topic>();
  const prefix = titlePrefix(paper.title);
  const clauses: Clauses[] = [];
  const found: (readonly Draft[])[] = [];
  for (const reading of readings) {
    const phrases = findPhrases(reading);
    clauses.push(findClauses(reading.words, phrases));
    const candidates = candidatesOf({ paper, reading, phrases, lexicon, topics, prefix });
    markProposed(reading, candidates);
    found.push(candidates);
  }
  const named = ownTopic(topics.values());
  const place = named ? usualPlace(found.flat(), named) : ownWords(found.flat());
  const own = named ?? place?.topic;
  // Without a name, "our method" and "the proposed approach" are one thing.
  if (!named && own) for (const one of found.flat()) if (isOwnWord(one)) one.topic = own;
  const names = namesOf(found);
  const candidates: (readonly Candidate[])[] = [];
  for (const [i, list] of found.entries()) {
    const all: Candidate[] = [...list];
    for (const one of list) if (one.stands) all.push(...meantBy(one, found, i, place));
    candidates.push(all);
  }
  const count = [...names].map(([broad, all]) => [broad, new Set(all.map(({ topic }) => topic)).size] as const);
  return { paper, lexicon, readings, candidates, clauses, names, named: new Map(count), own };
}

function namesOf(candidates: readonly (readonly Candidate[])[]): ReadonlyMap<Broad, readonly Candidate[]> {
  const names = new Map<Broad, Candidate[]>();
  for (const one of candidates.flat()) {
    if (!isName(one.kind)) continue;
    const list = names.get(one.broad);
    if (list) list.push(one);
    else names.set(one.broad, [one]);
  }
  return names;
}

/** "our method", "the proposed model": words that stand for what the paper brings. */
const isOwnWord = ({ stands, kind, determiner, surface }: Candidate): boolean =>
  stands && kind === 'system-noun' && (determiner === 'our' || surface.includes('proposed'));

/** How a paper without a name for it calls what it brings: "our method" rather than "the proposed method", the most frequent first. */
function ownWords(all: readonly Candidate[]): Candidate | undefined {
  const words = all.filter((one) => isOwnWord(one) && one.span.part === 'text');
  const rank = ({ determiner, topic }: Candidate): number => (determiner === 'our' ? 100 : 0) + topic.places;
  return words.reduce<Candidate | undefined>((best, one) => (best && rank(best) >= rank(one) ? best : one), undefined);
}

/** Where a topic goes by the surface that the paper uses most, the shortest of several. */
function usualPlace(all: readonly Candidate[], topic: Topic): Candidate | undefined {
  const uses = new Map<string, number>();
  const places = all.filter((one) => one.topic === topic);
  for (const { surface } of places) uses.set(surface, (uses.get(surface) ?? 0) + 1);
  const rank = ({ surface }: Candidate): number => (uses.get(surface) ?? 0) * 100 - surface.length;
  return places.reduce<Candidate | undefined>((best, one) => (best && rank(best) >= rank(one) ? best : one), undefined);
}

/** Where "our method", "it" or "we" stand, the paper's own system stands as well; where "the model" does, the last model spoken of. */
function meantBy(
  candidate: Candidate,
  stated: readonly (readonly Candidate[])[],
  sentence: number,
  own: Candidate | undefined,
): readonly Candidate[] {
  const meant: Candidate[] = [];
  const put = (kind: Kind, { surface, span, topic }: Candidate): void => {
    const kinds = { kind, kindCode: code[kind], broad: 'system', broadCode: code.system } as const;
    meant.push(alike({ ...candidate, surface, span, topic, ...kinds, resolved: true, stands: false }));
  };
  if (own) put('own', own);
  const last = candidate.kind === 'pronoun' ? undefined : lastOfHead(stated, sentence, candidate);
  if (last && last.topic !== own?.topic) put('coref', last);
  return meant;
}

/** The last thing before that has the same head noun and says more: "the model" after "a BiLSTM model". */
function lastOfHead(stated: readonly (readonly Candidate[])[], before: number, { head, topic }: Candidate): Candidate | undefined {
  for (let i = before - 1; i >= 0; i -= 1) {
    const found = stated[i]?.findLast(
      (one) => one.phraseHead === head && one.topic !== topic && !one.stands && !one.modifier && one.broad === 'system',
    );
    if (found) return found;
  }
  return undefined;
}
