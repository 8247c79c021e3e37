/**
 * What the heading of a list says: "57 results from 19 papers, 2021–2026 · 6 differ · 1 conflict".
 */
import type { Better } from '../../model.ts';
import { verdicts } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import { measuresOf } from '../measures.ts';
import { namesOf } from '../names.ts';
import type { Ledger } from './ledger.ts';

export interface ResultSummary {
  readonly results: number;
  readonly papers: number;
  readonly years?: readonly [number, number];
  readonly differ: number;
  readonly conflict: number;
}

/** What all or some of a list have. */
export interface Common {
  /** Some claim takes part in a finding. */
  readonly audited: boolean;
  /** The metric of all results that name one, where they name the same. */
  readonly metric?: { readonly name: string; readonly better?: Better };
}

/** Sums up the claims at some places, in the order in which they are listed. */
export function* summarySteps(ledger: Ledger, places: Uint32Array): Steps<{ readonly summary: ResultSummary; readonly common: Common }> {
  const { corpus } = ledger;
  const papers = new Uint8Array(corpus.papers.length);
  const found = new Uint32Array(verdicts.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    papers[ledger.papers[place] ?? -1] = 1;
    const verdict = ledger.verdicts[place] ?? -1;
    if (verdict >= 0) found[verdict] = (found[verdict] ?? 0) + 1;
    if (at % 65_536 === 65_535) yield;
  }
  const years = corpus.papers.flatMap(({ date }, place) => (papers[place] === 1 && date ? Number(date.value.slice(0, 4)) : []));
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const year of years) [first, last] = [Math.min(first, year), Math.max(last, year)];
  const count = (verdict: (typeof verdicts)[number]) => found[verdicts.indexOf(verdict)] ?? 0;
  const metric = metricOf(ledger, places);
  const summary = {
    results: places.length,
    papers: papers.reduce((sum, one) => sum + one, 0),
    ...(last > 0 ? { years: [first, last] as const } : {}),
    differ: count('differs'),
    conflict: count('conflict'),
  };
  return { summary, common: { audited: found.some((one) => one > 0), ...(metric ? { metric } : {}) } };
}

/** Most lists have several, which the first few claims show. */
function metricOf({ corpus }: Ledger, places: Uint32Array): Common['metric'] {
  const names = namesOf(corpus);
  let found: Common['metric'];
  for (const place of places) {
    const claim = corpus.claims[place];
    const metric = claim && claim.quantity.kind === 'result' ? names.metric(claim) : undefined;
    if (!claim || !metric) continue;
    const name = names.nameOf(metric);
    if (found && found.name !== name) return undefined;
    if (found) continue;
    const { better } = measuresOf(corpus).of(claim);
    found = { name, ...(better ? { better } : {}) };
  }
  return found;
}
