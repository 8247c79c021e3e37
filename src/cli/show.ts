/**
 * `claimgraph show`: one paper, entity or claim with all its evidence.
 */
import { countCoverage } from '../extract/extract.ts';
import { namedIn } from '../filter.ts';
import { type Corpus, type Entity, given, type LinkedClaim, type Paper } from '../model.ts';
import { findEntity } from '../results/find.ts';
import { recordOf } from '../results/records.ts';
import { createRows, type ResultRow } from '../results/rows.ts';
import { createSearch } from '../results/search.ts';
import { sourcePosition } from '../span.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import { indent, quote } from './shell/quote.ts';
import type { Shell } from './shell/shell.ts';
import { oneLine } from './shell/text.ts';
import { describeCoverage, didYouMean, inWords, standingWords } from './shell/words.ts';
import { readCorpus } from './shell/workshop.ts';

const help = `
ID is a paper's id, a claim's id (its first digits will do), or the name of a model, method, benchmark, dataset, metric or task in any
spelling. Each number is shown with its sentence.

Examples:
  $ claimgraph show 2406.06592
  $ claimgraph show "math 500"
  $ claimgraph show 3f9c21d0a7

Exit codes: 0 shown; 1 nothing has that id or name, with the nearest.
`;

export const showCommand: MakeCommand = (act) =>
  command('show', 'show a paper, claim or name with all its evidence', help)
    .argument('<id>', 'id of a paper or claim, or a name')
    .addOption(formatOption(['text', 'json']))
    .action(act(show));

async function show(shell: Shell, id: string, { format }: { readonly format: 'text' | 'json' }): Promise<Exit> {
  const corpus = await readCorpus(shell, 'without layout');
  const view = viewOf(corpus, id);
  if (!view) {
    shell.say(`nothing is called "${id}"${didYouMean(namesLike(corpus, id)) || '; "claimgraph list papers" shows what is there'}`);
    return exits.nothing;
  }
  if (format === 'json') await shell.printJson(view.json);
  else await shell.printLines(view.lines(shell));
  return exits.fine;
}

/** Something to show, as JSON and as text. */
interface View {
  readonly json: unknown;
  readonly lines: (shell: Shell) => readonly string[];
}

function viewOf(corpus: Corpus, id: string): View | undefined {
  const paper = corpus.papers.find((one) => one.id === id);
  if (paper) return viewPaper(corpus, paper);
  const claim = findClaim(corpus.claims, id);
  if (claim) return viewClaim(corpus, claim);
  const { entity } = findEntity(corpus, id);
  return entity && viewEntity(corpus, entity);
}

/** The claim of that id, or the only one whose id begins so; six digits at least. */
export function findClaim<C extends { readonly id: string }>(claims: readonly C[], id: string): C | undefined {
  const exact = claims.find((claim) => claim.id === id);
  if (exact || !/^[0-9a-f]{6,}$/u.test(id)) return exact;
  const [first, second] = claims.filter((claim) => claim.id.startsWith(id));
  return second ? undefined : first;
}

function namesLike(corpus: Corpus, id: string): readonly string[] {
  const entities = findEntity(corpus, id).suggestions.map(({ name }) => name);
  const papers = corpus.papers.filter((paper) => paper.id.includes(id)).map((paper) => paper.id);
  const titled = createSearch(corpus)(id, 3).papers.map((paper) => paper.id);
  return [...new Set([...entities, ...papers, ...titled])].slice(0, 5);
}

function rowsOf(corpus: Corpus, claims: readonly LinkedClaim[]): readonly ResultRow[] {
  const toRow = createRows(corpus);
  return claims.map(toRow).filter((row) => row !== undefined);
}

// ── a paper ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function viewPaper(corpus: Corpus, paper: Paper): View {
  const rows = rowsOf(
    corpus,
    corpus.claims.filter((claim) => claim.paper === paper.id),
  );
  const others = corpus.others[paper.id] ?? [];
  const coverage = countCoverage([...rows.map(({ claim }) => claim.quantity), ...others]);
  const named = corpus.mentions.filter((mention) => mention.paper === paper.id).map(({ entity }) => entity);
  const entities = corpus.entities.filter(({ id }) => named.includes(id));
  const { id, version, title, date, url, authors, origin } = paper;
  const facts = { id, version, title, ...given('date', date?.value), ...given('url', url), ...given('authors', authors) };
  return {
    json: { paper: { ...facts, file: origin.file }, coverage, entities: entities.map(briefly), claims: rows.map(recordOf) },
    lines: (shell) => [
      `${shell.style.bold(oneLine(title || id))}`,
      oneLine([title === '' ? '' : id, date?.value, url, place(paper)].filter(Boolean).join(' · ')),
      describeCoverage(coverage),
      ...Object.entries(groupNames(entities)).map(([type, names]) => `${type}: ${oneLine(names.join(', '))}`),
      ...describeRows(shell, rows, 'without papers'),
    ],
  };
}

function place({ origin, text, title }: Paper): string {
  const at = sourcePosition(origin.map, title === '' || text !== '' ? 'text' : 'title', 0);
  return at ? `${origin.file}:${at.line}` : origin.file;
}

function groupNames(entities: readonly Entity[]): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, string[]> = {};
  for (const { type, name } of entities) {
    groups[type] ??= [];
    groups[type].push(name);
  }
  return groups;
}

// ── an entity ────────────────────────────────────────────────────────────────────────────────────────────────────────

function viewEntity(corpus: Corpus, entity: Entity): View {
  const claims = corpus.claims.filter((claim) => {
    const measured = [...claim.metric, ...claim.baseline].some((filler) => filler.entity === entity.id);
    return measured || namedIn(claim).includes(entity.id);
  });
  const rows = rowsOf(corpus, claims);
  const ids = new Set(corpus.mentions.filter((mention) => mention.entity === entity.id).map(({ paper }) => paper));
  const papers = corpus.papers.filter(({ id }) => ids.has(id)).map(({ id, title }) => ({ id, title }));
  const { name, type, aliases, variantOf, better, facts } = entity;
  const known = [
    aliases.length > 0 ? `also written ${aliases.join(', ')}` : '',
    variantOf === undefined ? '' : `a version of ${corpus.entities.find(({ id }) => id === variantOf)?.name ?? variantOf}`,
    better === undefined ? '' : `${better} is better`,
    facts?.parameters === undefined ? '' : `${facts.parameters} billion parameters`,
    facts?.vendor ?? '',
    facts?.openness ?? '',
    facts?.released === undefined ? '' : `released ${facts.released}`,
  ].filter(Boolean);
  return {
    json: { entity, papers, claims: rows.map(recordOf) },
    lines: (shell) => [
      `${shell.style.bold(oneLine(name))}  ${type}`,
      ...(known.length > 0 ? [oneLine(known.join(' · '))] : []),
      `${inWords(rows.length, 'number')}, named in ${inWords(papers.length, 'paper')}`,
      ...papers.map(({ id, title }) => `${indent}${oneLine([id, title].filter(Boolean).join(' · '))}`),
      ...describeRows(shell, rows, 'with papers'),
    ],
  };
}

function briefly({ id, name, type }: Entity) {
  return { id, name, type };
}

// ── a claim ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function viewClaim(corpus: Corpus, claim: LinkedClaim): View | undefined {
  const row = createRows(corpus)(claim);
  if (!row) return undefined;
  return {
    json: { ...recordOf(row), setting: claim.setting, rules: { quantity: claim.quantity.why, ...fillerRules(claim) } },
    lines: (shell) => [...describeRows(shell, [row], 'with papers').slice(1), `${indent}how it was read: claimgraph explain ${claim.id}`],
  };
}

function fillerRules({ subject, on, metric, baseline, via }: LinkedClaim) {
  return Object.fromEntries(
    Object.entries({ subject, on, metric, baseline, via }).map(([slot, fillers]) => [slot, fillers.map(({ rule }) => rule)]),
  );
}

/** Numbers with what they say of what, those of one sentence above it. */
function describeRows(shell: Shell, rows: readonly ResultRow[], papers: 'with papers' | 'without papers'): readonly string[] {
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    const [before, after] = [rows[at - 1], rows[at + 1]];
    if (papers === 'with papers' && before?.paper.id !== row.paper.id) lines.push('', shell.style.bold(paperLine(row)));
    if (!before || !sameSentence(before, row)) lines.push('');
    lines.push(describeRow(shell, row));
    if (after && sameSentence(row, after)) continue;
    const together = rows.filter((other) => sameSentence(other, row)).map(({ claim }) => claim.quantity.span);
    lines.push(...quote(shell, row.paper, row.claim.sentence, together));
  }
  return lines;
}

function paperLine({ paper: { id, title } }: ResultRow): string {
  return oneLine([id, title].filter(Boolean).join(' · '));
}

function sameSentence(a: ResultRow, b: ResultRow): boolean {
  const [x, y] = [a.claim.sentence, b.claim.sentence];
  return a.paper.id === b.paper.id && x.part === y.part && x.start === y.start;
}

/** What a number says of what, whose it is, and its claim's id. */
function describeRow({ style }: Shell, row: ResultRow): string {
  const { claim, literal, spread, unit, chips, role, kind } = row;
  const names = [row.model, row.benchmark, row.metric].flatMap((named) => (named ? [named.entity?.name ?? named.written] : []));
  const against = row.baseline.map((named) => named.entity?.name ?? named.written);
  const what = [
    ...names,
    kind === 'size' && claim.of !== undefined ? claim.of : '',
    against.length > 0 ? `against ${against.join(', ')}` : '',
    ...chips,
    role === 'own' ? '' : role,
    row.verdict ?? '',
    standingWords(row.review),
    row.review?.correction?.value === undefined ? '' : `printed ${claim.quantity.literal}`,
  ].filter(Boolean);
  const printed = oneLine(spread === undefined ? literal : `${literal} ${spread}`);
  const number = row.review?.state === 'rejected' ? style.strike(printed) : style.bold(printed);
  const told = kind === 'change' ? `${kind}, ${unit}` : kind === 'size' ? kind : unit;
  return `${number} ${style.dim(oneLine(told))}  ${oneLine(what.join(' · '))}  ${style.dim(claim.id)}`;
}
