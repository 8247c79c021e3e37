/**
 * Results as records of Every Eval Ever, schema 0.3.0 (github.com/evaleval/every_eval_ever), which collects evaluation results in one form:
 * one record for each paper and model, of source type `documentation`. What the schema needs and the paper does not say is `unknown`; a row
 * that cannot be said in it without a guess is left out, with the reason.
 */
import { type Better, type Entity, given, type LinkedClaim, type Paper, type Role, type Setting, type Standing } from '../model.ts';
import { pattern } from '../patterns.ts';

interface Named {
  readonly written: string;
  readonly entity?: Entity;
}

/** A row of a list of results, as far as a record needs it. */
export interface Reported {
  readonly claim: LinkedClaim;
  readonly paper: Paper;
  readonly model?: Named;
  readonly on: readonly Named[];
  readonly metric?: Named;
  readonly better?: Better;
  readonly value?: number;
  readonly role: Role;
  readonly via: readonly Named[];
  readonly sentence: string;
  readonly review?: Standing;
}

export interface EeeOptions {
  /** Version of claimgraph. */
  readonly version: string;
  /** When the records are made, in seconds since 1970. */
  readonly retrieved: number;
}

export interface EeeRecords {
  readonly records: readonly EeeRecord[];
  /** Rows that are in no record, and why. */
  readonly left: readonly { readonly claim: string; readonly reason: string }[];
}

/** Free fields, which hold text only. */
type Details = Readonly<Record<string, string>>;

export interface EeeRecord {
  readonly schema_version: '0.3.0';
  readonly evaluation_id: string;
  readonly evaluation_timestamp?: string;
  readonly retrieved_timestamp: string;
  readonly source_metadata: {
    readonly source_name: string;
    readonly source_type: 'documentation';
    readonly source_organization_name: string;
    readonly source_organization_url?: string;
    readonly evaluator_relationship: 'first_party' | 'third_party' | 'other';
    readonly additional_details: Details;
  };
  readonly eval_library: { readonly name: string; readonly version: string };
  readonly model_info: {
    readonly name: string;
    readonly id: string;
    readonly developer?: string;
    readonly additional_details: Details & { readonly deployment_type: 'unknown'; readonly model_availability: string };
  };
  readonly evaluation_results: readonly EeeResult[];
}

export interface EeeResult {
  readonly evaluation_result_id: string;
  readonly evaluation_name: string;
  readonly source_data: { readonly dataset_name: string; readonly source_type: 'other'; readonly additional_details: Details };
  readonly metric_config: {
    readonly metric_id: string;
    readonly metric_name: string;
    readonly metric_unit: string;
    readonly lower_is_better: boolean;
    readonly score_type?: 'continuous';
    readonly min_score?: number;
    readonly max_score?: number;
    readonly metric_parameters?: Readonly<Record<string, number>>;
  };
  readonly score_details: {
    readonly score: number;
    readonly details: Details;
    readonly uncertainty?: {
      readonly confidence_interval: { readonly lower: number; readonly upper: number; readonly confidence_level?: number };
    };
  };
  readonly generation_config?: { readonly additional_details: Details };
}

/** The records of the rows: papers and models in the order of their first row. */
export function toEee(rows: readonly Reported[], options: EeeOptions): EeeRecords {
  const groups = new Map<string, { readonly paper: Paper; readonly model: Named; readonly rows: Told[] }>();
  const left: EeeRecords['left'][number][] = [];
  for (const row of rows) {
    const told = toldOf(row);
    if (typeof told === 'string') {
      left.push({ claim: row.claim.id, reason: told });
      continue;
    }
    const key = `${row.paper.id}\u0000${told.model.entity?.id ?? told.model.written}`;
    const group = groups.get(key);
    if (group) group.rows.push(told);
    else groups.set(key, { paper: row.paper, model: told.model, rows: [told] });
  }
  return { records: [...groups.values()].map((group) => recordOf(group, options)), left };
}

/** A row with all that the schema asks for. */
interface Told extends Reported {
  readonly model: Named;
  readonly metric: Named;
  readonly better: Better;
  readonly value: number;
}

/** The row, or why it is in no record. */
function toldOf(row: Reported): Told | string {
  const { claim, model, on, metric, better, value, review } = row;
  const { kind, op } = claim.quantity;
  if (review?.state === 'rejected') return 'a person rejected it';
  if (claim.standing?.state === 'rejected') return 'a person rejected it';
  if (kind !== 'result') return `a ${kind} is no score`;
  if (op !== '=' && op !== '~') return op === 'range' ? 'a range is no score' : 'a bound is no score';
  if (!model) return 'no model is stated';
  if (on.length === 0) return 'no benchmark is stated';
  if (!metric) return 'no metric is stated';
  if (better === undefined) return 'which way is better is not known';
  return value === undefined ? 'there is no value' : { ...row, model, metric, better, value };
}

interface Group {
  readonly paper: Paper;
  readonly model: Named;
  readonly rows: readonly Told[];
}

function recordOf({ paper, model, rows }: Group, { version, retrieved }: EeeOptions): EeeRecord {
  const info = modelInfo(model);
  const { arxiv, doi } = paper.ids;
  return {
    schema_version: '0.3.0',
    // Of the paper and the model as it is written, so that making the records again makes the same.
    evaluation_id: [slug(paper.id), slug(model.written), paper.version].join('/'),
    ...given('evaluation_timestamp', paper.date?.value),
    retrieved_timestamp: String(retrieved),
    source_metadata: {
      source_name: paper.title || paper.id,
      source_type: 'documentation',
      source_organization_name: arxiv === undefined ? 'unknown' : 'arXiv',
      ...given('source_organization_url', arxiv === undefined ? undefined : 'https://arxiv.org'),
      evaluator_relationship: relationship(rows),
      additional_details: {
        paper_id: paper.id,
        paper_version: paper.version,
        ...given('paper_url', paper.url),
        ...given('arxiv', arxiv),
        ...given('doi', doi),
        extracted_by: `claimgraph ${version}`,
      },
    },
    eval_library: { name: 'unknown', version: 'unknown' },
    model_info: info,
    evaluation_results: rows.map(resultOf),
  };
}

/** Whose evaluation it is, as the papers' words allow: a re-run is a third party's; a paper's own number may be of anybody's model. */
function relationship(rows: readonly Told[]): EeeRecord['source_metadata']['evaluator_relationship'] {
  if (rows.every(({ role }) => role === 'rerun')) return 'third_party';
  // What no table knows and the paper gives its own number for is its own model.
  return rows.every(({ role, model }) => role === 'own' && model.entity?.known === undefined) ? 'first_party' : 'other';
}

const availability = { open: 'open_weights', closed: 'closed_weights' } as const;

function modelInfo({ written, entity }: Named): EeeRecord['model_info'] {
  const { vendor, openness, parameters } = entity?.facts ?? {};
  return {
    name: written,
    id: `${slug(vendor ?? 'unknown')}/${slug(entity?.name ?? written)}`,
    ...given('developer', vendor),
    additional_details: {
      deployment_type: 'unknown',
      model_availability: openness ? availability[openness] : 'unknown',
      ...given('canonical_name', entity?.name),
      ...given('parameters_in_billions', parameters === undefined ? undefined : String(parameters)),
    },
  };
}

function resultOf(row: Told): EeeResult {
  const { claim, on, sentence, role, via } = row;
  const names = on.map(nameOf);
  const generation = generationOf(claim.setting);
  return {
    evaluation_result_id: claim.id,
    evaluation_name: names.join(' + '),
    source_data: {
      dataset_name: names.join(' + '),
      source_type: 'other',
      additional_details: { as_written: on.map(({ written }) => written).join('; '), ...given('split', claim.setting.split?.value) },
    },
    metric_config: metricOf(row),
    score_details: {
      score: row.value,
      ...given('uncertainty', uncertaintyOf(claim)),
      details: {
        literal: claim.quantity.literal,
        unit: claim.quantity.unit,
        ...(claim.quantity.op === '~' ? { approximate: 'true' } : {}),
        ...given('spread', claim.quantity.spread?.literal),
        ...given('via', via.length > 0 ? via.map(nameOf).join('; ') : undefined),
        role,
        evidence: sentence,
        part: claim.quantity.span.part,
        start: String(claim.quantity.span.start),
        end: String(claim.quantity.span.end),
      },
    },
    ...given('generation_config', Object.keys(generation).length > 0 ? { additional_details: generation } : undefined),
  };
}

function nameOf({ entity, written }: Named): string {
  return entity?.name ?? written;
}

/** Bounds are given only where they are sure: of a share that more of is better, and that keeps to them. */
function metricOf({ metric, better, value, claim, on }: Told): EeeResult['metric_config'] {
  const { unit } = claim.quantity;
  const isShare = metric.entity?.unit === 'percent' && better === 'higher' && value >= 0;
  const top = isShare && unit === 'score' && value <= 1 ? 1 : isShare && unit === 'percent' && value <= 100 ? 100 : undefined;
  const { sampling } = claim.setting;
  return {
    // A measure that no table knows means something else on every benchmark.
    metric_id: metric.entity?.known === undefined ? `${slug(on.map(nameOf).join('-'))}.${slug(nameOf(metric))}` : slug(nameOf(metric)),
    metric_name: nameOf(metric),
    metric_unit: top === 1 ? 'proportion' : unit,
    lower_is_better: better === 'lower',
    ...(top === undefined ? {} : { score_type: 'continuous', min_score: 0, max_score: top }),
    ...given('metric_parameters', sampling && { k: sampling.value.k, ...given('n', sampling.value.n) }),
  };
}

/** `95% CI`, `95\% confidence interval`. */
const level = pattern('write/confidence-level', String.raw`(\d{2}(?:\.\d{1,2})?)\s{0,2}\\?%[\s-]{0,2}(?:CI|conf|cred)`, 'u');

/** A printed interval; what stands behind ± is not said to be an error or a deviation, and is left to the details. */
function uncertaintyOf({ quantity: { spread } }: LinkedClaim): EeeResult['score_details']['uncertainty'] {
  if (spread?.kind !== 'interval') return undefined;
  const [lower, upper] = spread.values.map(({ value }) => value);
  if (lower === undefined || upper === undefined) return undefined;
  const stated = level.exec(spread.literal)?.[1];
  return { confidence_interval: { lower, upper, ...given('confidence_level', stated === undefined ? undefined : Number(stated) / 100) } };
}

function generationOf({ shots, cot, sampling, tools, decoding, runs, other }: Setting): Details {
  return {
    ...given('shots', shots && String(shots.value)),
    ...given('chain_of_thought', cot && String(cot.value)),
    ...given('sampling', sampling && `${sampling.value.kind}@${sampling.value.k}`),
    ...given('tools', tools?.value),
    ...given('decoding', decoding?.value),
    ...given('runs', runs && String(runs.value)),
    ...given('other', other.length > 0 ? other.map(({ value }) => value).join('; ') : undefined),
  };
}

const notName = pattern('write/not-name', String.raw`[^\p{L}\p{N}.+_-]{1,200}`, 'gu');
const edges = pattern('write/name-edges', '^[.-]{1,20}|[.-]{1,20}$', 'gu');

/** Fit for a path and an id: letters, digits, dots, plus, hyphens. */
export function slug(text: string): string {
  return text.replace(notName, '-').replace(edges, '') || 'unknown';
}
