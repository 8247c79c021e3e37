/**
 * arXiv identifiers as https://info.arxiv.org/help/arxiv_identifier.html defines them: found in text that is glued to them, and what they tell.
 */
import type { PaperDate } from '../model.ts';
import { pattern } from '../patterns.ts';

export interface ArxivId {
  /** Without version: `2406.06592`, `hep-th/9901001`. */
  readonly id: string;
  /** Where it and its version end in the text. */
  readonly end: number;
}

/** Year and month, then a running number of four digits until 2014 and of five since: text glued behind it may begin with a digit. */
const newId = pattern('read/arxiv-new', String.raw`(\d\d(?:0[1-9]|1[0-2]))\.(\d{4})(\d?)`, 'uy');
/** Archive, subject class, year and month, three digits: `hep-th/9901001`, `math.AG/0601001`. */
const oldId = pattern('read/arxiv-old', String.raw`([a-z]{1,8}(?:-[a-z]{2,4})?)(?:\.[A-Z]{2})?\/(\d\d(?:0[1-9]|1[0-2])\d{3})`, 'uy');
/** A second digit is the version's unless it begins a word of its own: `v2` in `v23D scenes`. */
const version = pattern('read/arxiv-version', String.raw`v[1-9](?:\d(?!D\b))?`, 'uy');
const fiveDigitsSince = 1501;

/** The identifier that begins exactly at `start`, if one does. */
export function arxivIdAt(text: string, start: number): ArxivId | undefined {
  const found = newIdAt(text, start) ?? oldIdAt(text, start);
  if (!found) return undefined;
  version.lastIndex = found.end;
  const suffix = version.exec(text);
  return suffix ? { id: found.id, end: version.lastIndex } : found;
}

function newIdAt(text: string, start: number): ArxivId | undefined {
  newId.lastIndex = start;
  const match = newId.exec(text);
  if (!match) return undefined;
  const [, month = '', four = '', fifth = ''] = match;
  // 91 to 99 belong to the old scheme.
  if (Number(month) >= 9100) return undefined;
  if (Number(month) < fiveDigitsSince) return { id: `${month}.${four}`, end: start + 9 };
  return fifth ? { id: `${month}.${four}${fifth}`, end: start + 10 } : undefined;
}

function oldIdAt(text: string, start: number): ArxivId | undefined {
  oldId.lastIndex = start;
  const match = oldId.exec(text);
  return match ? { id: `${match[1]}/${match[2]}`, end: oldId.lastIndex } : undefined;
}

const prefix = pattern(
  'read/arxiv-prefix',
  String.raw`^\s{0,9}(?:(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s?)?`,
  'iu',
);
const suffix = pattern('read/arxiv-suffix', String.raw`^(?:\.pdf)?\s{0,9}$`, 'iu');

/** The identifier that a field holds and nothing else: bare, after `arXiv:`, or as an address. */
export function arxivIdIn(field: string): string | undefined {
  const start = prefix.exec(field)?.[0].length ?? 0;
  const found = arxivIdAt(field, start);
  return found && suffix.test(field.slice(found.end)) ? found.id : undefined;
}

/** The month of submission, which the first digits of an identifier are. */
export function arxivDate(id: string): PaperDate {
  const digits = id.includes('/') ? id.slice(id.indexOf('/') + 1) : id;
  const year = Number(digits.slice(0, 2));
  return { value: `${year >= 91 ? 1900 + year : 2000 + year}-${digits.slice(2, 4)}`, precision: 'month', basis: 'arxiv-id' };
}
