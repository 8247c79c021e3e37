/**
 * Names and numbers that explain one another in brackets: "PTB (56.8)", "56.8 (PTB)".
 */
import { code } from '../reading/labels.ts';
import type { Word } from '../reading/reading.ts';
import type { Candidate } from './candidates/candidates.ts';
import { type Sink, template as t } from './templates.ts';

/** What stands right before the bracket that holds a number, and what stands in the bracket right behind one. */
export interface Bracket {
  readonly owner: Candidate | undefined;
  readonly guest: Candidate | undefined;
}

/** Most words between a number and its bracket. */
const reach = 3;

/** The bracket around the number at a word, or behind it, with the candidate of the sentence that it ties to the number. */
export function bracketAt(words: readonly Word[], at: number, candidates: readonly Candidate[]): Bracket {
  const before = openingBefore(words, at);
  const behind = openingBehind(words, at);
  return {
    owner: before < 0 ? undefined : longest(candidates.filter(({ last }) => last === before - 1)),
    guest: behind < 0 ? undefined : longest(candidates.filter(({ first, opening }) => first === behind + 1 || opening === behind + 1)),
  };
}

/** Word of the bracket that opens before a number and holds no other number up to it; -1 for none. */
function openingBefore(words: readonly Word[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= reach + 1; i -= 1) {
    const word = words[i];
    if (word?.text === '(') return i;
    if (!word || word.text === ')' || word.quantity) break;
  }
  return -1;
}

/** Word of the bracket that opens behind a number and what it counts; -1 for none. */
function openingBehind(words: readonly Word[], at: number): number {
  for (let i = at + 1; i <= at + reach; i += 1) {
    const word = words[i];
    if (word?.text === '(') return i;
    if (!word || word.text === ')' || word.text === ',' || word.quantity) break;
  }
  return -1;
}

function longest(candidates: readonly Candidate[]): Candidate | undefined {
  const length = ({ first, last }: Candidate): number => last - first;
  const stated = candidates.filter(({ resolved }) => !resolved);
  return stated.reduce<Candidate | undefined>((best, one) => (best && length(best) >= length(one) ? best : one), undefined);
}

/** Puts whether a bracket ties a candidate to the number, or another instead. */
export function describeTies({ owner, guest }: Bracket, candidate: Candidate, sink: Sink): void {
  if (owner) {
    const tie = tieCode(owner, candidate);
    sink.put(t.owner, tie, candidate.broadCode, owner.broadCode);
    sink.put(t.ownerKind, tie, candidate.kindCode);
  }
  if (guest) {
    const tie = tieCode(guest, candidate);
    sink.put(t.guest, tie, candidate.broadCode, guest.broadCode);
    sink.put(t.guestKind, tie, candidate.kindCode);
  }
}

function tieCode(tied: Candidate, candidate: Candidate): number {
  if (tied === candidate) return code.match;
  if (tied.topic === candidate.topic) return code.same;
  return tied.broad === candidate.broad ? code.cross : code.other;
}
