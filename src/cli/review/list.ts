/**
 * Verdicts as a person reads them.
 */
import type { Corpus, FiledReview, Review } from '../../model.ts';
import type { Shell } from '../shell/shell.ts';
import { shortIds } from '../shell/short-ids.ts';
import { formatTable } from '../shell/table.ts';

/** A table of reviews, oldest first; those that are withdrawn or orphaned are marked so. */
export function reviewLines(shell: Shell, corpus: Corpus, reviews: readonly FiledReview[]): readonly string[] {
  if (reviews.length === 0) return [];
  const short = shortIds(corpus.findings);
  const [heading = '', ...lines] = formatTable(
    reviews,
    [
      { title: 'When', cell: ({ review }) => review.when.slice(0, 16).replace('T', ' ') },
      { title: 'Who', cell: ({ review }) => review.who, least: 8 },
      { title: 'Verdict', cell: ({ review }) => verdictWords(review), least: 12 },
      { title: 'Number', cell: ({ review }) => review.anchors.map(({ exact }) => exact).join(', '), least: 6 },
      { title: 'Paper', cell: ({ review }) => [...new Set(review.anchors.map(({ paper }) => paper))].join(', '), least: 10 },
      { title: 'On', cell: ({ target, review }) => short.get(target ?? '') ?? target ?? review.target.id, least: 13 },
      { title: 'Why', cell: ({ review }) => review.why ?? '', least: 10, optional: true },
      { title: 'State', cell: ({ fate, reason }) => (fate === 'counts' ? '' : [fate, reason].filter(Boolean).join(': ')), optional: true },
      { title: 'Review', cell: ({ review }) => review.id, optional: true, spare: 1 },
    ],
    { width: shell.width, heading: shell.style.bold },
  );
  return [heading, ...lines.map((line, at) => (reviews[at]?.fate === 'withdrawn' ? shell.style.strike(line) : line))];
}

/** `correct value 69.4, on MATH`, `withdraw`. */
function verdictWords({ verdict, correction = {} }: Review): string {
  const fields = Object.entries(correction).map(([name, said]) => `${name} ${[said].flat().join(' + ') || 'nothing'}`);
  return [verdict, fields.join(', ')].filter(Boolean).join(' ');
}
