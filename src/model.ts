/**
 * The nouns of claimgraph: plain, readonly, JSON-safe data. No code but small constructors and guards.
 *
 * Every other file speaks in these types. Offsets are UTF-16 code units (JavaScript string indices) everywhere.
 */

// ── where ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The two texts of a paper that an offset can count in. */
export type Part = 'title' | 'text';

/** A stretch of a paper: `paper[part].slice(start, end)` is exactly the words meant. */
export interface Span {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/**
 * From offset `start` of `part` on, the text runs along one line of the source file, beginning at `line` and `column` (both from 1,
 * columns in UTF-16 units), until the next stretch starts.
 */
export interface Stretch {
  readonly part: Part;
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** Leads from offsets in a paper back to its source file. Sorted by part (title first), then by start. */
export type OffsetMap = readonly Stretch[];

// ── papers ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A date as far as it is known, and what it rests on. */
export interface PaperDate {
  /** ISO 8601, cut at the precision: `2024`, `2024-06` or `2024-06-05`. */
  readonly value: string;
  readonly precision: 'year' | 'month' | 'day';
  /** `arxiv-id`: read off the identifier (month of submission); `stated`: the source says so. */
  readonly basis: 'arxiv-id' | 'stated';
}

/** What a cell of a results table says. `version`: the exact name of the model, where `model` has how it is spoken of. */
export const cellNames = ['model', 'version', 'benchmark', 'metric', 'value', 'unit', 'shots', 'split', 'setting'] as const;
export type CellName = (typeof cellNames)[number];

/** A filled cell: where it stands, and what it holds once quotes and escapes are read. */
export interface Cell {
  readonly name: CellName;
  readonly span: Span;
  readonly holds: string;
}

/**
 * A marked region of a paper: sections, captions and tables inside `text`; a `row` of a results table, which states one result in cells of its
 * own; a `comment` ("118 pages") lies outside and carries its own words.
 */
export type PaperPart =
  | { readonly kind: 'row'; readonly span: Span; readonly cells: readonly Cell[] }
  | { readonly kind: 'abstract' | 'section' | 'caption' | 'table'; readonly span: Span; readonly label?: string }
  | { readonly kind: 'comment'; readonly words: string; readonly line: number };

export interface Paper {
  /** The arXiv id or DOI, else a slug of the title, else a hash of the text. */
  readonly id: string;
  /** Hash of title and text: two papers of one id and version are the same paper. */
  readonly version: string;
  readonly title: string;
  /** Immutable; all offsets of part `text` count in it. */
  readonly text: string;
  readonly authors?: readonly string[];
  readonly date?: PaperDate;
  readonly url?: string;
  readonly ids: { readonly arxiv?: string; readonly doi?: string };
  readonly origin: { readonly file: string; readonly map: OffsetMap };
  readonly parts: readonly PaperPart[];
}

/** Something that could not be read or done, said so that it can be mended. Never thrown; never ends in a full stop. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly span?: Span;
  /** Stable id of the rule that noticed, such as `read/not-text`. */
  readonly rule: string;
  readonly reason: string;
}

// ── what one paper says ──────────────────────────────────────────────────────────────────────────────────────────────

export const entityTypes = ['model', 'method', 'dataset', 'benchmark', 'metric', 'task'] as const;
export type EntityType = (typeof entityTypes)[number];

/** A named thing at one place of one paper. */
export interface Mention {
  readonly span: Span;
  readonly type: EntityType;
  /** The rule that found it. */
  readonly rule: string;
  /** The name it goes by in this paper: an acronym and its long form share one. Mentions of equal `name` are one thing within the paper. */
  readonly name: string;
  /** Row of the knowledge tables that it was recognised by, if any. */
  readonly known?: string;
}

/** One number as printed. */
export interface PrintedValue {
  readonly literal: string;
  /** With the scale applied: `1.5 million` is 1500000, `69.4\%` is 69.4. */
  readonly value: number;
  /** Size of the last printed place after scaling; the number stands for value ± step / 2. Never 0. */
  readonly step: number;
}

export const ops = ['=', '>', '>=', '<', '<=', '~', 'range'] as const;
export type Op = (typeof ops)[number];

export const quantityKinds = ['result', 'change', 'size', 'other'] as const;
export type QuantityKind = (typeof quantityKinds)[number];

/** What is printed behind a value to say how sure it is: `± 0.3` (one value) or `(95% CI 0.81–0.86)` (two). */
export interface Spread {
  readonly kind: 'plus-minus' | 'interval';
  readonly literal: string;
  readonly values: readonly PrintedValue[];
}

/** A numeral of the text. Every numeral has exactly one; `other` says in `why` that and why it states no quantity. */
export interface Quantity {
  /** Hash of paper version, part and span, so that a better rule breaks no link. */
  readonly id: string;
  readonly span: Span;
  readonly literal: string;
  /** One value; two for a range; none for kind `other`. */
  readonly values: readonly PrintedValue[];
  readonly op: Op;
  /** `percent`, `points`, `ratio`, `score`, `count`, `rank`, or the unit's symbol (`ms`, `GB`, `USD`). */
  readonly unit: string;
  readonly spread?: Spread | undefined;
  readonly kind: QuantityKind;
  /** Rule that decided the kind. */
  readonly why: string;
}

/** What fills a slot of a claim. An unknown slot is an empty list, never a guess. */
export interface Filler {
  readonly surface: string;
  readonly span?: Span;
  /** `stated`: the sentence says it; `implied`: carried over from elsewhere in the paper. */
  readonly certainty: 'stated' | 'implied';
  readonly rule: string;
}

export const slotNames = ['subject', 'on', 'metric', 'baseline', 'via'] as const;
export type SlotName = (typeof slotNames)[number];

/** A setting that the text states, and where. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
}

/** How a result was got; what is absent is not stated. */
export interface Setting {
  readonly shots?: Stated<number>;
  readonly cot?: Stated<boolean>;
  readonly sampling?: Stated<{ readonly kind: 'pass' | 'maj' | 'best-of'; readonly k: number; readonly n?: number }>;
  readonly split?: Stated<string>;
  readonly tools?: Stated<string>;
  readonly decoding?: Stated<string>;
  readonly runs?: Stated<number>;
  readonly other: readonly Stated<string>[];
}

export const roles = ['own', 'rerun', 'quoted', 'reported'] as const;
/** Whose number it is: the paper's own, a re-run of another's system, quoted from elsewhere, or reported of its source by a table of results. */
export type Role = (typeof roles)[number];

export type Direction = 'up' | 'down' | 'none';
export type ChangeKind = 'absolute' | 'relative' | 'unspecified' | 'none';

/** A quantity of kind result, change or size with what it is about. */
export interface Claim<F extends Filler = Filler> {
  /** The quantity's id. */
  readonly id: string;
  readonly paper: string;
  readonly quantity: Quantity;
  readonly subject: readonly F[];
  readonly on: readonly F[];
  readonly metric: readonly F[];
  readonly baseline: readonly F[];
  /** The method by which a model got there: *Gemini Pro via OmegaPRM*. */
  readonly via: readonly F[];
  readonly direction: Direction;
  readonly change: ChangeKind;
  /** Kind size only: the thing counted, as the text says it. */
  readonly of?: string;
  readonly setting: Setting;
  readonly role: Role;
  /** Citation marks beside the number, as printed. */
  readonly cites: readonly string[];
  /** The evidence. */
  readonly sentence: Span;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What one extractor found in one version of a paper. */
export interface Extraction {
  readonly paper: string;
  readonly version: string;
  /** Hash of code version, tables and weights. */
  readonly extractor: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  /** In order of the text, title first; none overlap. */
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
}

/** "31 numbers: 22 results, 3 changes, 4 sizes, 2 other". */
export type Coverage = Readonly<Record<'numbers' | QuantityKind, number>>;

// ── many papers together ─────────────────────────────────────────────────────────────────────────────────────────────

export type Better = 'higher' | 'lower';

/** What the tables know of a model. */
export interface ModelFacts {
  /** In billions. */
  readonly parameters?: number;
  readonly vendor?: string;
  readonly openness?: 'open' | 'closed';
  /** ISO date, possibly cut. */
  readonly released?: string;
}

/** What the mentions of one thing in many papers become. Type is not part of identity: COCO is a dataset here and a benchmark there. */
export interface Entity {
  /** Stable slug of the canonical name. */
  readonly id: string;
  readonly name: string;
  /** The type most papers give it; `types` has them all with their number of papers. */
  readonly type: EntityType;
  readonly types: Readonly<Partial<Record<EntityType, number>>>;
  /** Other ways it is written, most frequent first. */
  readonly aliases: readonly string[];
  readonly variantOf?: string;
  readonly facts?: ModelFacts;
  /** Metrics only, where the tables know. */
  readonly better?: Better;
  readonly unit?: string;
  /** Row of the knowledge tables, if any. */
  readonly known?: string;
}

/** A name as one paper writes it: what judgements are about. */
export interface NameRef {
  readonly paper: string;
  readonly name: string;
}

/** Two names are, or are not, one thing. Entities are computed from judgements; the newest of a person outweighs every rule's. */
export interface Judgement {
  readonly a: NameRef;
  readonly b: NameRef;
  readonly verdict: 'same' | 'different';
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
  readonly author: { readonly kind: 'rule' | 'person'; readonly name: string };
  /** ISO 8601, for a person's. */
  readonly at?: string;
}

/** A filler with the entity it names, where it names one. */
export interface LinkedFiller extends Filler {
  readonly entity?: string;
}
export interface LinkedClaim extends Claim<LinkedFiller> {
  /** Where people reviewed it. A rejected claim is shown struck through and ranked nowhere. */
  readonly standing?: Standing;
}

/** An entity named in a paper, with where. */
export interface LinkedMention {
  readonly paper: string;
  readonly entity: string;
  readonly type: EntityType;
  readonly spans: readonly Span[];
}

/** Most severe first: a thing with several shows the first of them. */
export const verdicts = ['does not add up', 'conflict', 'check', 'differs', 'adds up', 'same', 'cannot be checked'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a check says of a set of numbers: that they fit together or not, never which of them is off. */
export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly verdict: Verdict;
  readonly numbers: readonly {
    readonly paper: string;
    readonly claim?: string;
    readonly span: Span;
    readonly literal: string;
    readonly role: string;
  }[];
  readonly working: string;
  readonly interval?: readonly [number, number];
  readonly sentence?: Span;
  /** Where people reviewed it. */
  readonly standing?: Standing;
}

/** What a person may say of a claim, and of a finding; `withdraw` takes back an earlier review of the same person. */
export const claimVerdicts = ['agree', 'reject', 'cannot tell', 'correct', 'withdraw'] as const;
export const findingVerdicts = ['agree', 'not a problem', 'cannot tell', 'withdraw'] as const;
export type ReviewVerdict = (typeof claimVerdicts)[number] | (typeof findingVerdicts)[number];

/** A number of a paper so described that it is found again when text or rules change (the selectors of the W3C's Web Annotation model). */
export interface Anchor {
  readonly paper: string;
  readonly version: string;
  readonly span: Span;
  /** The words at the span, and up to 32 characters on either side. */
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** What a claim should say instead, field by field; a slot wholly, as names. `value` as it would be printed: `69.4`. */
export interface Correction extends Readonly<Partial<Record<SlotName, readonly string[]>>> {
  readonly value?: string;
  readonly unit?: string;
  readonly role?: Role;
}

/** A person's verdict on a claim or finding. Append-only: undoing is another review. */
export interface Review {
  readonly id: string;
  /** The id as it was then; `anchors` lead to what it is now. */
  readonly target: { readonly kind: 'claim' | 'finding'; readonly id: string };
  readonly verdict: ReviewVerdict;
  /** With verdict `correct`. */
  readonly correction?: Correction;
  /** With verdict `withdraw`: the id of the review that is taken back. */
  readonly undoes?: string;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly when: string;
  readonly why?: string;
  /** The claim's number, or all numbers of the finding. */
  readonly anchors: readonly Anchor[];
}

/** `disputed`: people say different things; then nothing changes but the mark. */
export const reviewStates = ['agreed', 'rejected', 'corrected', 'not a problem', 'cannot tell', 'disputed'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What the reviews of one claim or finding come to: the last of each person that is not withdrawn counts. */
export interface Standing {
  readonly state: ReviewState;
  /** Of the reviews that count, newest first: their ids, and who made them. */
  readonly reviews: readonly string[];
  readonly who: readonly string[];
  /** State `corrected`: what was put in, and what was read in its place. */
  readonly correction?: Correction;
  readonly original?: Readonly<Partial<Pick<Claim<LinkedFiller>, 'quantity' | 'role' | SlotName>>>;
}

/** A review in a corpus: of what it is now, and whether it counts. One that is orphaned has a reason and no target. */
export interface FiledReview {
  readonly review: Review;
  /** Id of the claim or finding. */
  readonly target?: string;
  readonly fate: 'counts' | 'superseded' | 'withdrawn' | 'orphaned';
  readonly reason?: string;
}

/** Where a node of the graph stands, by node key. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** Everything derived from a store at one moment: what the viewer, the exports and the list commands work on. */
export interface Corpus {
  readonly format: 1;
  /** Hash of all that it was made from. */
  readonly hash: string;
  readonly papers: readonly Paper[];
  /** Sorted by paper id, then by place in the text. */
  readonly claims: readonly LinkedClaim[];
  /** What was read as no claim, with the reason, by paper id: coverage is visible. */
  readonly others: Readonly<Record<string, readonly Quantity[]>>;
  readonly entities: readonly Entity[];
  readonly mentions: readonly LinkedMention[];
  readonly findings: readonly Finding[];
  /** Oldest first; applied to claims and findings already. */
  readonly reviews: readonly FiledReview[];
  readonly positions: Positions;
}

// ── what we know before reading ──────────────────────────────────────────────────────────────────────────────────────

/** A known name: one row of models.tsv, methods.tsv, benchmarks.tsv or tasks.tsv. */
export interface KnownName {
  /** Unique within the tables: `model/gpt-4o`. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id of the family it is a version or size of. */
  readonly variantOf?: string;
  readonly facts?: ModelFacts;
  /** Every form is spelt like an ordinary word (Gopher, MATH, Flan): only the exact case counts, and only beside a cue. */
  readonly ambiguous: boolean;
  /** Where that holds for some forms only: those (`IS`, not `Inception Score`). */
  readonly ambiguousForms?: readonly string[];
}

/** A row of metrics.tsv. */
export interface KnownMetric extends KnownName {
  readonly better?: Better;
  readonly unit?: string;
  /** Lowest and highest possible value, in `unit`. */
  readonly range?: readonly [number, number];
}

/** A row of units.tsv: how a unit is written, and the symbol it is stored under. */
export interface KnownUnit {
  readonly symbol: string;
  readonly forms: readonly string[];
  /** time, data, money, power, length, rate… */
  readonly dimension: string;
}

/** A row of test-sets.tsv: how many items a benchmark's split has, where that is known for sure. */
export interface TestSet {
  /** The name of a row of benchmarks.tsv. */
  readonly benchmark: string;
  readonly split: string;
  readonly size: number;
  /** Where the size is stated. */
  readonly source: string;
}

/** The tables of src/knowledge, read and checked once, passed to the rooms as a value. */
export interface Knowledge {
  readonly hash: string;
  readonly names: readonly KnownName[];
  readonly metrics: readonly KnownMetric[];
  readonly units: readonly KnownUnit[];
  /** Where absent, no test set's size is known. */
  readonly testSets?: readonly TestSet[];
  /** Word lists by file name: cue verbs, generic nouns… */
  readonly words: Readonly<Record<string, ReadonlySet<string>>>;
  /** Learned weights by file name without ending (src/knowledge/weights/*.bin). Where they are absent, the rules decide alone. */
  readonly weights?: Readonly<Record<string, Uint8Array>>;
}

// ── what a user narrows down to ──────────────────────────────────────────────────────────────────────────────────────

/** One state for graph, results and audit alike. An absent or empty list does not restrict; within a list any may hold, across lists all must. */
export interface Filter {
  /** Entity ids of systems; a leading `!` excludes. */
  readonly models?: readonly string[];
  /** Entity ids of data (benchmarks and datasets); a leading `!` excludes. */
  readonly benchmarks?: readonly string[];
  readonly papers?: readonly string[];
  /** Entity ids of metrics, or the metric as written. */
  readonly metrics?: readonly string[];
  /** Setting chips, as `settingChips` writes them; `none` = not stated. */
  readonly settings?: readonly string[];
  readonly roles?: readonly Role[];
  /** Verdicts of the findings that a claim takes part in; `cannot be checked` also of the claims that no finding speaks of. */
  readonly audit?: readonly Verdict[];
  readonly kinds?: readonly ('result' | 'change' | 'size')[];
  /** Years, both ends included. */
  readonly years?: readonly [number, number];
  /** Words that must occur in the evidence sentence, a name or the paper's title; case, accents and hyphens aside. */
  readonly text?: string;
}

// ── constructors ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** A field to spread into an object, left out where there is no value: `{ id, ...given('date', date) }`. */
export function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const field: Partial<Record<K, V>> = {};
  if (value !== undefined) field[key] = value;
  return field;
}
