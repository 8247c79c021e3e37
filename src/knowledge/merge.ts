/**
 * Rows of several folders made one table: no two rows share a name or an alias, and each version points to its family.
 *
 * Used by `load.ts` alone.
 */
import type { KnownName, Problem } from '../model.ts';
import { type Draft, foldKnown } from './names.ts';

/** A row with where it stands. */
export interface Placed<T> {
  readonly file: string;
  readonly line: number;
  readonly value: T;
  /** The name and each alias, folded; the name first. */
  readonly forms: readonly string[];
}

/** A row put in its place. */
export function place<T extends Draft>(at: { readonly file: string; readonly line: number }, value: T): Placed<T> {
  return { file: at.file, line: at.line, value, forms: [value.name, ...value.aliases].map(foldKnown) };
}

/** The rows of all folders, the later outweighing the earlier; those that clash are left out. */
export function mergeFolders<T extends Draft>(folders: readonly (readonly Placed<T>[])[], problems: Problem[]): readonly Placed<T>[] {
  let merged: readonly Placed<T>[] = [];
  for (const folder of folders) {
    const own = dropClashes(folder, merged, problems);
    const names = new Set(own.map(nameOf));
    const forms = new Set(own.flatMap((placed) => placed.forms));
    const kept = merged.filter((placed) => !names.has(nameOf(placed)));
    merged = [...kept.map((placed) => withoutAliases(placed, forms)), ...own];
  }
  return merged;
}

const nameOf = (placed: Placed<unknown>): string => placed.forms[0] ?? '';

/** Looks up what each row is a variant of. A row whose family is unknown, or that is its own ancestor, is left out. */
export function linkVariants<D extends Draft, K extends KnownName>(
  all: readonly Placed<D>[],
  problems: Problem[],
): readonly (Omit<D, 'parent'> & Pick<K, 'variantOf'>)[] {
  let kept = all;
  for (;;) {
    const byName = new Map(kept.map((placed) => [nameOf(placed), placed.value]));
    const wrong = kept.filter((placed) => {
      const reason = variantFault(placed.value, byName);
      if (reason) problems.push({ file: placed.file, line: placed.line, rule: 'knowledge/unknown-variant', reason });
      return reason !== undefined;
    });
    if (wrong.length === 0) return kept.map(({ value }) => link(value, byName));
    kept = kept.filter((placed) => !wrong.includes(placed));
  }
}

function link<D extends Draft>(draft: D, byName: ReadonlyMap<string, Draft>): Omit<D, 'parent'> & { readonly variantOf?: string } {
  const { parent, ...row } = draft;
  const family = parent === undefined ? undefined : byName.get(foldKnown(parent));
  return { ...row, ...(family && { variantOf: family.id }) };
}

function variantFault(draft: Draft, byName: ReadonlyMap<string, Draft>): string | undefined {
  const parentOf = ({ parent }: Draft): Draft | undefined => (parent === undefined ? undefined : byName.get(foldKnown(parent)));
  if (draft.parent !== undefined && !parentOf(draft)) return `variant_of: no row is named "${draft.parent}"`;
  const seen = new Set<Draft>();
  for (let at = parentOf(draft); at && !seen.has(at); at = parentOf(at)) {
    if (at === draft) return `variant_of: "${draft.name}" is its own ancestor`;
    seen.add(at);
  }
  return undefined;
}

/** The folder's rows that no earlier row of it, and no name of an earlier folder, stands against. */
function dropClashes<T extends Draft>(
  folder: readonly Placed<T>[],
  earlier: readonly Placed<T>[],
  problems: Problem[],
): readonly Placed<T>[] {
  const owners = new Map<string, Placed<T>>();
  const ids = new Map<string, Placed<T>>();
  const own = new Set(folder.map(nameOf));
  const others = new Map(earlier.map((placed) => [nameOf(placed), placed] as const).filter(([name]) => !own.has(name)));
  return folder.filter((placed) => {
    const clash = findClash(placed, { owners, ids, others });
    if (clash) problems.push({ file: placed.file, line: placed.line, ...clash });
    else {
      for (const form of placed.forms) owners.set(form, placed);
      ids.set(placed.value.id, placed);
    }
    return clash === undefined;
  });
}

interface Taken {
  readonly owners: ReadonlyMap<string, Placed<Draft>>;
  readonly ids: ReadonlyMap<string, Placed<Draft>>;
  readonly others: ReadonlyMap<string, Placed<Draft>>;
}

function findClash(
  { value, forms }: Placed<Draft>,
  { owners, ids, others }: Taken,
): { readonly rule: string; readonly reason: string } | undefined {
  const name = owners.get(forms[0] ?? '') ?? ids.get(value.id);
  if (name) return { rule: 'knowledge/duplicate-name', reason: `"${value.name}" is taken by "${name.value.name}" in line ${name.line}` };
  for (const [index, alias] of value.aliases.entries()) {
    const form = forms[index + 1] ?? '';
    const owner = owners.get(form) ?? others.get(form);
    if (owner)
      return {
        rule: 'knowledge/duplicate-alias',
        reason: `alias "${alias}" is taken by "${owner.value.name}" in line ${owner.line} of ${owner.file}`,
      };
  }
  return undefined;
}

/** The row without the aliases that a later folder took over. */
function withoutAliases<T extends Draft>(placed: Placed<T>, taken: ReadonlySet<string>): Placed<T> {
  if (!placed.forms.some((form) => taken.has(form))) return placed;
  const { value } = placed;
  const kept = (form: string): boolean => !taken.has(foldKnown(form));
  const ambiguous = value.ambiguousForms && { ambiguousForms: value.ambiguousForms.filter(kept) };
  return place(placed, { ...value, aliases: value.aliases.filter(kept), ...ambiguous });
}
