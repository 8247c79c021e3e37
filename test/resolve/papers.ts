/**
 * Papers made of names, for the tests of this folder: `paperOf('p1', { benchmark: ['MATH'] })` is a paper that names them in that order.
 */
import { type EntityType, type Extraction, type Filler, given, type Mention, type SlotName, type Span } from '../../src/model.ts';
import { type Resolution, type ResolvedEntry, resolveEntities } from '../../src/resolve/resolve.ts';
import { smallKnowledge } from '../corpus.ts';

/** What a paper names, by type. A name with its long form is written `short = long form`. */
export type Names = Readonly<Partial<Record<EntityType, readonly string[]>>>;

export interface Options {
  readonly title?: string;
  /** A claim with these words in its slots; words that occur in the text get the span of their last occurrence. */
  readonly claims?: readonly Readonly<Partial<Record<SlotName, string>>>[];
  /** Further ways in which the paper writes a name. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** Words behind the names, for claims to point into. */
  readonly after?: string;
}

export function paperOf(id: string, names: Names, { title = '', claims = [], after = '', also = {} }: Options = {}): ResolvedEntry {
  let text = '';
  const mentions: Mention[] = [];
  const put = (surface: string, type: EntityType, name: string) => {
    const start = text.length;
    text += `${surface} . `;
    mentions.push({ span: { part: 'text', start, end: start + surface.length }, type, rule: 'test', name });
  };
  for (const [type, list] of typed(names)) {
    for (const written of list) {
      const [short = '', long] = written.split(' = ');
      put(short, type, short);
      if (long) put(long, type, short);
      for (const other of also[short] ?? []) put(other, type, short);
    }
  }
  const from = text.length;
  text += after;
  for (const { surface, type, name } of namesIn(after, names, from)) mentions.push({ span: surface, type, rule: 'test', name });
  const paper = { id, version: id, title, text, ids: {}, origin: { file: id, map: [] }, parts: [] };
  const filler = (surface: string): Filler => {
    const start = text.lastIndexOf(surface);
    const span = start < from || start < 0 ? undefined : { part: 'text' as const, start, end: start + surface.length };
    return { surface, ...given('span', span), certainty: 'stated', rule: 'test' };
  };
  const extraction: Extraction = {
    paper: id,
    version: id,
    extractor: 'test',
    sentences: [{ part: 'text', start: 0, end: text.length }],
    mentions,
    quantities: [],
    claims: claims.map((slots, place) => {
      const slot = (name: SlotName) => (slots[name] === undefined ? [] : [filler(slots[name])]);
      const span = { part: 'text' as const, start: place, end: place + 1 };
      return {
        id: `${id}-${place}`,
        paper: id,
        quantity: { id: `${id}-${place}`, span, literal: '1', values: [], op: '=', unit: 'percent', kind: 'result', why: 'test' },
        subject: slot('subject'),
        on: slot('on'),
        metric: slot('metric'),
        baseline: slot('baseline'),
        via: slot('via'),
        direction: 'none',
        change: 'none',
        setting: { other: [] },
        role: 'own',
        cites: [],
        sentence: { part: 'text', start: 0, end: text.length },
        confidence: 1,
      };
    }),
  };
  return { paper, extraction };
}

function typed(names: Names): readonly (readonly [EntityType, readonly string[]])[] {
  const types: readonly EntityType[] = ['model', 'method', 'dataset', 'benchmark', 'metric', 'task'];
  return types.map((type) => [type, names[type] ?? []] as const);
}

/** Where the names occur in the words behind them. */
function namesIn(after: string, names: Names, from: number) {
  return typed(names).flatMap(([type, list]) =>
    list.flatMap((written) => {
      const [name = ''] = written.split(' = ');
      const found: { readonly surface: Span; readonly type: EntityType; readonly name: string }[] = [];
      for (let at = after.indexOf(name); at >= 0; at = after.indexOf(name, at + 1)) {
        found.push({ surface: { part: 'text', start: from + at, end: from + at + name.length }, type, name });
      }
      return found;
    }),
  );
}

export function resolve(...entries: readonly ResolvedEntry[]): Resolution {
  return resolveEntities(entries, smallKnowledge, []);
}

/** The id of the entity that a paper's name has become. */
export function entityIn({ mentions, entities }: Resolution, paper: string, name: string): string | undefined {
  return mentions.find(({ paper: of, entity }) => {
    const found = entities.find(({ id }) => id === entity);
    return of === paper && found !== undefined && [found.name, ...found.aliases].includes(name);
  })?.entity;
}
