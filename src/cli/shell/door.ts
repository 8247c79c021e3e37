/**
 * What a command file needs to declare its command. A command is a commander `Command` whose action goes through `act`.
 */
import { Command, Option } from 'commander';
import type { Exit } from './exit.ts';
import type { Shell } from './shell.ts';

/** Turns the work of a command into a commander action: it is given the shell first and says how the command ended. */
export type Act = <A extends unknown[]>(work: (shell: Shell, ...words: A) => Promise<Exit>) => (...words: A) => Promise<void>;

/** One command, as its file declares it. */
export type MakeCommand = (act: Act) => Command;

/** A command with its help: one line for the list of commands, then what it does and costs, by example. */
export function command(name: string, summary: string, help: string): Command {
  const sentence = `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
  return new Command(name).summary(summary).description(sentence).addHelpText('after', `\n${help.trim()}`);
}

/** For an option that may be given several times: gathers its values. One that took several words at once would swallow the next argument. */
export function gather<T extends string>(value: T, before: readonly T[] = []): readonly T[] {
  return [...before, value];
}

/** `--format`, which every command has; the first is the default. */
export function formatOption(formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', 'form of the output').choices(formats).default(formats[0]);
}
