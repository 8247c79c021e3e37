/**
 * What the slots of a claim name: the model, benchmark and metric that a row shows, as the paper writes them and as the corpus knows them.
 */

import { isData, isSystem } from '../filter.ts';
import type { Corpus, Entity, LinkedClaim, LinkedFiller, Paper } from '../model.ts';
import { once } from '../steps.ts';

export interface Names {
  readonly entityOf: (filler: LinkedFiller) => Entity | undefined;
  /** The entity's name, else the paper's words. */
  readonly nameOf: (filler: LinkedFiller) => string;
  /** What makes named things one: their entity, else their words in small letters. */
  readonly identity: (filler: LinkedFiller) => string;
  /** The first system among subject and via, else the subject as written. */
  readonly model: (claim: LinkedClaim) => LinkedFiller | undefined;
  /** The first benchmark or dataset that it was measured on, else `on` as written. */
  readonly benchmark: (claim: LinkedClaim) => LinkedFiller | undefined;
  readonly metric: (claim: LinkedClaim) => LinkedFiller | undefined;
  readonly paper: (claim: LinkedClaim) => Paper | undefined;
}

/** The names of a corpus, made once. */
export const namesOf = once(createNames);

function createNames(corpus: Corpus): Names {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const entityOf = ({ entity }: LinkedFiller) => (entity === undefined ? undefined : entities.get(entity));
  const system = (filler: LinkedFiller) => isSystem(entityOf(filler));
  return {
    entityOf,
    nameOf: (filler) => entityOf(filler)?.name ?? filler.surface,
    identity: (filler) => entityOf(filler)?.id ?? filler.surface.toLowerCase(),
    model: ({ subject, via }) => subject.find(system) ?? via.find(system) ?? subject[0] ?? via[0],
    benchmark: ({ on }) => on.find((filler) => isData(entityOf(filler))) ?? on[0],
    metric: ({ metric: [metric] }) => metric,
    paper: (claim) => papers.get(claim.paper),
  };
}
