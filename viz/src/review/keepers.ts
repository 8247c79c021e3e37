/**
 * The two that keep verdicts: the server of `claimgraph serve`, and the browser itself for a folder opened from disk.
 */
import type { Corpus, Review } from '../../../src/model.ts';
import { anchorAt } from '../../../src/review/anchor.ts';
import type { Given, Keeper } from './desk.ts';

/** Sends each verdict to the server, which adds who, when and where. */
export function serverKeeper(address: string): Keeper {
  return {
    earlier: [],
    keep: async (given) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(given),
      }).catch(() => {
        throw new Error('the server does not answer');
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw new Error(reasonIn(answer) ?? `the server answers with status ${response.status}`);
      const review = reviewIn(answer);
      if (!review) throw new Error('the server’s answer holds no review');
      return review;
    },
  };
}

function reasonIn(answer: unknown): string | undefined {
  const { reason } = (answer ?? {}) as { readonly reason?: unknown };
  return typeof reason === 'string' ? reason : undefined;
}

function reviewIn(answer: unknown): Review | undefined {
  const { review } = (answer ?? {}) as { readonly review?: Review };
  return typeof review?.id === 'string' && typeof review.target?.id === 'string' ? review : undefined;
}

/** Keeps verdicts in the browser's storage, apart for each data set. What is taken back is gone: nobody has seen it. */
export function browserKeeper({ hash, claims, findings, papers }: Corpus): Keeper {
  const name = `claimgraph reviews ${hash}`;
  const earlier = readKept(name);
  let kept: readonly Review[] = earlier;
  const numbersOf = ({ kind, id }: Review['target']) => {
    const claim = kind === 'claim' ? claims.find((one) => one.id === id) : undefined;
    if (claim) return [{ paper: claim.paper, span: claim.quantity.span }];
    return findings.find((one) => one.id === id)?.numbers ?? [];
  };
  const make = (given: Given): Review => {
    const anchors = numbersOf(given.target).flatMap(({ paper: id, span }) => {
      const paper = papers.find((one) => one.id === id);
      return paper ? [anchorAt(paper, span)] : [];
    });
    return { id: crypto.randomUUID(), ...given, who: 'reader', when: new Date().toISOString(), anchors };
  };
  return {
    earlier,
    keep: (given) => {
      const review = make(given);
      kept = given.verdict === 'withdraw' ? kept.filter(({ id }) => id !== given.undoes) : [...kept, review];
      try {
        localStorage.setItem(name, JSON.stringify(kept));
      } catch {
        // Storage is off or full: the verdicts hold until the page closes, and can be saved until then.
      }
      return Promise.resolve(review);
    },
    lines: () => kept.map((review) => `${JSON.stringify(review)}\n`).join(''),
  };
}

function readKept(name: string): readonly Review[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(found) ? (found as readonly Review[]).filter(({ id, target }) => typeof id === 'string' && target) : [];
  } catch {
    return [];
  }
}
