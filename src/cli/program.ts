/**
 * Joins the commands to one program, and is the one place that decides how it ends: every error becomes a sentence and an exit code here.
 */
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { StoreError } from '../store/error.ts';
import { addCommand } from './add.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { compareCommand } from './compare.ts';
import { evalCommand } from './eval.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { listCommand } from './list.ts';
import { removeCommand } from './remove.ts';
import { resultsCommand } from './results.ts';
import { reviewCommand } from './review.ts';
import { serveCommand } from './serve.ts';
import { type Act, gather, type MakeCommand } from './shell/door.ts';
import { CommandError, type Exit, exits, ReaderGone } from './shell/exit.ts';
import { type Settings, Shell, type World } from './shell/shell.ts';
import { oneLine } from './shell/text.ts';
import { version } from './shell/version.ts';
import { showCommand } from './show.ts';
import { timelineCommand } from './timeline.ts';
import { trainCommand } from './train.ts';

/** In the order in which the help lists them. */
const commands: readonly MakeCommand[] = [
  addCommand,
  removeCommand,
  backupCommand,
  resultsCommand,
  compareCommand,
  timelineCommand,
  listCommand,
  showCommand,
  explainCommand,
  auditCommand,
  reviewCommand,
  serveCommand,
  exportCommand,
  extractCommand,
  evalCommand,
  trainCommand,
];

const help = `
Start with:
  $ claimgraph add seeds              read papers
  $ claimgraph results gsm8k          every result on a benchmark
  $ claimgraph show 2406.06592        a paper with all its numbers
  $ claimgraph serve                  the graph, in a browser

"claimgraph help COMMAND" teaches a command by examples.

Exit codes: 0 fine; 1 nothing matched; 64 wrong usage; 65 some input could not be read, the rest was; 66 no input could;
70 a fault of claimgraph (CLAIMGRAPH_DEBUG=1 shows where).
`;

/** Runs the program with the words behind its name. Never rejects; the number is what the process exits with. */
export async function run(words: readonly string[], world: World, signal: AbortSignal): Promise<Exit> {
  let ended: Exit = exits.fine;
  const program = new Command('claimgraph');
  const act: Act =
    (work) =>
    async (...rest) => {
      ended = await work(new Shell(world, program.opts<Settings>(), signal), ...rest);
    };
  declare(program, world);
  for (const make of commands) program.addCommand(make(act).copyInheritedSettings(program));
  try {
    await program.parseAsync(words, { from: 'user' });
    return ended;
  } catch (error) {
    return explainError(error, world);
  }
}

function declare(program: Command, { stdout, stderr, environment }: World): void {
  program
    .description('Reads machine-learning papers and links every number they state to its exact sentence.')
    .version(version(), '-v, --version', 'print the version')
    .addOption(
      new Option('--store <file>', 'where the memory is; also CLAIMGRAPH_STORE').default(
        environment.CLAIMGRAPH_STORE || join('.claimgraph', 'store.db'),
      ),
    )
    .option('--knowledge <folder>', 'tables of your own, over the built-in ones; may be repeated', gather<string>)
    .option('--rules-only', 'find names by tables and rules alone, without what was learned')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => helpWidth(stdout),
      getErrHelpWidth: () => helpWidth(stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('("--help" teaches by examples)')
    .exitOverride()
    .addHelpText('after', `\n${help.trim()}`);
}

function helpWidth(out: World['stdout']): number {
  return Math.min(out.isTTY === true ? (out.columns ?? 100) : 100, 132);
}

function explainError(error: unknown, { stderr, environment }: World): Exit {
  const say = (text: string) => stderr.write(`claimgraph: ${oneLine(text)}\n`);
  // Commander has said what is wrong with the words; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.usage;
  if (error instanceof ReaderGone) return exits.fine;
  if (environment.CLAIMGRAPH_DEBUG && error instanceof Error) stderr.write(`${error.stack ?? error.message}\n`);
  if (error instanceof CommandError) {
    say(error.message);
    return error.exit;
  }
  if (error instanceof StoreError) {
    say(error.message);
    return error.trouble === 'exists' ? exits.usage : exits.unread;
  }
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  say(`a fault of claimgraph: ${said}. Please report it with the command and its input; CLAIMGRAPH_DEBUG=1 shows where`);
  return exits.fault;
}
