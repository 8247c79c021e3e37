/**
 * What a source says of a paper besides its words: identifiers, date, address, names. Each is read from a string, or is not there.
 */
import type { PaperDate } from '../model.ts';
import { pattern } from '../patterns.ts';

export interface Stated {
  /** Kept as it is. */
  readonly id?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: PaperDate | undefined;
  readonly authors?: readonly string[] | undefined;
}

const isoDate = pattern('read/iso-date', String.raw`^\s{0,9}((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])`, 'u');

/** An ISO 8601 date, as far as it goes; the time of day is left out. */
export function readDate(words: string): PaperDate | undefined {
  const match = isoDate.exec(words);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { value: year, precision: 'year', basis: 'stated' };
  if (day === undefined) return { value: `${year}-${month}`, precision: 'month', basis: 'stated' };
  return { value: `${year}-${month}-${day}`, precision: 'day', basis: 'stated' };
}

const doi = pattern('read/doi', String.raw`^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/[^\s"<>]{1,200})$`, 'iu');

/** A DOI, bare, after `doi:` or as an address. */
export function readDoi(words: string): string | undefined {
  return doi.exec(words.trim())?.[1];
}

const address = pattern('read/address', String.raw`^https?:\/\/[^\s<>"']{1,2000}$`, 'iu');

/** An address that a browser may safely be sent to. */
export function readAddress(words: string): string | undefined {
  return address.test(words.trim()) ? words.trim() : undefined;
}

const betweenNames = pattern('read/between-names', String.raw`\s?[;,]\s(?:and\s)?|\sand\s`, 'u');

/** `Ada Lovelace, Alan Turing and Grace Hopper`, also in brackets. */
export function readNames(words: string): readonly string[] {
  const text = words.trim();
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  return inner
    .split(betweenNames)
    .map((name) => name.trim())
    .filter(Boolean);
}
