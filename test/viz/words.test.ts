import { beforeAll, describe, expect, it } from 'vitest';
import { filterClaims } from '../../src/filter.ts';
import type { Filter, LinkedClaim, Quantity } from '../../src/model.ts';
import { countFacets } from '../../src/results/facets.ts';
import { listResults } from '../../src/results/results.ts';
import { words } from '../../src/span.ts';
import { alsoReported } from '../../viz/src/data/also.ts';
import { evidenceOf } from '../../viz/src/data/evidence.ts';
import { chipsOf, facetLabel } from '../../viz/src/data/facet-words.ts';
import { LoadError } from '../../viz/src/data/failure.ts';
import { createLibrary, type Library } from '../../viz/src/data/library.ts';
import { parseCorpus } from '../../viz/src/data/load.ts';
import { paperMarks } from '../../viz/src/data/paper-marks.ts';
import { segments } from '../../viz/src/data/segments.ts';
import { unknownIds } from '../../viz/src/data/unknown.ts';
import { coverageWords, paperLink, shortCite, valueText } from '../../viz/src/data/words.ts';
import { headingOf } from '../../viz/src/results/heading.ts';
import { addAsFilter, goTo } from '../../viz/src/search/choose.ts';
import { initialState, type State } from '../../viz/src/state/state.ts';
import { seedCorpus } from '../corpus.ts';

let library: Library;
let claim: LinkedClaim;
beforeAll(() => {
  library = createLibrary(seedCorpus());
  const found = library.corpus.claims.find(({ quantity }) => quantity.literal.startsWith('69.4'));
  if (!found) throw new Error('the seeds say 69.4');
  claim = found;
});

describe('values keep the paper’s digits', () => {
  const cases: readonly (readonly [quantity: Partial<Quantity>, text: string])[] = [
    [{ literal: '69.40\\%', unit: 'percent' }, '69.40%'],
    [{ literal: '14.0', unit: 'percent' }, '14.0%'],
    [{ literal: '2.8', unit: 'points' }, '2.8 points'],
    [{ literal: '3x', unit: 'ratio' }, '3x'],
    [{ literal: '3', unit: 'ratio' }, '3×'],
    [{ literal: 'twice', unit: 'ratio' }, 'twice'],
    [{ literal: '0.90', unit: 'score' }, '0.90'],
    [{ literal: '140 ms', unit: 'ms' }, '140 ms'],
    [{ literal: '140', unit: 'ms' }, '140 ms'],
    [{ literal: '20', unit: 'percent', op: '<' }, '< 20%'],
    [{ literal: '5', unit: 'count', op: '>=' }, '≥ 5'],
    [{ literal: '79.64$\\pm$2.10', unit: 'score' }, '79.64±2.10'],
    [{ literal: '3\\times', unit: 'ratio' }, '3×'],
    [{ literal: '\\$5', unit: 'score' }, '$5'],
  ];
  it.each(cases)('%o → %s', (quantity, text) => {
    expect(valueText({ ...claim, quantity: { ...claim.quantity, op: '=', ...quantity } })).toBe(text);
  });
});

describe('evidence', () => {
  it('of every claim is the paper’s own words, its number marked', () => {
    for (const one of library.corpus.claims) {
      const paper = library.papers.get(one.paper);
      if (!paper) throw new Error('every claim has a paper');
      const { sentence } = evidenceOf(paper, one);
      expect(sentence.map(({ text }) => text).join('')).toBe(words(paper, one.sentence));
      const number = sentence.filter(({ marks }) => marks.includes('value')).map(({ text }) => text);
      expect(number.join('')).toBe(one.quantity.literal);
    }
  });

  it('marks slots, and names what stands elsewhere', () => {
    const paper = library.papers.get(claim.paper);
    if (!paper) throw new Error('the paper is there');
    const marked = evidenceOf(paper, claim).sentence.filter(({ marks }) => marks.includes('on'));
    expect(marked.map(({ text }) => text)).toEqual(['MATH']);
    const moved = {
      ...claim,
      on: [{ surface: 'x', certainty: 'implied' as const, rule: 't', span: { part: 'text' as const, start: 0, end: 7 } }],
    };
    const [first] = evidenceOf(paper, moved).elsewhere;
    expect(first?.slot).toBe('on');
    expect(first?.context.map(({ text }) => text).join('')).toContain(paper.text.slice(0, 7));
  });

  it('every numeral of every paper is marked as read or as other', () => {
    for (const paper of library.corpus.papers) {
      const pieces = segments(paper, { part: 'text', start: 0, end: paper.text.length }, paperMarks(library, paper));
      expect(pieces.map(({ text }) => text).join('')).toBe(paper.text);
      const numbers = pieces.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'claim' || kind === 'other'));
      const { numbers: counted } = library.coverage(paper.id);
      expect(new Set(numbers).size).toBe(counted);
    }
  });
});

describe('the heading', () => {
  const heading = (filter: State['filter']) =>
    headingOf(library.list({ filter, sort: [] }).now(), filter, library.entities)
      .map(({ text }) => text)
      .join('');
  const cases: readonly (readonly [State['filter'], RegExp])[] = [
    [{}, /^97 results from 39 papers, 2021–2025$/u],
    [{ benchmarks: ['gsm8k'] }, /^4 results on GSM8K from 1 paper, 2022$/u],
    [
      { benchmarks: ['math'], models: ['gemini-pro'], kinds: ['result'] },
      /^1 result of Gemini Pro on MATH \(success rate.*\) from 1 paper/u,
    ],
    [{ models: ['!gemini-pro'] }, /^95 results from/u],
    [{ kinds: ['change'] }, /^\d+ changes from/u],
  ];
  it.each(cases)('%o', (filter, expected) => {
    expect(heading(filter)).toMatch(expected);
  });
  it('says of how many they are, where one of each group is kept', () => {
    const listing = library.list({ filter: {}, sort: [], group: { by: 'paper', keep: 'latest' } }).now();
    const [first] = headingOf(listing, {}, library.entities);
    expect(first?.text).toBe(`${listing.length} of 97 results`);
    expect(listing.length).toBeLessThan(97);
  });
});

describe('graph, table and counts agree', () => {
  it('for every benchmark and every model', () => {
    const { models, benchmarks } = countFacets(library.corpus, {});
    const filters = [...models.map(({ value }) => ({ models: [value] })), ...benchmarks.map(({ value }) => ({ benchmarks: [value] }))];
    for (const filter of filters) {
      const claims = filterClaims(library.corpus, filter);
      expect(listResults(library.corpus, { filter }).rows.length).toBe(claims.length);
      expect(countFacets(library.corpus, filter).kept).toBe(claims.length);
      const picture = library.pictures.of(filter, { metrics: false, tasks: false });
      const onEdges = picture.mapEdges((_, edge) => (edge.kind === 'mentions' ? [] : edge.claims)).flat();
      const alone = picture.mapNodes((_, { claims: own }) => own).flat();
      expect(new Set([...onEdges, ...alone])).toEqual(new Set(claims.map(({ id }) => id)));
    }
  });
});

describe('chips', () => {
  const labels = (filter: State['filter']) => chipsOf(filter, countFacets(library.corpus, filter)).map(({ label }) => label);
  const cases: readonly (readonly [State['filter'], readonly string[]])[] = [
    [{}, []],
    [{ models: ['gemini-pro', '!gpt-4o'] }, ['Gemini Pro', 'not GPT-4o']],
    [{ roles: ['quoted'], kinds: ['size'] }, ['quoted', 'Sizes']],
    [{ settings: ['none'] }, ['setting not stated']],
    [{ years: [2022, 2024], text: ' math ' }, ['2022–2024', '“math”']],
    [{ years: [2022, 2022] }, ['2022']],
    [{ models: ['nosuch'] }, ['nosuch']],
  ];
  it.each(cases)('%o', (filter, expected) => {
    expect(labels(filter)).toEqual(expected);
  });
  it('a facet in a few words', () => {
    const filter = { benchmarks: ['math', 'gsm8k', 'glue', 'xsum'] };
    expect(facetLabel('benchmarks', filter, countFacets(library.corpus, filter))).toBe('MATH, GSM8K and 2 more');
  });
});

describe('search', () => {
  const labels = (text: string, filter = {}) => library.find(text, filter).map(({ title, hits }) => `${title}: ${hits[0]?.label}`);
  it('groups what it finds', () => {
    expect(labels('gsm8k')).toEqual(['Benchmarks: GSM8K']);
    expect(labels('gpt4o')[0]).toBe('Models: GPT-4o');
    expect(labels('69.4')).toEqual(['Numbers: 69.4%']);
    expect(labels('')).toEqual([]);
  });
  it('says which filter hides it, and no other', () => {
    const [group] = library.find('gemini pro', { benchmarks: ['gsm8k'], kinds: ['result'] });
    expect(group?.hits[0]).toMatchObject({ hiddenBy: ['benchmarks'], note: '2 results' });
    expect(library.find('gemini pro', { kinds: ['result'] })[0]?.hits[0]?.hiddenBy).toEqual([]);
    expect(library.find('69.4', { models: ['gpt-4o'] })[0]?.hits[0]?.hiddenBy).toEqual(['models']);
  });
  it('adds what is found to the filters there are', () => {
    const [hit] = library.find('gpt4o', {})[0]?.hits ?? [];
    const add = (filter: Filter) => hit && addAsFilter(hit)({ ...initialState, filter }).filter;
    expect(add({ benchmarks: ['math'] })).toEqual({ benchmarks: ['math'], models: ['gpt-4o'] });
    expect(add({ models: ['gemini-pro'] })).toEqual({ models: ['gemini-pro', 'gpt-4o'] });
    expect(add({ models: ['!gpt-4o'] })).toEqual({ models: ['gpt-4o'] });
  });
  it('goes there in the present view', () => {
    const hit = (text: string) =>
      library.find(text, {})[0]?.hits[0] ?? { key: '', type: 'task', label: '', note: '', id: '', of: 'entity', hiddenBy: [] };
    const from = (view: State['view']) => ({ ...initialState, view });
    expect(goTo(hit('gsm8k'))(from('graph')).selection).toEqual({ kind: 'node', key: 'entity:gsm8k' });
    expect(goTo(hit('gsm8k'))(from('results')).filter).toEqual({ benchmarks: ['gsm8k'] });
    expect(goTo(hit('69.4'))(from('results')).selection).toEqual({ kind: 'claim', id: claim.id });
    const hidden = { ...hit('gsm8k'), hiddenBy: ['models' as const] };
    expect(goTo(hidden)({ ...from('results'), filter: { models: ['x'], roles: ['own'] } }).filter).toEqual({
      roles: ['own'],
      benchmarks: ['gsm8k'],
    });
  });
});

describe('papers in words', () => {
  const paper = () => library.papers.get(claim.paper) ?? fail();
  it('are cited shortly', () => {
    expect(shortCite({ ...paper(), authors: ['Ada Lovelace'], date: { value: '2024-06', precision: 'month', basis: 'stated' } })).toBe(
      'Lovelace 2024',
    );
    expect(shortCite({ ...paper(), authors: ['Ada Lovelace', 'B'], ids: {} })).toMatch(/^Lovelace et al\./u);
    expect(shortCite({ ...paper(), ids: { arxiv: '2401.00001' } })).toBe('2401.00001');
  });
  it('link only where a browser should go', () => {
    const bare = { ...paper(), ids: {} };
    expect(paperLink({ ...bare, url: 'javascript:alert(1)' })).toBeUndefined();
    expect(paperLink({ ...bare, ids: { arxiv: '2401.00001' } })).toBe('https://arxiv.org/abs/2401.00001');
    expect(paperLink({ ...bare, ids: { doi: '10.1/x' } })).toBe('https://doi.org/10.1/x');
  });
  it('say what was read in them, and it adds up', () => {
    expect(coverageWords({ numbers: 31, result: 22, change: 3, size: 1, other: 5 })).toBe(
      '31 numbers: 22 results, 3 changes, 1 size, 5 other',
    );
    expect(coverageWords({ numbers: 0, result: 0, change: 0, size: 0, other: 0 })).toBe('no numbers');
  });
});

describe('what a link names and the data lacks', () => {
  const said = (change: Partial<State>) => unknownIds({ ...initialState, ...change }, library);
  it('is said', () => {
    expect(said({ filter: { models: ['gemini-pro', 'x'], benchmarks: ['!y'] } })).toEqual([
      '1 of 2 models in this link is not in this data: x.',
      '1 of 1 benchmark in this link is not in this data: y.',
    ]);
    expect(said({ selection: { kind: 'claim', id: 'gone' } })).toHaveLength(1);
    expect(said({ view: 'paper', paper: 'gone' })).toHaveLength(1);
    expect(said({ filter: { models: ['none'] }, selection: { kind: 'edge', ends: ['entity:math', `paper:${claim.paper}`] } })).toEqual([]);
  });
});

describe('also reported', () => {
  it('finds results of the same system on the same data, never the claim itself', () => {
    expect(alsoReported(library, claim)).toEqual([]);
    const twin = { ...claim, id: 'twin', paper: claim.paper };
    const more = createLibrary({ ...library.corpus, claims: [...library.corpus.claims, twin] });
    expect(alsoReported(more, claim).map((row) => row.claim.id)).toEqual(['twin']);
  });
});

describe('loading', () => {
  const cases: readonly (readonly [text: string, message: RegExp])[] = [
    ['', /not whole/u],
    ['{"format":1', /not whole/u],
    ['[]', /format unknown/u],
    ['"x"', /no claimgraph corpus/u],
    ['{"format":2}', /format 2; this viewer reads format 1/u],
    ['{"format":1,"papers":[]}', /lacks claims, entities, mentions, findings, reviews, others, positions/u],
  ];
  it.each(cases)('%s', (text, message) => {
    expect(() => parseCorpus(text)).toThrow(message);
    expect(() => parseCorpus(text)).toThrow(LoadError);
  });
  it('a corpus is taken as it is', () => {
    expect(parseCorpus(JSON.stringify(library.corpus)).claims.length).toBe(library.corpus.claims.length);
  });
});

function fail(): never {
  throw new Error('the seeds have this paper');
}
