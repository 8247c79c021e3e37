/**
 * A saved page of trending papers: title and abstract in turn, among the page's own words (`Subscribe`, `Mar 14`, `12 comments`).
 *
 * An abstract is known by its looks; its title is the nearest headline before it. A paragraph that follows an abstract at once belongs to it.
 */
import type { Paper } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { arxivIdIn } from '../arxiv.ts';
import { isBlank, joinPieces, makePaper, noWords, wholeAbstract } from '../paper.ts';
import { readProblem } from '../problems.ts';
import { type Piece, paperLimit, type Reader, type ReadItem, type Reading } from '../reader.ts';
import { authorsOf, countWords, isChrome, isHeadline, isProse } from './prose.ts';

export const trendingPage: Reading = { format: 'trending-page', looksLike: looksLikeTrendingPage, createReader: createTrendingPageReader };

/** A line on its own, or the lines of one wrapped paragraph. */
type Unit = readonly Piece[];

/** A paper whose abstract may go on in the next paragraph. */
interface Draft {
  readonly title?: Unit;
  readonly authors: readonly string[];
  readonly arxiv?: string;
  readonly text: readonly Piece[];
  readonly size: number;
}

function createTrendingPageReader(file: string): Reader {
  const units = createUnits();
  /** Lines since the last abstract. */
  let between: Unit[] = [];
  let held: Draft | undefined;
  let any = false;

  const write = (): ReadItem[] => {
    const items = held ? written(file, held) : [];
    held = undefined;
    return items;
  };
  const takeUnit = (unit: Unit): ReadItem[] => {
    if (!isAbstract(unit)) {
      between.push(unit);
      if (between.length > 2 * mostBetween) between = between.slice(-mostBetween);
      return [];
    }
    if (held && between.length === 0) {
      held = goOn(held, unit);
      return [];
    }
    const heading = headingOf(between);
    const items = [...write(), ...(any ? skipped(file, between, heading.title) : [])];
    held = { ...heading, text: unit, size: sizeOf(unit) };
    between = [];
    any = true;
    return items;
  };

  return {
    take: (line) => units.take(line).flatMap(takeUnit),
    finish: () => [...units.finish().flatMap(takeUnit), ...write(), ...(any ? skipped(file, between, undefined) : [])],
  };
}

/** Of more lines between two abstracts than twice that, the first are not looked at. */
const mostBetween = 200;

function sizeOf(unit: Unit): number {
  return unit.reduce((sum, piece) => sum + piece.text.length + 1, 0);
}

function goOn(draft: Draft, unit: Unit): Draft {
  const size = draft.size + sizeOf(unit);
  const last = draft.text.at(-1);
  const [first] = unit;
  if (size > paperLimit || !last || !first) return { ...draft, size };
  const blank: Piece[] = [];
  for (let line = last.line + 1; line < first.line; line++) blank.push({ text: '', line, column: 1 });
  return { ...draft, size, text: [...draft.text, ...blank, ...unit] };
}

/** The title nearest to the abstract, and what stands between the two. */
function headingOf(between: readonly Unit[]): Pick<Draft, 'title' | 'authors' | 'arxiv'> {
  const headlines = between.filter((unit) => isHeadline(wordsOf(unit)) && arxivIdIn(wordsOf(unit)) === undefined);
  const named = headlines.filter((unit) => authorsOf(wordsOf(unit)).length === 0);
  const title = named.at(-1) ?? headlines.at(-2) ?? headlines.at(-1) ?? between.findLast((unit) => countWords(wordsOf(unit)) >= 4);
  const after = title ? between.slice(between.indexOf(title) + 1) : between;
  const arxiv = after.map((unit) => arxivIdIn(wordsOf(unit))).find((id) => id !== undefined);
  const authors = after.map((unit) => authorsOf(wordsOf(unit))).find((names) => names.length > 0) ?? [];
  return { ...(title ? { title } : {}), ...(arxiv === undefined ? {} : { arxiv }), authors };
}

/** Lines that might have been titles and are no paper's. */
function skipped(file: string, between: readonly Unit[], title: Unit | undefined): ReadItem[] {
  return between
    .filter(
      (unit) => unit !== title && isHeadline(wordsOf(unit)) && countWords(wordsOf(unit)) >= 4 && authorsOf(wordsOf(unit)).length === 0,
    )
    .map((unit) => readProblem('read/skipped', file, 'taken for words of the page: no abstract follows this line', unit[0]?.line));
}

function written(file: string, { title, authors, arxiv, text, size }: Draft): ReadItem[] {
  const line = text[0]?.line;
  if (size > paperLimit) return [readProblem('read/too-long', file, `an abstract of more than ${paperLimit} characters was skipped`, line)];
  const words = joinPieces('text', text);
  const paper: Paper = makePaper({
    file,
    title: title ? joinPieces('title', title) : noWords,
    text: words,
    parts: [wholeAbstract(words)],
    stated: { arxiv, authors },
  });
  const remark = title ? [] : [readProblem('read/no-title', file, 'no title stands before this abstract', line)];
  return [...remark, { paper }];
}

// ── units ────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Units {
  take(line: Piece): readonly Unit[];
  finish(): readonly Unit[];
}

/** A line that long was not wrapped to a width. */
const unwrapped = 200;

/** Lines as units. Short lines without a blank line between them are one unit if together they read as prose. */
function createUnits(): Units {
  let block: Piece[] = [];
  let size = 0;
  const close = (): readonly Unit[] => {
    const lines = block;
    block = [];
    size = 0;
    return isProse(wordsOf(lines)) ? [lines] : lines.map((line) => [line]);
  };
  return {
    take: (line) => {
      if (isBlank(line)) return close();
      if (line.text.length >= unwrapped || size > paperLimit) return [...close(), [line]];
      size += line.text.length;
      block.push(line);
      return [];
    },
    finish: close,
  };
}

function wordsOf(unit: Unit): string {
  const [only] = unit;
  return only && unit.length === 1 ? only.text : unit.map(({ text }) => text).join(' ');
}

function isAbstract(unit: Unit): boolean {
  const words = wordsOf(unit);
  return isProse(words) && !isChrome(words);
}

// ── sniffing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function looksLikeTrendingPage(head: readonly Piece[]): boolean {
  const units = createUnits();
  const all = [...head.flatMap((line) => units.take(line)), ...units.finish()].map(wordsOf);
  if (isManuscript(all)) return false;
  const kinds = all.map((words) => (isChrome(words) ? 'chrome' : isProse(words) ? 'abstract' : isHeadline(words) ? 'headline' : 'chrome'));
  const abstracts = kinds.filter((kind) => kind === 'abstract').length;
  const own = all.filter((words, place) => kinds[place] === 'chrome' && said.test(words)).length;
  const titles = titlesAmong(all, kinds);
  const words = titles.reduce((sum, title) => sum + countWords(title), 0);
  if (titles.length >= 2) return titles.length >= 0.7 * abstracts && words >= 3.5 * titles.length;
  return titles.length === 1 && abstracts === 1 && own >= 2;
}

const said = pattern('read/said', String.raw`[\p{L}\p{N}]`, 'u');

/** The headlines that an abstract follows, with nothing between but words of the page. */
function titlesAmong(all: readonly string[], kinds: readonly string[]): readonly string[] {
  const titles: string[] = [];
  let latest: string | undefined;
  for (const [place, kind] of kinds.entries()) {
    if (kind === 'headline') latest = all[place];
    if (kind !== 'abstract') continue;
    if (latest !== undefined) titles.push(latest);
    latest = undefined;
  }
  return titles;
}

/** Headings that show, two together, that what they head is one manuscript. */
const sections: ReadonlySet<string> = new Set(
  'introduction|related work|background|preliminaries|method|methods|methodology|approach|experiments|experimental setup|experimental results|evaluation|results|discussion|limitations|conclusion|conclusions|references|bibliography|acknowledgements|acknowledgments|appendix'.split(
    '|',
  ),
);
const sectionNumber = pattern('read/section-number', String.raw`^(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,4})[.)]?\s{1,4}`, 'iu');
const markup = pattern(
  'read/manuscript-markup',
  String.raw`^(?:#{1,6} \S|={3,99}$|\\(?:section|title|documentclass|begin)\b|<!doctype|<html)`,
  'iu',
);

function isManuscript(all: readonly string[]): boolean {
  const headings = all.map((words) => words.trim().toLowerCase().replace(sectionNumber, '')).filter((words) => sections.has(words));
  if (all[0]?.trim() === '---') return true;
  return new Set(headings).size >= 2 || all.some((words) => markup.test(words));
}
