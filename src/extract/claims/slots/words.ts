/**
 * What the classes of single words say of a candidate: those of its head, and for an empty slot those around the number.
 */
import { code } from '../reading/labels.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { type Candidate, isName } from './candidates/candidates.ts';
import { familyOf } from './candidates/families.ts';
import type { Scene } from './candidates/scene.ts';
import type { Focus } from './focus.ts';
import { type Sink, template as t } from './templates.ts';

/** Puts the classes of a common noun that heads a candidate, by themselves and with what it leans on. */
export function describeHead({ lexicon }: Scene, focus: Focus, candidate: Candidate, sink: Sink): void {
  if (isName(candidate.kind) || candidate.resolved) return;
  const coarse = lexicon.classOf(candidate.head, 0);
  if (coarse === 0) return;
  const middle = lexicon.classOf(candidate.head, 1);
  sink.put(t.headClass, middle);
  sink.put(t.headClassFine, lexicon.classOf(candidate.head, 2));
  sink.put(t.headUnit, coarse, focus.unit, focus.kind);
  if (candidate.sentence !== focus.reading.index) {
    sink.put(t.farHeadClass, middle);
    return;
  }
  const side = candidate.last < focus.at ? code.left : code.right;
  sink.put(t.headFamily, coarse, familyOf(candidate.governor, lexicon), side);
  sink.put(t.headVerb, coarse, focus.verb, side);
}

/** Puts the classes of the words beside the number and of its verb. */
export function describeSurroundings({ reading: { words }, at, verbAt, kind }: Focus, { classOf }: Lexicon, sink: Sink): void {
  sink.put(t.noneAfterWord, classOf(words[at + 1]?.text ?? '', 1), kind);
  sink.put(t.noneBeforeWord, classOf(words[at - 1]?.text ?? '', 1), kind);
  sink.put(t.noneVerbClass, classOf(words[verbAt]?.text ?? '', 1), kind);
}
