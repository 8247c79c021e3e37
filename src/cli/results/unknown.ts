/**
 * What the lists of results say of a name that nothing answers to.
 */
import type { Corpus } from '../../model.ts';
import { findEntity } from '../../results/find.ts';
import type { Unknown } from '../../results/results.ts';
import { didYouMean } from '../shell/words.ts';

/** What to do about a name that nothing answers to: it is one of another kind, or like others, or none. */
export function describeUnknown(corpus: Corpus, { slot, text, suggestions }: Unknown): string {
  const { entity } = findEntity(corpus, text);
  if (entity) return `${entity.name} is no ${slot} but a ${entity.type}; "claimgraph show ${entity.id}" lists its numbers`;
  const names = suggestions.map(({ name }) => name);
  return `no ${slot} "${text}"${didYouMean(names) || `; "claimgraph list ${slot}s" shows what is there`}`;
}

/** The same for programs. */
export function unknownRecord({ slot, text, suggestions }: Unknown) {
  return { slot, text, suggestions: suggestions.map(({ name }) => name) };
}
