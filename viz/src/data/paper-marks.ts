/**
 * Everything recognised in a paper, as marks on its text: names by type, numbers that became claims, and those that did not, with why.
 */
import type { Entity, EntityType, LinkedClaim, Paper, Quantity } from '../../../src/model.ts';
import type { Library } from './library.ts';
import type { Mark } from './segments.ts';

export type PaperMark =
  | { readonly kind: 'name'; readonly type: EntityType; readonly entity: Entity }
  | { readonly kind: 'claim'; readonly claim: LinkedClaim }
  | { readonly kind: 'other'; readonly quantity: Quantity }
  /** The sentence of the selected claim. */
  | { readonly kind: 'sentence' };

export function paperMarks(
  { entities, claimsOf, mentionsOf, corpus }: Library,
  paper: Paper,
  selected?: LinkedClaim,
): readonly Mark<PaperMark>[] {
  const names = mentionsOf(paper.id).flatMap(({ entity: id, type, spans }) => {
    const entity = entities.get(id);
    return entity ? spans.map((span): Mark<PaperMark> => ({ span, as: { kind: 'name', type, entity } })) : [];
  });
  const claims = claimsOf(paper.id).map((claim): Mark<PaperMark> => ({ span: claim.quantity.span, as: { kind: 'claim', claim } }));
  const others = (corpus.others[paper.id] ?? []).map(
    (quantity): Mark<PaperMark> => ({ span: quantity.span, as: { kind: 'other', quantity } }),
  );
  const sentence = selected && selected.paper === paper.id ? [{ span: selected.sentence, as: { kind: 'sentence' } as const }] : [];
  return [...sentence, ...names, ...claims, ...others];
}
