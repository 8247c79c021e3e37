/**
 * Reviews as JSON lines, out and in: one review a line, oldest first. What is exported and imported again changes nothing.
 */
import { type Corpus, given, type Problem, type Review } from '../model.ts';
import { anchorsOf, idOf } from './make.ts';
import { LineShape, misfit } from './shapes.ts';
import { byTime } from './standing.ts';

/** The reviews, one a line, in an order that depends on nothing but what they say. */
export function writeReviews(reviews: readonly Review[]): string {
  return [...reviews]
    .sort(byTime)
    .map((review) => `${JSON.stringify(review)}\n`)
    .join('');
}

export interface ReadReviews {
  readonly reviews: readonly Review[];
  readonly problems: readonly Problem[];
}

/**
 * The reviews of a file, each once. A line that is none is a problem and loses nothing else. Where a line has no id it gets one by what it says,
 * and where it has no anchors those of its target in the corpus, so that it too is led on when text or rules change.
 */
export function readReviews(file: string, text: string, corpus: Corpus): ReadReviews {
  const reviews = new Map<string, Review>();
  const problems: Problem[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(at === 0 ? line.replace(/^\ufeff/u, '') : line, corpus);
    if ('reason' in read) problems.push({ file, line: at + 1, rule: 'review/not-a-review', reason: read.reason });
    else if (!reviews.has(read.id)) reviews.set(read.id, read);
  }
  return { reviews: [...reviews.values()], problems };
}

function readLine(line: string, corpus: Corpus): Review | { readonly reason: string } {
  const json = parseJson(line);
  if (json === undefined) return { reason: 'is not JSON' };
  return readReview(json, corpus);
}

/** A review from parsed JSON, or why it is none. */
export function readReview(json: unknown, corpus: Corpus): Review | { readonly reason: string } {
  const parsed = LineShape.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { reason: `is no review: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}` };
  }
  const reason = misfit(parsed.data);
  if (reason !== undefined) return { reason };
  const { id, target, verdict, correction, undoes, who, when, why, anchors } = parsed.data;
  const moment = new Date(when).toISOString();
  const saying = {
    target,
    verdict,
    ...given('correction', correction),
    ...given('undoes', undoes),
    who,
    when: moment,
    ...given('why', why),
  };
  return { id: id ?? idOf(saying), ...saying, anchors: anchors ?? anchorsOf(corpus, target) ?? [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
