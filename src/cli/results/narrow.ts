/**
 * The options by which the lists of results are narrowed down, and the filter that they say. Used by `results`, `compare` and `timeline`.
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { foldText, settingChips, squeezeText } from '../../filter.ts';
import { type Corpus, type Filter, given, type Role, roles, type Verdict, verdicts } from '../../model.ts';
import type { Time } from '../../results/dates.ts';
import { gather } from '../shell/door.ts';
import { CommandError, exits } from '../shell/exit.ts';
import { didYouMean } from '../shell/words.ts';

/** What a row of a list of results can be. */
export const kinds = ['result', 'change', 'size'] as const;
export type Kind = (typeof kinds)[number];

export interface NarrowOptions extends Time {
  readonly metric?: string;
  readonly setting?: readonly string[];
  readonly role?: readonly Role[];
  readonly audit?: readonly Verdict[];
  readonly kind?: readonly Kind[];
}

/** Gives a command the options; `--kind` only where there is more than results. */
export function addNarrowing(command: Command): Command {
  return command
    .option('--metric <name>', 'only in this metric')
    .option('--setting <words>', 'only where the text states it: 5-shot, CoT, maj@8; none: where it states nothing', gather<string>)
    .addOption(choice('--role <role>', 'only the paper’s own numbers, those it re-ran, or those it quotes; may be repeated', roles))
    .addOption(new Option('--since <date>', 'only papers from then on: 2024, 2024-06 or 2024-06-15').argParser(parseDate))
    .addOption(new Option('--until <date>', 'only papers till then, that year, month or day included').argParser(parseDate))
    .addOption(choice('--audit <state>', 'only numbers of which the audit says so; may be repeated', verdicts));
}

/** `--kind`, where a list has more than results. */
export function kindOption(): Option {
  return choice('--kind <kind>', 'results, changes ("3 points more") or sizes ("1,319 problems"); may be repeated', kinds);
}

/** An option with a few words, in any case and with hyphens for blanks, that may be given several times. */
function choice<T extends string>(flags: string, help: string, words: readonly T[]): Option {
  const parse = (text: string, before?: readonly T[]): readonly T[] => {
    const word = words.find((one) => squeezeText(one) === squeezeText(text));
    if (word === undefined) throw new InvalidArgumentError(`Give ${words.join(', ')}.`);
    return gather(word, before);
  };
  return new Option(flags, help).choices(words).argParser(parse);
}

/** The filter that the options say, but for the time. Ends the command where a setting is stated nowhere. */
export function filterOf(corpus: Corpus, options: NarrowOptions): Filter {
  const { setting, role, audit, kind } = options;
  return {
    ...given(
      'settings',
      setting?.map((words) => findChip(corpus, words)),
    ),
    ...given('roles', role),
    ...given('audit', audit),
    ...given('kinds', kind),
  };
}

/** The setting as the corpus writes it, whatever its case and hyphens. */
function findChip(corpus: Corpus, words: string): string {
  const chips = [...new Set(['none', ...corpus.claims.flatMap(({ setting }) => settingChips(setting))])];
  const found = chips.find((chip) => chip === words) ?? chips.find((chip) => squeezeText(chip) === squeezeText(words));
  if (found !== undefined) return found;
  const like = chips.filter((chip) => foldText(chip).includes(foldText(words)));
  throw new CommandError(
    exits.nothing,
    `no result states the setting "${words}"${didYouMean((like.length > 0 ? like : chips).slice(0, 5))}`,
  );
}

function parseDate(text: string): string {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text)) return text;
  throw new InvalidArgumentError('Give a year, month or day: 2024, 2024-06 or 2024-06-15.');
}
