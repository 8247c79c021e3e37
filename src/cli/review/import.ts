/**
 * Reviews out of files of JSON lines.
 */
import { type Corpus, given, type Problem, type Review } from '../../model.ts';
import type { Source } from '../../read/read.ts';
import { readReviews } from '../../review/lines.ts';
import { type Exit, exits } from '../shell/exit.ts';
import { sayProblem } from '../shell/problems.ts';
import type { Shell } from '../shell/shell.ts';
import { openSources } from '../shell/sources.ts';

export interface ReadFiles {
  /** Each once, however many files have it. */
  readonly reviews: readonly Review[];
  readonly problems: readonly Problem[];
}

/** The reviews of files, `-` for standard input. What cannot be read is said, and a problem. */
export async function readReviewFiles(shell: Shell, files: readonly string[], corpus: Corpus): Promise<ReadFiles> {
  const reviews = new Map<string, Review>();
  const problems: Problem[] = [];
  for (const { file, bytes } of openSources(files, shell, { folders: 'refuse' })) {
    const text = await readText(bytes);
    const read =
      'reason' in text ? { reviews: [], problems: [{ file, rule: 'review/unreadable', ...text }] } : readReviews(file, text.text, corpus);
    for (const review of read.reviews) if (!reviews.has(review.id)) reviews.set(review.id, review);
    problems.push(...read.problems);
  }
  for (const problem of problems) sayProblem(shell, problem);
  return { reviews: [...reviews.values()], problems };
}

async function readText(bytes: Source['bytes']): Promise<{ readonly text: string } | { readonly reason: string }> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
    return { text: text + decoder.decode() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** All read: fine; otherwise whether anything was. */
export function exitOfImport({ reviews, problems }: ReadFiles): Exit {
  if (problems.length === 0) return exits.fine;
  return reviews.length > 0 ? exits.partly : exits.unread;
}

/** What a reading says in JSON. */
export function problemRecord({ file, line, reason }: Problem) {
  return { file, ...given('line', line), reason };
}
