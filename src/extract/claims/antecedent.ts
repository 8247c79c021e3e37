/**
 * Whom a pronoun or "the model" stands for, where no noun of its own says it: the system named last before it.
 */
import type { Filler } from '../../model.ts';
import type { Scene } from './slots/candidates.ts';
import type { Focus } from './slots/focus.ts';

const standing = /^(?:it|they|the models?|models?|this model|the system|the agent|this system|the llms?)$/iu;

/** The filler, or in place of one that only stands for a name, that name. */
export function withAntecedent(scene: Scene, { reading }: Focus, filler: Filler): Filler {
  if (!standing.test(filler.surface) || !filler.span) return filler;
  for (let sentence = reading.index; sentence >= 0; sentence -= 1) {
    const named = (scene.candidates[sentence] ?? []).filter(
      ({ kind, span, resolved }) => kind === 'model' && !resolved && (sentence < reading.index || span.end <= (filler.span?.start ?? 0)),
    );
    const last = named.at(-1);
    if (last) return { surface: last.surface, span: last.span, certainty: 'implied', rule: 'slot/subject/antecedent' };
  }
  return filler;
}
