/**
 * Names of the tables, found in a text: which row, where, and whether the spelling speaks for it.
 *
 * Built once per knowledge; each part of a paper is scanned in one pass. Case decides: acronyms and mixed case must be spelt so, names in lower
 * case may be written anyhow, and a row marked ambiguous counts only in its exact case.
 */
import type { EntityType, Knowledge, KnownName } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Range } from './acronyms.ts';
import { createAutomaton, type Ending, foldName, type Visit } from './automaton.ts';
import type { Reading, Token } from './tokens.ts';

export interface Listed extends Range {
  readonly row: KnownName;
  /** Spelt exactly as the table has it, hyphens and blanks aside. */
  readonly exact: boolean;
  /** Version digits are glued to it. */
  readonly stem: boolean;
}

export type ListFinder = (reading: Reading) => readonly Listed[];

/** A finder of all names in the tables. It gives overlapping ones too, in order of where they begin. */
export function createListFinder(knowledge: Knowledge, ordinary: ReadonlySet<string>): ListFinder {
  const forms = [...knowledge.names, ...knowledge.metrics].flatMap((row) =>
    [row.name, ...row.aliases].map((form) => formOf(row, form, ordinary)),
  );
  const automaton = createAutomaton(forms.map(({ key }) => key));
  return ({ tokens }) => {
    const found: Listed[] = [];
    automaton.scan(tokens, (visit) => {
      const form = forms[visit.key];
      const listed = form && match(form, tokens, visit);
      if (listed) found.push(listed);
    });
    return found;
  };
}

/** How much of a form's case must be kept. */
type Care = 'any' | 'mixed' | 'exact';

interface Form {
  readonly key: string;
  readonly row: KnownName;
  /** Letters and digits alone, in their case. */
  readonly letters: string;
  readonly care: Care;
  readonly blanks: boolean;
}

function formOf(row: KnownName, form: string, ordinary: ReadonlySet<string>): Form {
  const letters = form.replace(nonSign, '');
  return { key: foldName(form), row, letters, care: careOf(row, letters, ordinary), blanks: blank.test(form) };
}

const nonSign = pattern('extract/list-sign', '[^\\p{L}\\p{N}+@*]', 'gu');
const nonCapital = pattern('extract/list-capital', '[^\\p{Lu}]', 'gu');
const blank = pattern('extract/list-blank', '[\\s-]');
const digit = pattern('extract/list-digit', '\\p{N}');

function careOf(row: KnownName, letters: string, ordinary: ReadonlySet<string>): Care {
  if (row.ambiguous) return 'exact';
  const lower = letters.toLowerCase();
  if (letters === lower) return 'any';
  const capitals = letters.replace(nonCapital, '').length;
  if (letters.length <= 3 || (capitals === letters.length && letters.length <= 4) || ordinary.has(lower)) return 'exact';
  return capitals > 1 || letters.length < 8 ? 'mixed' : 'any';
}

function match(form: Form, tokens: readonly Token[], { from, to, ending }: Visit): Listed | undefined {
  const surface = surfaceOf(tokens, { from, to }, ending, form.letters.length);
  const exact = surface === form.letters;
  if (!exact && !tolerated(form, surface, tokens, { from, to })) return undefined;
  // A short name must not be glued together from two words.
  if (!form.blanks && form.letters.length < 6 && to - from > 1 && apart(tokens, { from, to })) return undefined;
  if (ending === 'stem' && (!stemmed(form.row.type) || form.letters.length < 3)) return undefined;
  return { from, to, row: form.row, exact, stem: ending === 'stem' };
}

const stemmed = (type: EntityType): boolean => type === 'model' || type === 'benchmark' || type === 'dataset';

function surfaceOf(tokens: readonly Token[], { from, to }: Range, ending: Ending, size: number): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += tokens[i]?.word ?? '';
  text = text.replace(nonSign, '');
  return ending === 'whole' ? text : text.slice(0, size);
}

/** Whether another case than the table's is still the name. */
function tolerated(form: Form, surface: string, tokens: readonly Token[], range: Range): boolean {
  if (form.care === 'exact') return false;
  if (form.care === 'any') return surface.length > 4 || surface !== surface.toUpperCase();
  const shouted = surface === surface.toUpperCase() && surface.length > 3;
  const capital = surface.charAt(0) !== surface.charAt(0).toLowerCase();
  return shouted || (capital && surface.length > 3) || (surface.length > 3 && tokens[range.from]?.kind === 'word' && hasDigit(surface));
}

const hasDigit = (text: string): boolean => digit.test(text);

function apart(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let i = from + 1; i < to; i += 1) if (!tokens[i]?.glued) return true;
  return false;
}

/** The longest of overlapping names; of equally long ones all, since a name may stand in two tables. */
export function outermost(listed: readonly Listed[]): readonly Listed[] {
  const kept: Listed[] = [];
  const long = [...listed].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const one of long) {
    const rival = kept.find((other) => one.from < other.to && other.from < one.to);
    if (!rival || (rival.from === one.from && rival.to === one.to)) kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}
