/**
 * Corpora of a few claims, said in a line each: `claim('c1', { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', value: 92 })`. Names become
 * entities by their slug; `written` stays words.
 */
import type {
  Better,
  Corpus,
  Entity,
  EntityType,
  LinkedClaim,
  LinkedFiller,
  Op,
  Paper,
  QuantityKind,
  Role,
  Setting,
  Span,
  Stated,
} from '../../src/model.ts';

export interface Said {
  readonly model?: string;
  /** A subject that names no entity. */
  readonly written?: string;
  readonly via?: string;
  /** A benchmark; one that begins with `the` names no entity. */
  readonly on?: string;
  /** A second benchmark. */
  readonly also?: string;
  readonly metric?: string;
  readonly baseline?: string;
  readonly value?: number | readonly [number, number];
  /** As printed; by default the value. */
  readonly literal?: string;
  readonly unit?: string;
  readonly op?: Op;
  readonly kind?: QuantityKind;
  readonly chips?: readonly string[];
  readonly paper?: string;
  readonly role?: Role;
  readonly sentence?: string;
}

/** A claim still without its paper's text. */
export interface Draft {
  readonly id: string;
  readonly said: Said;
}

export const claim = (id: string, said: Said): Draft => ({ id, said });

/** Metrics that are entities, and which way is better. */
const metrics: Readonly<Record<string, { readonly better?: Better; readonly unit?: string }>> = {
  accuracy: { better: 'higher', unit: 'percent' },
  F1: { better: 'higher', unit: 'percent' },
  BLEU: { better: 'higher' },
  error: { better: 'lower' },
  perplexity: { better: 'lower' },
  MSE: { better: 'lower' },
};

const aliases: Readonly<Record<string, readonly string[]>> = {
  GSM8K: ['Grade School Math 8K'],
  'MATH-500': ['MATH500'],
  'GPT-4': ['GPT 4'],
};

/** Papers a, b, c: of 2020, of June 2022, of unknown date. Others have no date either. */
const dates: Readonly<Record<string, Paper['date']>> = {
  a: { value: '2020', precision: 'year', basis: 'stated' },
  b: { value: '2022-06', precision: 'month', basis: 'stated' },
};

const titles: Readonly<Record<string, string>> = { a: 'Alpha', b: 'Bravo', c: 'Charlie' };

export const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** A corpus of claims; each claim's sentence is a stretch of its paper's text. */
export function corpus(...drafts: readonly Draft[]): Corpus {
  const texts = new Map<string, string>();
  const claims = drafts.map(({ id, said }) => {
    const paper = said.paper ?? 'a';
    const sentence = said.sentence ?? `We report ${literalOf(said)} here.`;
    const before = texts.get(paper) ?? '';
    texts.set(paper, `${before}${sentence} `);
    return claimOf(id, said, { part: 'text', start: before.length, end: before.length + sentence.length });
  });
  const papers = [...texts].map(([id, text]): Paper => {
    const date = dates[id];
    return {
      id,
      version: `v-${id}`,
      title: titles[id] ?? id,
      text,
      ...(date ? { date } : {}),
      ids: {},
      origin: { file: id, map: [] },
      parts: [],
    };
  });
  return {
    format: 1,
    hash: 'made',
    papers,
    claims,
    others: {},
    entities: entitiesOf(drafts),
    mentions: [],
    findings: [],
    reviews: [],
    positions: {},
  };
}

function literalOf({ value = 1, literal }: Said): string {
  return literal ?? [value].flat().join('–');
}

function claimOf(id: string, said: Said, sentence: Span): LinkedClaim {
  const literal = literalOf(said);
  const span: Span = { part: 'text', start: sentence.start, end: sentence.start + literal.length };
  const filler = (surface: string | undefined, isEntity = true): readonly LinkedFiller[] =>
    surface === undefined ? [] : [{ surface, certainty: 'stated', rule: 'test', ...(isEntity ? { entity: slugOf(surface) } : {}) }];
  return {
    id,
    paper: said.paper ?? 'a',
    quantity: {
      id,
      span,
      literal,
      values: [said.value ?? 1].flat().map((value) => ({ literal: String(value), value, step: 1 })),
      op: said.op ?? (Array.isArray(said.value) ? 'range' : '='),
      unit: said.unit ?? 'percent',
      kind: said.kind ?? 'result',
      why: 'test',
    },
    subject: [...filler(said.model), ...filler(said.written, false)],
    on: [...filler(said.on, !isUnnamed(said.on)), ...filler(said.also)],
    metric: filler(said.metric, said.metric !== undefined && said.metric in metrics),
    baseline: filler(said.baseline),
    via: filler(said.via),
    direction: 'none',
    change: 'none',
    setting: settingOf(said.chips ?? [], span),
    role: said.role ?? 'own',
    cites: [],
    sentence,
    confidence: 1,
  };
}

const isUnnamed = (name: string | undefined): boolean => name?.startsWith('the ') === true;

function settingOf(chips: readonly string[], span: Span): Setting {
  const other = chips.map((value): Stated<string> => ({ value, span }));
  return { other };
}

function entitiesOf(drafts: readonly Draft[]): readonly Entity[] {
  const found = new Map<string, Entity>();
  const put = (name: string | undefined, type: EntityType) => {
    if (name === undefined || found.has(slugOf(name)) || (type === 'metric' && !(name in metrics))) return;
    found.set(slugOf(name), { id: slugOf(name), name, type, types: { [type]: 1 }, aliases: aliases[name] ?? [], ...metrics[name] });
  };
  for (const { said } of drafts) {
    put(said.model, 'model');
    put(said.via, 'method');
    put(said.baseline, 'model');
    if (!isUnnamed(said.on)) put(said.on, 'benchmark');
    put(said.also, 'benchmark');
    put(said.metric, 'metric');
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
