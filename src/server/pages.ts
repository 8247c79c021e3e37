/**
 * One paper, one entity: everything the corpus has on it, as the API gives it.
 */

import type { OverviewGraph } from '../graph/overview.ts';
import type { Corpus, Entity, LinkedClaim, LinkedMention, Paper, Quantity } from '../model.ts';
import { given } from '../model.ts';
import { once } from '../steps.ts';

/** A paper without its text, with how many numbers of each kind were read in it. */
export function paperSummary(corpus: Corpus, paper: Paper) {
  const { claims, others } = indexOf(corpus);
  const read = claims.get(paper.id) ?? [];
  const count = (kind: Quantity['kind']) => read.filter(({ quantity }) => quantity.kind === kind).length;
  const other = others(paper.id).length;
  return {
    id: paper.id,
    version: paper.version,
    title: paper.title,
    ...given('date', paper.date?.value),
    ...given('url', paper.url),
    numbers: { numbers: read.length + other, result: count('result'), change: count('change'), size: count('size'), other },
  };
}

/** A paper with all that was found in it; nothing when there is none of that id. */
export function paperPage(corpus: Corpus, id: string) {
  const { claims, others, mentions } = indexOf(corpus);
  const paper = corpus.papers.find((one) => one.id === id);
  if (!paper) return undefined;
  return {
    ...paperSummary(corpus, paper),
    text: paper.text,
    claims: claims.get(id) ?? [],
    others: others(id),
    mentions: mentions.get(id) ?? [],
  };
}

/** An entity with its variants, papers and claims; nothing when there is none of that id. */
export function entityPage(corpus: Corpus, id: string) {
  const entity = corpus.entities.find((one) => one.id === id);
  if (!entity) return undefined;
  const names = ({ subject, on, metric, baseline, via }: LinkedClaim) => [subject, on, metric, baseline, via].flat();
  return {
    entity,
    variants: corpus.entities.filter(({ variantOf }: Entity) => variantOf === id).map((one) => one.id),
    papers: [...new Set(corpus.mentions.filter((mention) => mention.entity === id).map(({ paper }) => paper))],
    claims: corpus.claims.filter((claim) => names(claim).some((filler) => filler.entity === id)),
  };
}

type Flat = string | number | readonly string[];

/** A drawn graph as graphology's own JSON, with the positions that the corpus has. */
export function graphPage(corpus: Corpus, drawn: OverviewGraph) {
  const nodes = drawn.mapNodes((key, attributes) => {
    const [x, y] = corpus.positions[key] ?? [];
    return { key, attributes: flat({ ...attributes, x, y }) };
  });
  const edges = drawn.mapEdges((key, attributes, source, target) => ({
    key,
    source,
    target,
    undirected: true,
    attributes: flat(attributes),
  }));
  return { options: { type: 'undirected', multi: false, allowSelfLoops: false }, attributes: { hash: corpus.hash }, nodes, edges };
}

function flat(attributes: object): Record<string, Flat> {
  return Object.fromEntries(Object.entries(attributes).filter((field): field is [string, Flat] => field[1] !== undefined));
}

interface Index {
  readonly claims: ReadonlyMap<string, readonly LinkedClaim[]>;
  readonly mentions: ReadonlyMap<string, readonly LinkedMention[]>;
  readonly others: (paper: string) => readonly Quantity[];
}

const indexOf = once(
  (corpus: Corpus): Index => ({
    claims: byPaper(corpus.claims),
    mentions: byPaper(corpus.mentions),
    others: (paper) => corpus.others[paper] ?? [],
  }),
);

function byPaper<T extends { readonly paper: string }>(things: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.paper);
    if (group) group.push(thing);
    else groups.set(thing.paper, [thing]);
  }
  return groups;
}
