/**
 * Whom a pronoun or "the model" stands for, where no noun of its own says it: the system named last before it.
 */
import type { Filler } from '../../model.ts';
import { isName } from './slots/candidates/candidates.ts';
import type { Scene } from './slots/candidates/scene.ts';
import type { Focus } from './slots/focus.ts';

const standing = /^(?:it|they|the models?|models?|this model|the system|the agent|this system|the llms?)$/iu;

/** The filler, or in place of one that only stands for a name, that name. */
export function withAntecedent(scene: Scene, focus: Focus, filler: Filler): Filler {
  const { reading } = focus;
  const better = improvedModel(scene, focus, filler) ?? ownName(scene, focus, filler);
  if (better) return better;
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

/** "our method", "the proposed model", "we": the name that the paper gives what it brings, if it gives one. */
function ownName({ candidates, own }: Scene, { reading }: Focus, { surface, span, certainty }: Filler): Filler | undefined {
  if (!own || !isName(own.kind) || certainty === 'implied') return undefined;
  const here = candidates[reading.index] ?? [];
  const standIn = here.find((one) => one.stands && one.span.start === span?.start && one.surface === surface);
  if (!standIn || (standIn.kind === 'pronoun' && standIn.head !== 'we')) return undefined;
  const named = here.find(
    ({ kind, resolved, first, last }) => resolved && kind === 'own' && first === standIn.first && last === standIn.last,
  );
  return named && { surface: named.surface, span: named.span, certainty: 'implied', rule: 'slot/subject/own' };
}

/** "We have enhanced the Gemini Pro model's performance, achieving 69.4%": the one model that the sentence says was improved, unless a name is there already. */
function improvedModel({ candidates }: Scene, { reading, at, quantity }: Focus, filler: Filler): Filler | undefined {
  const here = candidates[reading.index] ?? [];
  const named = here.some(({ span, kind }) => isName(kind) && span.start === filler.span?.start && span.end === filler.span.end);
  if (named || quantity.kind === 'size') return undefined;
  const models = here.filter(({ kind, last, resolved }) => kind === 'model' && last < at && !resolved);
  const [model] = models;
  if (!model || models.length > 1) return undefined;
  const governing = reading.words.slice(Math.max(0, model.first - 6), model.first);
  if (!governing.some(({ verb, tag }) => tag === 'verb' && verb?.class === 'gain')) return undefined;
  return { surface: model.surface, span: model.span, certainty: 'stated', rule: 'slot/subject/improved' };
}
