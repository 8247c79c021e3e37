/**
 * How right the comparison of sources is, on a table whose records each list results of one thing: whether each record's results come out as
 * same, differs or conflict as their printed values and settings say.
 */
import { settingChips } from '../filter.ts';
import type { Corpus, Finding, LinkedClaim, Verdict } from '../model.ts';
import { sourcePosition } from '../span.ts';

export interface GroupScores {
  readonly groups: number;
  /** By expected verdict, how many groups, and how many came out so. */
  readonly expected: Readonly<Record<string, { readonly groups: number; readonly right: number }>>;
  /** Findings that differ or are in conflict though all their values are printed alike. */
  readonly equalThatDiffer: number;
}

/** Scores a corpus that was made of such a table. Records are told apart by the line they stand on. */
export function scoreGroups({ papers, claims, findings }: Pick<Corpus, 'papers' | 'claims' | 'findings'>): GroupScores {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const records = new Map<number, LinkedClaim[]>();
  for (const claim of claims) {
    if (claim.role !== 'reported') continue;
    const { part, start } = claim.sentence;
    const line = sourcePosition(byId.get(claim.paper)?.origin.map ?? [], part, start)?.line ?? 0;
    const record = records.get(line);
    if (record) record.push(claim);
    else records.set(line, [claim]);
  }
  const across = findings.filter(({ check }) => check === 'C9');
  const expected: Record<string, { groups: number; right: number }> = {};
  for (const group of records.values()) {
    const wanted = expectedOf(group);
    const tally = expected[wanted] ?? { groups: 0, right: 0 };
    tally.groups += 1;
    if (across.some((finding) => finding.verdict === wanted && holdsAll(finding, group))) tally.right += 1;
    expected[wanted] = tally;
  }
  const equalThatDiffer = across.filter(
    ({ verdict, numbers }) => verdict !== 'same' && new Set(numbers.map(({ literal }) => literal)).size === 1,
  ).length;
  return { groups: records.size, expected, equalThatDiffer };
}

function holdsAll({ numbers }: Finding, group: readonly LinkedClaim[]): boolean {
  return group.every(({ id }) => numbers.some(({ claim }) => claim === id));
}

/** By the printed values alone: apart when half a last place of each cannot bridge two of them. */
function expectedOf(group: readonly LinkedClaim[]): Verdict {
  const values = group.flatMap(({ quantity }) => quantity.values);
  const isApart = values.some((a) => values.some((b) => Math.abs(a.value - b.value) > (a.step + b.step) / 2 + 1e-9));
  if (!isApart) return 'same';
  const settings = new Set(group.map(({ setting }) => settingChips(setting).join(', ')));
  const [only] = settings;
  return settings.size === 1 && only !== '' ? 'conflict' : 'differs';
}
