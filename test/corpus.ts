/**
 * A corpus to test on: the seeds as people annotated them (test/gold/seeds.jsonl), resolved. Use `seedCorpus` wherever a test needs papers,
 * claims and entities that hang together; `corpusOf` for a few claims of one's own.
 */
import { readFileSync } from 'node:fs';
import { auditAcross } from '../src/audit/across.ts';
import { auditPaper } from '../src/audit/audit.ts';
import { segmentSentences } from '../src/extract/sentences.ts';
import { hash } from '../src/hash.ts';
import {
  type ChangeKind,
  type Claim,
  type Corpus,
  type Direction,
  type EntityType,
  type Extraction,
  type Filler,
  given,
  type Knowledge,
  type KnownMetric,
  type KnownName,
  type Mention,
  type Op,
  type Paper,
  type PaperDate,
  type Quantity,
  type QuantityKind,
  type Span,
} from '../src/model.ts';
import { type ResolvedEntry, resolveEntities } from '../src/resolve/resolve.ts';
import { within } from '../src/span.ts';

/** The seeds as a corpus, with entities, claims and mentions; no findings, reviews or positions. The same object each time. */
export function seedCorpus(): Corpus {
  corpus ??= corpusOf(seedEntries());
  return corpus;
}

let corpus: Corpus | undefined;

/** The seeds with what the audit finds in them, each paper on its own and across papers. */
export function auditedCorpus(): Corpus {
  const seeds = seedCorpus();
  const found = seedEntries().flatMap((entry) => auditPaper(entry, smallKnowledge).findings);
  return { ...seeds, findings: [...found, ...auditAcross(seeds)] };
}

/** The corpus that some entries make. */
export function corpusOf(entries: readonly ResolvedEntry[], knowledge: Knowledge = smallKnowledge): Corpus {
  const { entities, claims, mentions } = resolveEntities(entries, knowledge, []);
  const papers = entries.map(({ paper }) => paper).sort((a, b) => (a.id < b.id ? -1 : 1));
  const others = entries.map(({ paper, extraction }) => [paper.id, extraction.quantities.filter(({ kind }) => kind === 'other')] as const);
  return {
    format: 1,
    hash: hash(...papers.map(({ version }) => version)),
    papers,
    claims,
    others: Object.fromEntries(others),
    entities,
    mentions,
    findings: [],
    reviews: [],
    positions: {},
  };
}

/** Each annotated seed as a paper with what its annotators found. */
export function seedEntries(): readonly ResolvedEntry[] {
  const lines = readFileSync(new URL('./gold/seeds.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line): ResolvedEntry => entryOf(JSON.parse(line)));
}

/** A record as the annotation guidelines define it. */
export interface GoldRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly entities: readonly {
    readonly type: EntityType;
    readonly name: string;
    readonly mentions: readonly (readonly [number, number])[];
  }[];
  readonly numbers: readonly GoldNumber[];
}

export interface GoldNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly value?: readonly number[];
  readonly unit?: string;
  readonly op?: Op;
  readonly subject?: readonly string[];
  readonly on?: readonly string[];
  readonly metric?: string;
  readonly baseline?: readonly string[];
  readonly direction?: Direction;
  readonly change?: ChangeKind;
  readonly of?: string;
}

/** A gold record as the reader and the extractor would give it. */
export function entryOf(record: GoldRecord): ResolvedEntry {
  const { id, title, text } = record;
  const version = hash(title, text);
  const paper: Paper = {
    id,
    version,
    title,
    text,
    ...given('date', dateOf(id)),
    ids: /^\d{4}\.\d{5}$/u.test(id) ? { arxiv: id } : {},
    origin: { file: 'seeds.jsonl', map: [] },
    parts: [],
  };
  const sentences = segmentSentences(paper);
  const mentions = record.entities.flatMap(({ type, name, mentions: spans }) =>
    spans.map(([start, end]): Mention => ({ span: { part: 'text', start, end }, type, rule: 'gold', name })),
  );
  const quantities = record.numbers.map((number) => quantityOf(paper, number));
  const claims = record.numbers.flatMap((number, place) => {
    const quantity = quantities[place];
    return quantity && number.kind !== 'other' ? [claimOf(paper, { number, quantity, sentences })] : [];
  });
  const extraction: Extraction = { paper: id, version, extractor: 'gold', sentences, mentions, quantities, claims };
  return { paper, extraction };
}

function dateOf(id: string): PaperDate | undefined {
  const [, year, month] = /^(\d\d)(\d\d)\.\d{5}$/u.exec(id) ?? [];
  return year && month ? { value: `20${year}-${month}`, precision: 'month', basis: 'arxiv-id' } : undefined;
}

function quantityOf({ version, text }: Paper, { start, end, kind, value = [], unit = '', op = '=' }: GoldNumber): Quantity {
  const literal = text.slice(start, end);
  const span: Span = { part: 'text', start, end };
  const decimals = /\.(\d+)/u.exec(literal)?.[1]?.length ?? 0;
  const values = value.map((one) => ({ literal, value: one, step: 10 ** -decimals }));
  return { id: hash(version, 'text', start, end), span, literal, values, op, unit, kind, why: 'gold' };
}

interface Read {
  readonly number: GoldNumber;
  readonly quantity: Quantity;
  readonly sentences: readonly Span[];
}

function claimOf(paper: Paper, { number, quantity, sentences }: Read): Claim {
  const sentence = sentences.find((one) => within(quantity.span, one)) ?? quantity.span;
  const fillers = (surfaces: readonly string[] = []) =>
    surfaces.filter(Boolean).map((alternatives) => fillerOf(paper, alternatives, sentence));
  return {
    id: quantity.id,
    paper: paper.id,
    quantity,
    subject: fillers(number.subject),
    on: fillers(number.on),
    metric: fillers(number.metric ? [number.metric] : []),
    baseline: fillers(number.baseline),
    via: [],
    direction: number.direction ?? 'none',
    change: number.change ?? 'none',
    ...given('of', number.of),
    setting: { other: [] },
    role: 'own',
    cites: [],
    sentence,
    confidence: 1,
  };
}

/** The first alternative that the sentence has, else that the text has, with where it lies; else the first as it is. */
function fillerOf({ text }: Paper, alternatives: string, sentence: Span): Filler {
  const surfaces = alternatives.split('|');
  for (const from of [sentence.start, 0]) {
    for (const surface of surfaces) {
      const start = text.indexOf(surface, from);
      const isThere = start >= 0 && (from === 0 || start < sentence.end);
      if (isThere) {
        const span: Span = { part: 'text', start, end: start + surface.length };
        return { surface, span, certainty: from === 0 ? 'implied' : 'stated', rule: 'gold' };
      }
    }
  }
  return { surface: surfaces[0] ?? '', certainty: 'implied', rule: 'gold' };
}

const metric = (name: string, better: 'higher' | 'lower', aliases: readonly string[] = []): KnownMetric => ({
  id: `metric/${name}`,
  type: 'metric',
  name,
  aliases,
  ambiguous: false,
  better,
});

const name = (id: string, type: EntityType, aliases: readonly string[], variantOf?: string): KnownName => ({
  id: `${type}/${id.toLowerCase()}`,
  type,
  name: id,
  aliases,
  ...given('variantOf', variantOf),
  ambiguous: false,
});

/** A few rows of each table. */
export const smallKnowledge: Knowledge = {
  hash: 'small',
  names: [
    name('GPT-4', 'model', ['gpt4']),
    name('GPT-4o', 'model', ['gpt-4-omni'], 'model/gpt-4'),
    name('Chain-of-Thought', 'method', ['CoT', 'chain of thought']),
    name('RLHF', 'method', ['reinforcement learning from human feedback']),
    name('GSM8K', 'benchmark', ['Grade School Math 8K']),
    name('MATH', 'benchmark', []),
    name('MATH-500', 'benchmark', ['MATH500'], 'benchmark/math'),
    name('ImageNet', 'dataset', ['ILSVRC 2012']),
  ],
  metrics: [
    metric('accuracy', 'higher', ['acc']),
    metric('F1', 'higher', ['F1 score', 'F-measure']),
    metric('top-1 accuracy', 'higher'),
    metric('error', 'lower', ['error rate']),
    metric('perplexity', 'lower', ['PPL']),
    metric('BLEU', 'higher'),
    metric('attack success rate', 'higher', ['ASR']),
  ],
  units: [],
  words: {},
};
