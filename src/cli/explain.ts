/**
 * `claimgraph explain`: why each number of a text was read as it was.
 */
import { statSync } from 'node:fs';
import { countCoverage } from '../extract/extract.ts';
import { type Claim, type Extraction, type Filler, given, type Paper, type Quantity, type Setting, slotNames } from '../model.ts';
import { extractSources } from '../pipeline.ts';
import { sourcePosition, words } from '../span.ts';
import type { Entry } from '../store/store.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import { countProblem, exitOf, sayProblem, type Tally } from './shell/problems.ts';
import { indent, quote } from './shell/quote.ts';
import type { Shell } from './shell/shell.ts';
import { openSources } from './shell/sources.ts';
import { oneLine, pad } from './shell/text.ts';
import { describeCoverage } from './shell/words.ts';
import { openExtractor, openTables, withStore } from './shell/workshop.ts';
import { findClaim } from './show.ts';

const help = `
For each number of a file: what it was read as, which rule decided so, and for each slot the words that fill it, whether the sentence
states them or they are carried over (implied), and the rule. For each numeral that is no claim: why not. The last line counts them
all. Rules are named ROOM/RULE; look for the name in src/extract to find the code. CLAIM, the id of a claim in the store (its first
digits will do), explains that one alone; "results" and "show" print ids.

Examples:
  $ claimgraph explain paper.md
  $ claimgraph explain 3f9c21d0a7
  $ pbpaste | claimgraph explain -

Exit codes: 0 explained; 1 no such claim; 65 some of the file could not be read; 66 none of it.
`;

interface Options {
  readonly format: 'text' | 'json';
}

export const explainCommand: MakeCommand = (act) =>
  command('explain', 'show which rule read each number, from which words', help)
    .argument('<file-or-claim>', 'a file, - for standard input, or the id of a claim')
    .addOption(formatOption(['text', 'json']))
    .action(act(explain));

async function explain(shell: Shell, name: string, options: Options): Promise<Exit> {
  const isClaim = /^[0-9a-f]{6,16}$/u.test(name) && statSync(name, { throwIfNoEntry: false }) === undefined;
  return isClaim ? explainClaim(shell, name, options) : explainFile(shell, name, options);
}

async function explainClaim(shell: Shell, id: string, { format }: Options): Promise<Exit> {
  const found = await withStore(shell, { mustExist: true }, async (store) => {
    for await (const entry of store.entries()) {
      const claim = findClaim(entry.extraction.claims, id);
      if (claim) return { entry, claim };
    }
    return undefined;
  });
  if (!found) {
    shell.say(`no claim ${id} in the store, and no file of that name; "claimgraph results BENCHMARK" and "show PAPER" print ids`);
    return exits.nothing;
  }
  const { entry, claim } = found;
  if (format === 'json') await shell.printJson(claimAsJson(entry.paper, claim));
  else await shell.printLines([headline(shell, entry.paper), ...claimLines(shell, entry.paper, claim)]);
  return exits.fine;
}

async function explainFile(shell: Shell, file: string, { format }: Options): Promise<Exit> {
  const extractor = openExtractor(openTables(shell));
  const tally: Tally = { papers: 0, losses: 0 };
  const explained: unknown[] = [];
  for await (const item of extractSources(openSources([file], shell, { folders: 'refuse' }), { extractor, signal: shell.signal })) {
    if ('problem' in item) {
      countProblem(tally, item.problem);
      sayProblem(shell, item.problem);
      continue;
    }
    if (format === 'json') explained.push(entryAsJson(item));
    else await shell.printLines([...(tally.papers > 0 ? [''] : []), ...entryLines(shell, item)]);
    tally.papers += 1;
  }
  if (format === 'json') await shell.printJson(explained);
  return exitOf(tally);
}

// ── as text ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function entryLines(shell: Shell, { paper, extraction }: Entry): readonly string[] {
  const claims = claimsByQuantity(extraction);
  return [
    headline(shell, paper),
    ...extraction.quantities.flatMap((quantity) => {
      const claim = claims.get(quantity.id);
      return claim ? claimLines(shell, paper, claim) : otherLines(shell, paper, quantity);
    }),
    '',
    describeCoverage(countCoverage(extraction.quantities)),
  ];
}

function headline({ style }: Shell, { id, title }: Paper): string {
  return style.bold(oneLine(`${id}  ${title}`));
}

function claimLines(shell: Shell, paper: Paper, claim: Claim): readonly string[] {
  const { quantity, sentence } = claim;
  const { style } = shell;
  const slots = slotNames.flatMap((slot) => claim[slot].map((filler, at) => [at === 0 ? slot : '', filler] as const));
  const width = Math.max(8, ...slotNames.map((slot) => slot.length));
  const line = (slot: string, said: string, by: string) =>
    `${indent}${style.dim(pad(slot, width))}  ${oneLine(said)}  ${style.dim(oneLine(by))}`;
  return [
    '',
    `${style.bold(oneLine(quantity.literal))}  ${quantity.kind}  ${oneLine(reading(claim))}  ${style.dim(`${oneLine(quantity.why)}  ${claim.id}`)}`,
    ...quote(shell, paper, sentence, [quantity.span]),
    ...slots.map(([slot, filler]) => line(slot, fillerWords(paper, filler), `${filler.certainty}, ${filler.rule}`)),
    ...(claim.of === undefined ? [] : [line('of', claim.of, '')]),
    ...settingLines(paper, claim.setting).map(([name, said]) => line('setting', name, said)),
    ...(claim.cites.length > 0 ? [line('cites', claim.cites.join(' '), '')] : []),
  ];
}

/** What the number was read as: `= 69.4 percent`, `up, relative`, `own`. */
function reading({ quantity: { op, values, unit, spread }, direction, change, role }: Claim): string {
  const numbers = values.map(({ value }) => String(value)).join('–');
  const extent = spread === undefined ? '' : ` ${spread.literal}`;
  const parts = [`${op === 'range' ? '' : `${op} `}${numbers}${extent} ${unit}`, direction, change, role].filter((part) => part !== 'none');
  return parts.join(', ');
}

function fillerWords(paper: Paper, { surface, span }: Filler): string {
  const written = span && words(paper, span);
  return written === undefined || written === surface ? surface : `${surface} (from “${written}”)`;
}

function settingLines(paper: Paper, { other, ...named }: Setting): readonly (readonly [name: string, from: string])[] {
  const stated = Object.entries(named).map(([name, one]) => [`${name} ${settingValue(one.value)}`, `“${words(paper, one.span)}”`] as const);
  return [...stated, ...other.map(({ value, span }) => [value, `“${words(paper, span)}”`] as const)];
}

function settingValue(value: string | number | boolean | { readonly kind: string; readonly k: number; readonly n?: number }): string {
  if (typeof value !== 'object') return String(value);
  return `${value.kind} ${value.k}${value.n === undefined ? '' : ` of ${value.n}`}`;
}

function otherLines(shell: Shell, paper: Paper, quantity: Quantity): readonly string[] {
  const at = sourcePosition(paper.origin.map, quantity.span.part, quantity.span.start);
  const where = at ? `line ${at.line}` : quantity.span.part;
  return [
    '',
    `${shell.style.bold(oneLine(quantity.literal))}  no claim: ${oneLine(quantity.why)}  ${shell.style.dim(where)}`,
    ...context(shell, paper, quantity),
  ];
}

/** Some words on either side of a numeral. */
function context(shell: Shell, paper: Paper, { span }: Quantity): readonly string[] {
  const text = paper[span.part];
  const before = text.slice(Math.max(0, span.start - reach), span.start);
  const after = text.slice(span.end, span.end + reach);
  const start = before.length < reach ? 0 : span.start - before.length + before.indexOf(' ') + 1;
  const end = after.length < reach ? text.length : span.end + Math.max(after.lastIndexOf(' '), 0);
  return quote(shell, paper, { part: span.part, start, end }, [span]);
}

/** UTF-16 units of text shown on either side. */
const reach = 40;

// ── as JSON ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function entryAsJson({ paper, extraction }: Entry) {
  const claims = claimsByQuantity(extraction);
  return {
    paper: { id: paper.id, version: paper.version, title: paper.title, file: paper.origin.file },
    coverage: countCoverage(extraction.quantities),
    numbers: extraction.quantities.map((quantity) => {
      const claim = claims.get(quantity.id);
      return claim ? claimAsJson(paper, claim) : { ...numberAsJson(paper, quantity), sentence: undefined };
    }),
  };
}

function claimAsJson(paper: Paper, claim: Claim) {
  const { subject, on, metric, baseline, via, direction, change, role, setting, cites, confidence } = claim;
  return {
    claim: claim.id,
    ...numberAsJson(paper, claim.quantity),
    ...{ subject, on, metric, baseline, via, direction, change, ...given('of', claim.of), role, setting, cites, confidence },
    sentence: words(paper, claim.sentence),
  };
}

function numberAsJson(paper: Paper, { literal, kind, why, op, unit, values, spread, span }: Quantity) {
  const source = sourcePosition(paper.origin.map, span.part, span.start);
  return {
    literal,
    kind,
    why,
    ...(kind === 'other' ? {} : { op, unit, values, ...given('spread', spread) }),
    span,
    ...given('source', source),
  };
}

function claimsByQuantity({ claims }: Extraction): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.quantity.id, claim]));
}
