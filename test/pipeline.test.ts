/**
 * The order of the stages: what is added, skipped, renewed and counted, and what is derived once. A made-up extractor stands in for the real
 * one, so that a case can see how often it was asked.
 */
import { describe, expect, it } from 'vitest';
import type { Extractor } from '../src/extract/extract.ts';
import { hash } from '../src/hash.ts';
import type { Knowledge, Paper, Quantity } from '../src/model.ts';
import { type AddOptions, addSources, buildCorpus, extractSources, type Tables } from '../src/pipeline.ts';
import type { Source } from '../src/read/read.ts';
import { StoreError } from '../src/store/error.ts';
import { openStore } from '../src/store/sqlite/open.ts';
import type { Store } from '../src/store/store.ts';
import { judgement } from './contract/entries.ts';

const knowledge: Knowledge = { hash: 'k1', names: [], metrics: [], units: [], words: {} };
const tables: Tables = { hash: 'k1', load: () => knowledge };

/** Reads every run of digits as a result, and keeps the ids of the papers it was given. */
function digits(id = 'digits-1'): Extractor & { readonly asked: string[] } {
  const asked: string[] = [];
  const extract = (paper: Paper) => {
    asked.push(paper.id);
    const quantities = [...paper.text.matchAll(/\d+/gu)].map(
      ({ index, 0: literal }): Quantity => ({
        id: hash(paper.version, index),
        span: { part: 'text', start: index, end: index + literal.length },
        literal,
        values: [{ literal, value: Number(literal), step: 1 }],
        op: '=',
        unit: 'percent',
        kind: 'other',
        why: 'test/digits',
      }),
    );
    return { paper: paper.id, version: paper.version, extractor: id, sentences: [], mentions: [], quantities, claims: [] };
  };
  return { id, asked, extract };
}

function jsonLines(file: string, papers: readonly { readonly id?: string; readonly title?: string; readonly abstract: string }[]): Source {
  return { file, bytes: [new TextEncoder().encode(papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''))] };
}

const one = { id: 'p1', title: 'First', abstract: 'It reaches 90 and 91.' };
const two = { id: 'p2', title: 'Second', abstract: 'It reaches 92.' };

async function add(store: Store, sources: readonly Source[], options: Partial<AddOptions> = {}) {
  const { problems, coverage, interrupted, papers, ...counts } = await addSources(store, sources, { extractor: digits(), ...options });
  const done = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  return {
    done,
    papers,
    problems: problems.map(({ file, line, rule }) => [file, line, rule].filter(Boolean).join(':')),
    coverage,
    interrupted,
  };
}

describe('adding', () => {
  it('stores what is new, with its numbers counted', async () => {
    const store = await openStore(':memory:');
    const report = await add(store, [jsonLines('a.jsonl', [one, two])]);
    expect(report.done).toEqual({ added: 2 });
    expect(report.papers).toBe(2);
    expect(report.coverage).toEqual({ numbers: 3, result: 0, change: 0, size: 0, other: 3 });
    expect((await store.get('p2'))?.paper.title).toBe('Second');
  });
  it('skips what is unchanged, without asking the extractor', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one, two])]);
    const before = await store.fingerprint();
    const extractor = digits();
    const report = await add(store, [jsonLines('a.jsonl', [one, two])], { extractor });
    expect(report.done).toEqual({ unchanged: 2 });
    expect(extractor.asked).toEqual([]);
    expect(await store.fingerprint()).toBe(before);
  });
  it('replaces what has changed', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one, two])]);
    const report = await add(store, [jsonLines('a.jsonl', [{ ...one, abstract: 'Now 95.' }])]);
    expect(report.done).toEqual({ changed: 1 });
    expect(report.papers).toBe(2);
    expect((await store.get('p1'))?.extraction.quantities.map(({ literal }) => literal)).toEqual(['95']);
  });
  it('extracts again what another extractor read, also papers that no source names', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one, two])]);
    const extractor = digits('digits-2');
    const report = await add(store, [jsonLines('a.jsonl', [one])], { extractor });
    expect(report.done).toEqual({ renewed: 2 });
    expect(extractor.asked).toEqual(['p1', 'p2']);
    expect([...(await store.known()).values()].map((known) => known.extractor)).toEqual(['digits-2', 'digits-2']);
  });
  it('counts a paper once that comes twice', async () => {
    const store = await openStore(':memory:');
    const extractor = digits();
    const sources = [jsonLines('a.jsonl', [one]), jsonLines('b.jsonl', [one, two])];
    expect((await add(store, sources, { extractor })).done).toEqual({ added: 2, repeated: 1 });
    expect((await add(store, sources, { extractor })).done).toEqual({ unchanged: 2, repeated: 1 });
    expect(extractor.asked).toEqual(['p1', 'p2']);
  });
  it('keeps the first of two texts under one id, and says so', async () => {
    const store = await openStore(':memory:');
    const sources = [jsonLines('a.jsonl', [one]), jsonLines('b.jsonl', [two, { ...one, abstract: 'Or 95.' }])];
    const report = await add(store, sources);
    expect(report.done).toEqual({ added: 2, repeated: 1 });
    expect(report.problems).toEqual(['b.jsonl:2:add/other-text']);
    expect((await store.get('p1'))?.paper.text).toBe(one.abstract);
    expect((await add(store, sources)).done).toEqual({ unchanged: 2, repeated: 1 });
  });
  it('knows a paper under another id by its words', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one])]);
    const report = await add(store, [jsonLines('b.jsonl', [{ ...one, id: 'other' }])]);
    expect(report).toMatchObject({ done: { repeated: 1 }, papers: 1, problems: ['b.jsonl:1:add/same-paper'] });
  });
  it('goes on after what cannot be read', async () => {
    const store = await openStore(':memory:');
    const broken: Source = {
      file: 'b.jsonl',
      bytes: [new TextEncoder().encode(`${JSON.stringify(one)}\n{"id": \n${JSON.stringify(two)}\n`)],
    };
    const seen: string[] = [];
    const report = await add(store, [broken], { onProblem: ({ rule }) => seen.push(rule) });
    expect(report).toMatchObject({ done: { added: 2 }, problems: ['b.jsonl:2:read/json'] });
    expect(seen).toEqual(['read/json']);
  });
  it('reads a stream of sources', async () => {
    const store = await openStore(':memory:');
    async function* sources() {
      yield jsonLines('a.jsonl', [one]);
      yield jsonLines('b.jsonl', [two]);
    }
    expect((await addSources(store, sources(), { extractor: digits() })).added).toBe(2);
  });
  it('stops when told to, and does the rest the next time', async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ id: `p${at}`, title: `T${at}`, abstract: `It reaches ${at}.` }));
    const store = await openStore(':memory:');
    const stop = new AbortController();
    const first = await add(store, [jsonLines('a.jsonl', many)], {
      signal: stop.signal,
      onProgress: ({ added }) => added === 300 && stop.abort(),
    });
    expect(first).toMatchObject({ interrupted: true, done: { added: 300 }, papers: 300 });
    expect((await store.known()).size).toBe(300);
    expect(await add(store, [jsonLines('a.jsonl', many)])).toMatchObject({ interrupted: false, done: { added: 200, unchanged: 300 } });
  });
  it('says how far it is after every paper', async () => {
    const store = await openStore(':memory:');
    const seen: number[] = [];
    await add(store, [jsonLines('a.jsonl', [one, two, one])], { onProgress: ({ added, repeated }) => seen.push(added + repeated) });
    expect(seen.at(-1)).toBe(seen.length);
  });
});

describe('extracting without a store', () => {
  it('gives papers and problems in the order of the input', async () => {
    const broken: Source = {
      file: 'b.jsonl',
      bytes: [new TextEncoder().encode(`${JSON.stringify(one)}\n{"id": \n${JSON.stringify(two)}\n`)],
    };
    const seen: string[] = [];
    for await (const item of extractSources([broken, jsonLines('c.jsonl', [{ ...one, id: 'p3' }])], { extractor: digits() })) {
      seen.push('problem' in item ? item.problem.rule : `${item.paper.id} ${item.extraction.quantities.length}`);
    }
    expect(seen).toEqual(['p1 2', 'read/json', 'p2 1', 'p3 2']);
  });
  it('holds one paper at a time', async () => {
    let given = 0;
    const bytes = (function* () {
      for (let at = 0; at < 100; at += 1) {
        given += 1;
        yield new TextEncoder().encode(`${JSON.stringify({ ...one, id: `p${at}`, title: `T${at}`, abstract: `It is ${at}.` })}\n`);
      }
    })();
    let taken = 0;
    for await (const _ of extractSources([{ file: 'a.jsonl', bytes }], { extractor: digits() })) {
      taken += 1;
      expect(given - taken).toBeLessThan(12);
    }
    expect(taken).toBe(100);
  });
});

describe('the corpus', () => {
  const options = { code: 'code-1', layout: true };

  it('holds all papers by id, and what was read as no claim', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [two, one])]);
    const corpus = await buildCorpus(store, tables, options);
    expect(corpus.papers.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(corpus.others.p1?.map(({ literal }) => literal)).toEqual(['90', '91']);
    expect(Object.keys(corpus.positions)).toEqual(['paper:p1', 'paper:p2']);
  });
  it('is the same whatever the order of adding', async () => {
    const [a, b] = [await openStore(':memory:'), await openStore(':memory:')];
    await add(a, [jsonLines('a.jsonl', [one, two])]);
    await add(b, [jsonLines('a.jsonl', [two])]);
    await add(b, [jsonLines('a.jsonl', [one])]);
    const strip = (text: string) => text.replaceAll(/"(?:line|column)":\d+/gu, '');
    const [x, y] = [await buildCorpus(a, tables, options), await buildCorpus(b, tables, options)];
    expect(strip(JSON.stringify({ ...x, hash: '' }))).toBe(strip(JSON.stringify({ ...y, hash: '' })));
  });
  it('is derived once for a store, tables and code', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one, two])]);
    const made = await buildCorpus(store, tables, options);
    await store.keep('positions', made.hash, '{"paper:p1":[1,2]}');
    const unneeded: Tables = {
      hash: 'k1',
      load: () => {
        throw new RangeError('nothing is to be resolved');
      },
    };
    expect((await buildCorpus(store, unneeded, options)).positions).toEqual({ 'paper:p1': [1, 2] });
    expect((await buildCorpus(store, tables, { ...options, layout: false })).positions).toEqual({});
  });
  it.each([
    [
      'a paper',
      (store: Store) => add(store, [jsonLines('b.jsonl', [{ id: 'p3', title: 'T', abstract: 'It reaches 1.' }])]),
      options,
      tables,
    ],
    ['a judgement', (store: Store) => store.judge([judgement('A', 'B')]), options, tables],
    ['the code', async () => undefined, { ...options, code: 'code-2' }, tables],
    ['the tables', async () => undefined, options, { ...tables, hash: 'k2' }],
  ] as const)('is derived anew when %s has changed', async (_, change, changedOptions, changedTables) => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one, two])]);
    const before = await buildCorpus(store, tables, options);
    await store.keep('positions', before.hash, '{"stale":[0,0]}');
    await change(store);
    const after = await buildCorpus(store, changedTables, changedOptions);
    expect(after.hash).not.toBe(before.hash);
    expect(after.positions).not.toHaveProperty('stale');
  });
  it('needs no store that can be written', async () => {
    const store = await openStore(':memory:');
    await add(store, [jsonLines('a.jsonl', [one])]);
    const failing = (trouble: StoreError['trouble']): Store => ({
      ...delegate(store),
      keep: () => Promise.reject(new StoreError(trouble, { file: 'store.db' }, ['cannot be written', 'check the rights'])),
    });
    expect((await buildCorpus(failing('failed'), tables, options)).papers).toHaveLength(1);
    await expect(buildCorpus(failing('damaged'), tables, options)).rejects.toThrow('cannot be written');
  });
  it('of an empty store is empty', async () => {
    const corpus = await buildCorpus(await openStore(':memory:'), tables, options);
    expect(corpus).toMatchObject({ papers: [], claims: [], entities: [], mentions: [], positions: {} });
  });
});

/** The store's methods as plain functions, to replace some of them. */
function delegate(store: Store): Store {
  return {
    put: (entries) => store.put(entries),
    remove: (paper) => store.remove(paper),
    get: (paper) => store.get(paper),
    entries: () => store.entries(),
    known: () => store.known(),
    judge: (judgements) => store.judge(judgements),
    judgements: () => store.judgements(),
    review: (reviews) => store.review(reviews),
    reviews: () => store.reviews(),
    derived: (name, from) => store.derived(name, from),
    keep: (name, from, json) => store.keep(name, from, json),
    fingerprint: () => store.fingerprint(),
    backup: (file) => store.backup(file),
    close: () => store.close(),
  };
}
