/**
 * The name each mention goes by in its paper: acronym and long form share one, and so do plurals, hyphens and rows of the tables.
 *
 * Methods, models and data go by their short form, as people search for them; metrics and tasks by the one the paper prints more often.
 */
import type { Mention, Paper } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Acronym } from './acronyms.ts';
import { foldName } from './automaton.ts';
import { type Found, keyOf } from './decide.ts';
import { singular } from './lexicon.ts';
import { type Reading, tokenSpan } from './tokens.ts';

interface Part {
  readonly reading: Reading;
  readonly found: readonly Found[];
  readonly acronyms: readonly Acronym[];
}

/** Mentions of the parts of a paper with their names. */
export function nameMentions(parts: readonly Part[], paper: Pick<Paper, 'title' | 'text'>): Mention[] {
  const groups = new Groups();
  for (const { reading, acronyms } of parts) {
    for (const { short, long } of acronyms) groups.join(keyOf(reading.tokens, short), keyOf(reading.tokens, long));
  }
  const drafts = parts.flatMap(({ reading, found }) =>
    found.map((one) => {
      const span = tokenSpan(reading, one.from, one.to);
      const key = keyOf(reading.tokens, one);
      if (one.known) groups.join(key, `#${one.known}`);
      const surface = printed(paper[span.part].slice(span.start, span.end), reading.plain.same);
      return { span, type: one.type, rule: one.rule, known: one.known, key, surface };
    }),
  );
  const alike = new Map<string, Alike>();
  const grouped: { readonly draft: (typeof drafts)[number]; readonly others: Alike }[] = [];
  for (const draft of drafts) {
    const group = `${groups.of(draft.key)}\t${draft.type}`;
    const others = alike.get(group) ?? { of: [], name: undefined };
    others.of.push(draft);
    alike.set(group, others);
    grouped.push({ draft, others });
  }
  const mentions: Mention[] = [];
  for (const { draft, others } of grouped) {
    const { span, type, rule, known } = draft;
    others.name ??= bestName(others.of);
    const { name } = others;
    mentions.push(known === undefined ? { span, type, rule, name } : { span, type, rule, known, name });
  }
  return mentions;
}

const command = pattern('extract/name-command', '\\\\[a-z]{1,30}\\s?|[{}$\\\\]', 'giu');
const blanks = pattern('extract/name-blanks', '\\s{1,99}', 'gu');
/** Blanks that are not one plain blank: few names have any. */
const breaking = pattern('extract/name-breaking', '[^\\S ]| {2}');

/** A surface without LaTeX, of which a plain text has none, blanks run together. */
function printed(surface: string, isPlain: boolean): string {
  const plain = isPlain ? surface : surface.replace(command, '');
  return breaking.test(plain) ? plain.replace(blanks, ' ').trim() : plain.trim();
}

/** Mentions that go by one name, which is chosen when it is first wanted. */
interface Alike {
  readonly of: Draft[];
  name: string | undefined;
}

interface Draft {
  readonly surface: string;
  readonly type: Mention['type'];
}

function bestName(drafts: readonly Draft[]): string {
  const counts = new Map<string, number>();
  for (const { surface } of drafts) {
    const one = withoutPlural(surface, drafts);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length);
  const [first] = byCount;
  if (!first) return '';
  if (byCount.length === 1) return first[0];
  if (drafts[0]?.type === 'metric' || drafts[0]?.type === 'task') return first[0];
  // Of a short and a long form the short one.
  const shortest = Math.min(...byCount.map(([name]) => foldName(name).length));
  return byCount.find(([name]) => foldName(name).length <= shortest + 2)?.[0] ?? first[0];
}

/** The singular, where it is printed too or the plural s hangs on an acronym. */
function withoutPlural(surface: string, drafts: readonly Draft[]): string {
  const one = singular(surface);
  if (one === surface) return surface;
  const acronym = one === one.toUpperCase() && one.length > 1;
  return acronym || drafts.some((draft) => draft.surface === one) ? one : surface;
}

/** Keys that mean the same. */
class Groups {
  private readonly parents = new Map<string, string>();

  of(key: string): string {
    let at = key;
    for (let parent = this.parents.get(at); parent !== undefined; parent = this.parents.get(at)) at = parent;
    return at;
  }

  join(a: string, b: string): void {
    const first = this.of(a);
    const second = this.of(b);
    if (first !== second) this.parents.set(first, second);
  }
}
