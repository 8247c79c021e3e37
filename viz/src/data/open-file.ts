/**
 * A corpus from a file that the reader chose: what `claimgraph export` writes as JSON. What of it does not hold together is left out and named;
 * the rest is shown.
 */
import type { Corpus } from '../../../src/model.ts';
import { eachOf, finish, type Steps } from '../../../src/steps.ts';
import { type Loading, loadText, parseCorpus } from './load.ts';
import { inSlices } from './slices.ts';

export interface OpenedFile {
  readonly corpus: Corpus;
  /** `claims[17].quantity.literal: expected text, got 70`, for each claim that was left out. */
  readonly left: readonly string[];
}

/** The corpus of a file's text. Throws a LoadError that says what is amiss where there is none in it. */
export function openFile(text: string): OpenedFile {
  return finish(checkSteps(parseCorpus(text)));
}

/** The same between frames, as the file is read. Rejects where `openFile` throws. */
export async function loadFile(file: Blob, loading: Loading): Promise<OpenedFile> {
  return inSlices(checkSteps(await loadText(file.stream(), file.size, { ...loading, from: 'file' })), loading.signal);
}

function* checkSteps(corpus: Corpus): Steps<OpenedFile> {
  const papers = new Set(corpus.papers.map(({ id }) => id));
  const left: string[] = [];
  const claims: Corpus['claims'][number][] = [];
  yield* eachOf(corpus.claims, (claim, place) => {
    const problem = problemIn(claim, papers);
    if (problem) left.push(`claims[${place}]${problem}`);
    else claims.push(claim);
  });
  return { corpus: left.length > 0 ? { ...corpus, claims } : corpus, left };
}

const lists = ['subject', 'on', 'metric', 'baseline', 'via', 'cites'] as const;

/** What is amiss with a claim, if anything is. */
function problemIn(claim: unknown, papers: ReadonlySet<string>): string | undefined {
  const fields = fieldsOf(claim);
  const quantity = fieldsOf(fields.quantity);
  if (typeof fields.id !== 'string') return expected('.id', 'text', fields.id);
  if (typeof fields.paper !== 'string' || !papers.has(fields.paper)) return expected('.paper', 'the id of a paper', fields.paper);
  if (typeof quantity.literal !== 'string') return expected('.quantity.literal', 'text', quantity.literal);
  const values = quantity.values;
  if (!Array.isArray(values)) return expected('.quantity.values', 'a list', values);
  for (const value of values) {
    const number = fieldsOf(value).value;
    if (typeof number !== 'number') return expected('.quantity.values', 'numbers', number);
  }
  for (const place of [fields.sentence, quantity.span]) {
    const { start, end } = fieldsOf(place);
    if (typeof start !== 'number' || typeof end !== 'number') return expected('.sentence', 'a place in the text', place);
  }
  const missing = lists.find((name) => !Array.isArray(fields[name]));
  if (missing) return expected(`.${missing}`, 'a list', fields[missing]);
  return Array.isArray(fieldsOf(fields.setting).other) ? undefined : expected('.setting', 'a setting', fields.setting);
}

function expected(path: string, what: string, got: unknown): string {
  return `${path}: expected ${what}, got ${JSON.stringify(got)?.slice(0, 60) ?? 'nothing'}`;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
