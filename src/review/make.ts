/**
 * A new review of a claim or finding that a corpus has, from what a person says of it. Its id is a hash of all that it says, so that the same
 * verdict made, exported and imported is one.
 */
import { hash } from '../hash.ts';
import { type Anchor, type Corpus, type Correction, given, type Review, type Span } from '../model.ts';
import { anchorAt } from './anchor.ts';
import { canonical } from './standing.ts';

/** All of a review but what is worked out. */
export type Saying = Omit<Review, 'id' | 'anchors'>;

/**
 * The review, with the anchors of its target; nothing when the corpus has no such claim or finding. It is later than all that was said of the
 * target before, whatever the clocks say.
 */
export function makeReview(corpus: Corpus, saying: Saying): Review | undefined {
  const anchors = anchorsOf(corpus, saying.target);
  if (!anchors) return undefined;
  const timed = { ...saying, when: momentAfter(corpus, saying) };
  return { id: idOf(timed), ...timed, anchors };
}

function momentAfter({ reviews }: Corpus, { target, when }: Saying): string {
  const before = reviews.filter((filed) => filed.target === target.id && filed.review.target.kind === target.kind);
  const last = before.reduce((latest, { review }) => (review.when > latest ? review.when : latest), '');
  return when > last ? when : new Date(Date.parse(last) + 1).toISOString();
}

/** What takes back the last review of a person that still counts for a claim or finding; nothing where there is none. */
export function makeWithdrawal(corpus: Corpus, saying: Pick<Saying, 'target' | 'who' | 'when' | 'why'>): Review | undefined {
  const { target, who } = saying;
  const last = corpus.reviews.findLast(({ review, fate, target: now }) => {
    const isOfTarget = now === target.id && review.target.kind === target.kind;
    return isOfTarget && review.who === who && fate === 'counts' && review.verdict !== 'withdraw';
  });
  if (!last) return undefined;
  const { when, why } = saying;
  return makeReview(corpus, { target, verdict: 'withdraw', undoes: last.review.id, who, when, ...given('why', why) });
}

/** The anchors of a claim's number, or of all numbers of a finding; nothing when the corpus has no such thing. */
export function anchorsOf(corpus: Corpus, { kind, id }: Review['target']): readonly Anchor[] | undefined {
  const claim = kind === 'claim' ? corpus.claims.find((one) => one.id === id) : undefined;
  const finding = kind === 'finding' ? corpus.findings.find((one) => one.id === id) : undefined;
  if (!claim && !finding) return undefined;
  const numbers: readonly { readonly paper: string; readonly span: Span }[] = claim
    ? [{ paper: claim.paper, span: claim.quantity.span }]
    : (finding?.numbers ?? []);
  return numbers.flatMap(({ paper: id, span }) => {
    const paper = corpus.papers.find((one) => one.id === id);
    return paper ? [anchorAt(paper, span)] : [];
  });
}

/** The id of a review that says so. */
export function idOf({ target, verdict, correction = {}, undoes = '', who, when, why = '' }: Saying): string {
  const words: Correction = correction;
  return hash(target.kind, target.id, verdict, canonical(words), undoes, who, when, why);
}
