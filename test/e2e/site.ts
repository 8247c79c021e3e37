/**
 * What these tests look at: the built viewer and the annotated seeds, served by the real application on a port of its own.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildGraph } from '../../src/graph/graph.ts';
import { layoutGraph } from '../../src/graph/layout.ts';
import type { Corpus, Review } from '../../src/model.ts';
import { reviewCorpus } from '../../src/review/review.ts';
import { createApp } from '../../src/server/app.ts';
import { readAssets } from '../../src/server/assets.ts';
import { type Listening, listen } from '../../src/server/main.ts';
import { auditedCorpus, seedCorpus } from '../corpus.ts';

/** The built viewer. */
export const pages = resolve(import.meta.dirname, '../../dist/viz');

/** The seeds with the positions that the pipeline gives them. */
export function laidOut(corpus: Corpus = seedCorpus()): Corpus {
  return { ...corpus, positions: layoutGraph(buildGraph(corpus)) };
}

/** Serves a corpus; or, where `corpus` rejects, the failure. */
export function serveCorpus(corpus: () => Promise<Corpus>): Promise<Listening> {
  if (!existsSync(pages)) throw new Error('The viewer is not built. Run `npm run build` first.');
  return listen(createApp({ corpus, viewer: readAssets(pages) }), 0);
}

/** The seeds with what the audit finds in them, and one finding put in that does not add up: no seed has any. */
export function audited(): Corpus {
  const corpus = laidOut(auditedCorpus());
  const claims = corpus.claims.filter(({ quantity }) => quantity.kind === 'result').slice(0, 2);
  const numbers = claims.map(({ id, paper, quantity: { span, literal } }) => ({ paper, claim: id, span, literal, role: 'from' }));
  const off = {
    id: 'C1:made',
    check: 'C1',
    verdict: 'does not add up',
    numbers,
    working: '74.6 − 71.4 = 3.2 (3.1 … 3.3); stated 4.2',
  } as const;
  return { ...corpus, findings: [...corpus.findings, off] };
}

/** Serves a corpus with somewhere to keep verdicts; what was kept is in `kept`. */
export async function serveReviewed(corpus: Corpus): Promise<{ readonly site: Listening; readonly kept: readonly Review[] }> {
  const kept: Review[] = [];
  const keep = async (reviews: readonly Review[]) => {
    kept.push(...reviews);
  };
  let minute = 0;
  const now = () => new Date(Date.UTC(2025, 0, 1, 0, minute++)).toISOString();
  const app = createApp({
    corpus: async () => ({ ...reviewCorpus(corpus, kept), hash: `${corpus.hash}${kept.length}` }),
    reviewing: { who: 'Ada', keep, now },
    viewer: readAssets(pages),
  });
  return { site: await listen(app, 0), kept };
}

/** The seeds with a history of one benchmark put in: a claim of MATH repeated by made papers, from 2021 on, two models in turn. */
export function withHistory(values: readonly string[]): Corpus {
  const corpus = laidOut();
  const [math] = corpus.claims.filter(({ quantity, on }) => quantity.kind === 'result' && on.some(({ entity }) => entity === 'math'));
  const paper = corpus.papers.find(({ id }) => id === math?.paper);
  const other = corpus.entities.find(({ name }) => name === 'GPT-4o');
  if (!math || !paper || !other) throw new Error('the seeds lack MATH or GPT-4o');
  const made = values.map((literal, place) => {
    const id = `made-${place}`;
    const date = { value: String(2021 + place), precision: 'year', basis: 'stated' } as const;
    const quantity = { ...math.quantity, id, literal, values: [{ literal, value: Number(literal), step: 0.1 }] };
    const subject = place % 2 === 0 ? math.subject : math.subject.map((filler) => ({ ...filler, entity: other.id }));
    return { paper: { ...paper, id, version: id, date }, claim: { ...math, id, paper: id, quantity, subject } };
  });
  const claims = [...corpus.claims, ...made.map(({ claim }) => claim)];
  return { ...corpus, papers: [...corpus.papers, ...made.map((one) => one.paper)], claims };
}

/** The audited seeds with every claim repeated until there are so many: a table far longer than any window. */
export function withMany(count: number): Corpus {
  const corpus = audited();
  const claims = Array.from({ length: count }, (_, place) => {
    const claim = corpus.claims[place % corpus.claims.length];
    if (!claim) throw new Error('the seeds have no claims');
    return place < corpus.claims.length ? claim : { ...claim, id: `${claim.id}-${place}` };
  });
  return { ...corpus, claims };
}

/** A history of thirty results on MATH by two models in turn, of which two pairs of papers are held beside each other: one conflicts, one differs. */
export function withDoubts(): Corpus {
  const corpus = withHistory(Array.from({ length: 30 }, (_, place) => String(40 + place)));
  const compared = (verdict: 'conflict' | 'differs', places: readonly number[]) => {
    const numbers = places.flatMap((place) => corpus.claims.find(({ paper }) => paper === `made-${place}`) ?? []);
    return {
      id: `C9:${verdict}`,
      check: 'C9',
      verdict,
      numbers: numbers.map(({ id, paper, quantity: { span, literal } }) => ({ paper, claim: id, span, literal, role: 'one' })),
      working: 'the same model on the same benchmark',
    } as const;
  };
  const doubted = { ...corpus, findings: [compared('conflict', [0, 2]), compared('differs', [1, 3])] };
  return laidOut(doubted);
}

/** The seeds among so many models that none is reported on: too many to draw at first. */
export function withCrowd(count: number): Corpus {
  const corpus = laidOut();
  const [model] = corpus.entities.filter(({ type }) => type === 'model');
  if (!model) throw new Error('the seeds have no model');
  const made = Array.from({ length: count }, (_, place) => ({ ...model, id: `made-${place}`, name: `Made ${place}`, aliases: [] }));
  return { ...corpus, entities: [...corpus.entities, ...made] };
}
