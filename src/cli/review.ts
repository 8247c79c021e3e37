/**
 * `claimgraph review`: verdicts of people on claims and findings, given, listed, and in and out as JSON lines.
 */
import { InvalidArgumentError, Option } from 'commander';
import { type Corpus, type Correction, given, type Review, roles, slotNames } from '../model.ts';
import { applyReviews, readCorpus } from '../pipeline.ts';
import { writeReviews } from '../review/lines.ts';
import { makeReview, makeWithdrawal } from '../review/make.ts';
import { misfit, SayingShape } from '../review/shapes.ts';
import type { Store } from '../store/store.ts';
import { exitOfImport, problemRecord, readReviewFiles } from './review/import.ts';
import { reviewLines } from './review/list.ts';
import { findTargets, type Target } from './review/target.ts';
import { codeHash } from './shell/code.ts';
import { command, formatOption, gather, type MakeCommand } from './shell/door.ts';
import { CommandError, type Exit, exits } from './shell/exit.ts';
import { reviewerOf } from './shell/reviewer.ts';
import type { Shell } from './shell/shell.ts';
import { inWords, standingWords } from './shell/words.ts';
import { openTables, withStore } from './shell/workshop.ts';

const help = `
ID is the id of a claim ("results" and "show" print it) or of a finding ("audit" does); its beginning will do. Without a verdict those
given so far are listed, without an ID all.

  agree          it is as it is said
  reject         a claim only: it is none, or misread. It stays, struck through, and is ranked nowhere
  correct        a claim only: --set says what it should be. Rankings use that; what was read is kept beside it
  not a problem  a finding only: it stays, marked, and no longer counts for the exit code of "audit"
  cannot tell    looked at, and left open
  withdraw       takes back your last verdict on it; nothing is ever deleted

Of each person the last verdict counts. Where people differ, the claim or finding is marked "disputed" and nothing else changes. Verdicts
survive new versions of papers and better extraction: the number is found again by its place, else by its words and what stands around
them; where it is not, the verdict is listed as orphaned. Importing the same verdicts again changes nothing.

Examples:
  $ claimgraph review 3f9c21d0a7 agree
  $ claimgraph review 3f9c21d0a7 reject --why "the size of the split, no score"
  $ claimgraph review 3f9c21d0a7 correct --set value=69.4 --set on=MATH --set subject="Gemini Pro"
  $ claimgraph review C1:8a31f0c2d4 "not a problem" --as Ada --why "the gain is over another baseline"
  $ claimgraph review 3f9c21d0a7 withdraw
  $ claimgraph review                                      all verdicts, orphaned ones with the reason
  $ claimgraph review --export > reviews.jsonl
  $ claimgraph review --import reviews.jsonl

Exit codes: 0 done; 1 nothing has that id; 64 wrong usage; 65 some lines of an import could not be read, the rest was; 66 none could, or
there is no store.
`;

interface Options {
  readonly as?: string;
  readonly why?: string;
  readonly set?: readonly string[];
  readonly import?: readonly string[];
  readonly export?: boolean;
  readonly format: 'text' | 'json';
}

const verdictWords = ['agree', 'reject', 'correct', 'not a problem', 'cannot tell', 'withdraw'] as const;
type Verdict = (typeof verdictWords)[number];

export const reviewCommand: MakeCommand = (act) =>
  command('review', 'give and list verdicts on claims and findings', help)
    .argument('[id]', 'a claim or finding')
    .argument('[verdict]', `${verdictWords.join(', ')}; spaces may be hyphens`, parseVerdict)
    .option('--as <name>', "whose verdict it is; CLAIMGRAPH_REVIEWER, git's user.name or yours when left out")
    .option('--why <words>', 'the reason')
    .option('--set <field=text>', `with "correct", may be repeated: value, unit, role, ${slotNames.join(', ')}`, gather<string>)
    .addOption(
      new Option('--import <file>', 'take verdicts from JSON lines; - is standard input; may be repeated').argParser(gather<string>),
    )
    .addOption(new Option('--export', 'print all verdicts as JSON lines').conflicts('import'))
    .addOption(formatOption(['text', 'json']))
    .action(act(review));

function parseVerdict(text: string): Verdict {
  const plain = text
    .toLowerCase()
    .replaceAll(/[-_ ]+/gu, ' ')
    .replace(/^can'?t tell$/u, 'cannot tell');
  const found = verdictWords.find((one) => one === plain);
  if (found) return found;
  throw new InvalidArgumentError(`Give one of ${verdictWords.join(', ')}.`);
}

async function review(shell: Shell, id: string | undefined, verdict: Verdict | undefined, options: Options): Promise<Exit> {
  const isTransfer = options.export === true || options.import !== undefined;
  if (isTransfer && id !== undefined) throw new CommandError(exits.usage, 'an import or export is of all verdicts: leave out the id');
  const said = verdict ?? (options.set ? 'correct' : undefined);
  return withStore(shell, { mustExist: true }, async (store) => {
    const read = await readCorpus(store, openTables(shell), { code: codeHash(), layout: false });
    const now = () => applyReviews(store, read);
    const corpus = await now();
    if (options.import) return importFiles(shell, { store, corpus, now, files: options.import, format: options.format });
    if (options.export) {
      await shell.print(writeReviews(corpus.reviews.map((filed) => filed.review)));
      return exits.fine;
    }
    if (id === undefined) return list(shell, corpus, options);
    const target = targetOf(shell, corpus, id);
    if (!target) return exits.nothing;
    if (said === undefined) return list(shell, corpus, { ...options, target });
    const made = reviewOf(shell, corpus, { target, verdict: said, options });
    await store.review([made]);
    return tell(shell, await now(), { made, target, format: options.format });
  });
}

/** The one claim or finding that is meant; else says that there is none, or several. */
function targetOf(shell: Shell, corpus: Corpus, id: string): Target | undefined {
  const [target, ...others] = findTargets(corpus, id);
  if (target && others.length === 0) return target;
  if (target) {
    shell.say(`"${id}" may mean ${inWords(others.length + 1, 'finding')}; give more of the id:`);
    for (const one of [target, ...others]) shell.say(`  ${one.id}  ${one.told}`);
  } else shell.say(`no claim or finding has the id "${id}"; "claimgraph results", "show" and "audit" print ids`);
  return undefined;
}

interface Said {
  readonly target: Target;
  readonly verdict: Verdict;
  readonly options: Options;
}

/** The review that the words of the command line make; throws when they do not fit together. */
function reviewOf(shell: Shell, corpus: Corpus, { target: { kind, id }, verdict, options }: Said): Review {
  const usage = (reason: string) => new CommandError(exits.usage, reason);
  const target = { kind, id };
  const spoken = { who: options.as ?? reviewerOf(shell), ...given('why', options.why) };
  const words = { target, verdict, ...spoken, ...given('correction', options.set && correctionOf(options.set)) };
  const parsed = SayingShape.safeParse(words);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw usage(`${issue?.path.filter((part) => part !== 'correction').join(' ')}: ${issue?.message}`);
  }
  const { who = spoken.who, ...saying } = parsed.data;
  const said = { ...saying, who, when: new Date().toISOString() };
  if (verdict === 'withdraw') {
    const made = makeWithdrawal(corpus, said);
    if (made) return made;
    throw usage(`${who} has given no verdict on this ${kind} that could be withdrawn; --as says whose it is`);
  }
  const reason = misfit(saying);
  const made = makeReview(corpus, said);
  if (reason !== undefined || !made)
    throw usage(verdict === 'correct' && !options.set ? 'say what it should be with --set value=69.4' : `${reason}`);
  return made;
}

/** `value=69.4`, `on=MATH`, `on=GSM8K` → `{value: '69.4', on: ['MATH', 'GSM8K']}`; `baseline=` says that there is none. */
function correctionOf(pairs: readonly string[]): Correction {
  const correction: Record<string, string | readonly string[]> = {};
  for (const pair of pairs) {
    const [, name = '', text = ''] = /^([a-z]+)=(.*)$/su.exec(pair) ?? [];
    const slot = slotNames.find((one) => one === name);
    if (slot) correction[slot] = [...[correction[slot] ?? []].flat(), ...(text.trim() === '' ? [] : [text])];
    else if (['value', 'unit', 'role'].includes(name)) correction[name] = text;
    else
      throw new CommandError(
        exits.usage,
        `--set ${pair}: write FIELD=TEXT with a field of value, unit, role (${roles.join(', ')}), ${slotNames.join(', ')}`,
      );
  }
  return correction;
}

interface Given {
  readonly made: Review;
  readonly target: Target;
  readonly format: Options['format'];
}

/** Says what was kept, and what the verdicts on it come to now. */
async function tell(shell: Shell, corpus: Corpus, { made, target, format }: Given): Promise<Exit> {
  const standing = (target.kind === 'claim' ? corpus.claims : corpus.findings).find(({ id }) => id === target.id)?.standing;
  if (format === 'json') await shell.printJson({ review: made, ...given('standing', standing) });
  else await shell.printLines([`${standingWords(standing) || 'no verdict counts'}: ${target.told}`]);
  return exits.fine;
}

async function list(
  shell: Shell,
  corpus: Corpus,
  { target, format }: { readonly target?: Target; readonly format: Options['format'] },
): Promise<Exit> {
  const reviews = corpus.reviews.filter((filed) => !target || (filed.target === target.id && filed.review.target.kind === target.kind));
  const standing = target?.standing;
  if (format === 'json') await shell.printJson({ reviews, ...given('standing', standing) });
  else await shell.printLines(reviewLines(shell, corpus, reviews));
  const orphaned = reviews.filter(({ fate }) => fate === 'orphaned').length;
  const state = target && `${standingWords(standing) || 'no verdict counts'}: ${target.told}`;
  shell.say(state ?? `${inWords(reviews.length, 'verdict')}${orphaned > 0 ? `, ${orphaned} orphaned` : ''}`);
  return exits.fine;
}

interface Import {
  readonly store: Store;
  readonly corpus: Corpus;
  /** The corpus once they are kept. */
  readonly now: () => Promise<Corpus>;
  readonly files: readonly string[];
  readonly format: Options['format'];
}

async function importFiles(shell: Shell, { store, corpus, now, files, format }: Import): Promise<Exit> {
  const read = await readReviewFiles(shell, files, corpus);
  await store.review(read.reviews);
  const known = new Set(corpus.reviews.map((filed) => filed.review.id));
  const added = read.reviews.filter(({ id }) => !known.has(id)).length;
  const { reviews } = await now();
  const orphaned = reviews.filter((filed) => filed.fate === 'orphaned' && !known.has(filed.review.id)).length;
  const counts = { added, known: read.reviews.length - added, orphaned };
  if (format === 'json') await shell.printJson({ ...counts, problems: read.problems.map(problemRecord) });
  else {
    const lost = orphaned > 0 ? `, ${orphaned} orphaned: "claimgraph review" says why` : '';
    await shell.printLines([`${inWords(added, 'verdict')} added, ${counts.known} known already${lost}`]);
  }
  return exitOfImport(read);
}
