/**
 * Data as a reader reads it: values, kinds, roles, papers. The digits of a number are always the paper's own.
 */
import type { Coverage, EntityType, LinkedClaim, Op, Paper, Role, SlotName } from '../../../src/model.ts';
import type { ResultRow } from '../../../src/results/rows.ts';

/** A number with what stands around it. */
export interface ValueWords {
  /** `≥`, `<`, `≈`; '' for equal and for ranges. */
  readonly op: string;
  readonly literal: string;
  /** What the literal does not say itself: `%`, `points`, `×`. */
  readonly unit: string;
  readonly spread: string;
}

const ops: Readonly<Record<Op, string>> = { '=': '', '>': '>', '>=': '≥', '<': '<', '<=': '≤', '~': '≈', range: '' };
const unitWords: Readonly<Record<string, string>> = { percent: '%', points: ' points', ratio: '×', score: '', count: '', rank: '' };

const signs: Readonly<Record<string, string>> = { pm: '±', times: '×' };

/** A literal as it is shown: TeX's escapes (`69.4\%`) and signs (`79.6$\pm$2.1`) are marks of print, a line break is a blank. */
export function printed(literal: string): string {
  return literal
    .replace(/\$?\\(pm|times)(?![a-z])\$?/gu, (_, name: string) => signs[name] ?? '')
    .replace(/\\([%$&#_])/gu, '$1')
    .replace(/\s+/gu, ' ');
}

/** The number of a claim in words. */
export function valueWords({ quantity }: LinkedClaim): ValueWords {
  const literal = printed(quantity.literal);
  return { op: ops[quantity.op], literal, unit: unitAfter(literal, quantity.unit), spread: quantity.spread?.literal ?? '' };
}

/** The same as one string: `≥ 69.4%`. */
export function valueText(claim: LinkedClaim): string {
  const { op, literal, unit, spread } = valueWords(claim);
  return `${op && `${op} `}${literal}${unit}${spread && ` ${spread}`}`;
}

function unitAfter(literal: string, unit: string): string {
  const words = unitWords[unit];
  if (unit === 'ratio') return /^[-+]?[\d.,]+$/u.test(literal) ? '×' : '';
  if (words !== undefined) return words.trim() && literal.includes(words.trim()) ? '' : words;
  return literal.toLowerCase().endsWith(unit.toLowerCase()) ? '' : ` ${unit}`;
}

export const roleWords: Readonly<Record<Role, string>> = { own: 'own result', rerun: 're-run', quoted: 'quoted', reported: 'in a table' };

export const kindWords: Readonly<Record<string, string>> = { result: 'Results', change: 'Changes', size: 'Sizes' };

export const kindOne: Readonly<Record<string, string>> = { result: 'Result', change: 'Change', size: 'Size' };

export const typeWords: Readonly<Record<EntityType | 'paper', string>> = {
  model: 'Model',
  method: 'Method',
  dataset: 'Dataset',
  benchmark: 'Benchmark',
  metric: 'Metric',
  task: 'Task',
  paper: 'Paper',
};

export const typePlurals: Readonly<Record<EntityType | 'paper', string>> = {
  model: 'Models',
  method: 'Methods',
  dataset: 'Datasets',
  benchmark: 'Benchmarks',
  metric: 'Metrics',
  task: 'Tasks',
  paper: 'Papers',
};

export const slotWords: Readonly<Record<SlotName, string>> = {
  subject: 'What it describes',
  on: 'Measured on',
  metric: 'Metric',
  baseline: 'Compared with',
  via: 'By means of',
};

/** What a paper is called where there is room for a line: its title, or its id where it has none. */
export function paperTitle(paper: Paper): string {
  return paper.title.trim() || paperId(paper);
}

/** `arXiv 2406.06592`, a DOI, or the id alone. */
export function paperId({ id, ids }: Paper): string {
  if (ids.arxiv) return `arXiv ${ids.arxiv}`;
  return ids.doi ?? id;
}

/** First author and year; without authors the arXiv id, the title or the id: what fits a cell. */
export function shortCite(paper: Paper): string {
  const [first, ...others] = paper.authors ?? [];
  const family = first?.trim().split(/\s+/u).at(-1);
  const year = paper.date?.value.slice(0, 4);
  if (!family) return paper.ids.arxiv ?? paperTitle(paper);
  const name = others.length > 0 ? `${family} et al.` : family;
  return year ? `${name} ${year}` : name;
}

/** What is known of a paper beside its title: authors and year, arXiv id or DOI. An id made from the title says nothing. */
export function paperFacts(paper: Paper): readonly string[] {
  const { ids, authors = [], date } = paper;
  const cite = authors.length > 0 ? shortCite(paper) : date?.value;
  const id = (ids.arxiv ?? ids.doi) ? paperId(paper) : undefined;
  return [cite, id].filter((one) => one !== undefined);
}

/** Where a paper can be read: its own address, arXiv's or the DOI's. Only http and https, whatever the source says. */
export function paperLink({ url, ids }: Paper): string | undefined {
  const address = url ?? (ids.arxiv ? `https://arxiv.org/abs/${ids.arxiv}` : ids.doi ? `https://doi.org/${ids.doi}` : undefined);
  return address && /^https?:\/\//iu.test(address) ? address : undefined;
}

/** "57 results", "1 result". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** "31 numbers: 22 results, 3 changes, 4 sizes, 2 other". */
export function coverageWords({ numbers, result, change, size, other }: Coverage): string {
  const kinds = [
    result && counted(result, 'result'),
    change && counted(change, 'change'),
    size && counted(size, 'size'),
    other && `${other} other`,
  ].filter(Boolean);
  return numbers === 0 ? 'no numbers' : `${counted(numbers, 'number')}: ${kinds.join(', ')}`;
}

/** What a row is about: "Llama-2-70B on GSM8K". */
export function subjectWords(row: ResultRow): string {
  const about = row.model?.entity?.name ?? row.model?.written ?? row.claim.of;
  const on = row.benchmark?.entity?.name ?? row.benchmark?.written;
  if (about && on) return `${about} on ${on}`;
  return about ?? on ?? paperTitle(row.paper);
}
