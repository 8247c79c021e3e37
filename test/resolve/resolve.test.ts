/**
 * What resolving promises as a whole: families, names, ids, and that the order of papers changes nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/resolve/entities.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';
import { words } from '../../src/span.ts';
import { seedEntries, smallKnowledge } from '../corpus.ts';
import { paperOf, resolve } from './papers.ts';

describe('families', () => {
  const family = (...names: readonly string[]) =>
    Object.fromEntries(
      resolve(...names.map((name, place) => paperOf(`p${place}`, { model: [name] }))).entities.map(({ name, variantOf }) => [
        name,
        variantOf,
      ]),
    );

  it('by what stands behind the name of another', () => {
    expect(family('Llama', 'Llama 3', 'Llama-3-8b', 'Llama-3-8b-Instruct')).toEqual({
      Llama: undefined,
      'Llama 3': 'llama',
      'Llama-3-8b': 'llama-3',
      'Llama-3-8b-Instruct': 'llama-3-8b',
    });
  });
  it('by the tables', () => {
    expect(family('GPT-4o', 'GPT-4')).toEqual({ 'GPT-4': undefined, 'GPT-4o': 'gpt-4' });
  });
  it('not by other words', () => {
    expect(family('BERT', 'BERT-base', 'BERT Rediscovers', 'BERTScore', 'DistilBERT')).toEqual({
      BERT: undefined,
      'BERT-base': 'bert',
      'BERT Rediscovers': undefined,
      BERTScore: undefined,
      DistilBERT: undefined,
    });
  });
  it('not across kinds of things', () => {
    const { entities } = resolve(paperOf('a', { metric: ['CLIP'] }), paperOf('b', { model: ['CLIP-Large'] }));
    expect(entities.map(({ variantOf }) => variantOf)).toEqual([undefined, undefined]);
  });
  it('a few letters more, in one paper, are a variant of its own', () => {
    expect(resolve(paperOf('a', { method: ['FST', 'FST-D'] })).entities.map(({ variantOf }) => variantOf)).toEqual([undefined, 'fst']);
    expect(
      resolve(paperOf('a', { method: ['FST'] }), paperOf('b', { method: ['FST-D'] })).entities.map(({ variantOf }) => variantOf),
    ).toEqual([undefined, undefined]);
  });
});

describe('names', () => {
  it('an entity has the name most papers use, and the others as aliases, most used first', () => {
    const { entities } = resolve(
      paperOf('a', { dataset: ['CIFAR-10'] }),
      paperOf('b', { dataset: ['CIFAR10'] }),
      paperOf('c', { dataset: ['CIFAR-10'] }),
      paperOf('d', { dataset: ['Cifar-10', 'CIFAR10'] }),
    );
    expect(entities.map(({ id, name, aliases }) => ({ id, name, aliases }))).toEqual([
      { id: 'cifar-10', name: 'CIFAR-10', aliases: ['CIFAR10', 'Cifar-10'] },
    ]);
  });
  it('or the one the tables have', () => {
    expect(resolve(paperOf('a', { model: ['gpt4'] })).entities[0]).toMatchObject({
      id: 'gpt-4',
      name: 'GPT-4',
      aliases: ['gpt4'],
      known: 'model/gpt-4',
    });
  });
  it('a metric is as good as what it ends in', () => {
    const { entities } = resolve(paperOf('a', { metric: ['reasoning error', 'exact accuracy', 'reveal rate'] }));
    expect(entities.map(({ name, better }) => [name, better])).toEqual([
      ['exact accuracy', 'higher'],
      ['reasoning error', 'lower'],
      ['reveal rate', undefined],
    ]);
  });
});

describe('ids', () => {
  const cases: readonly (readonly [name: string, id: string])[] = [
    ['GSM8K', 'gsm8k'],
    ['Llama 3.1 405B', 'llama-3.1-405b'],
    ['pass@1', 'pass-at-1'],
    ['MBPP+', 'mbpp-plus'],
    ['C#', 'c-sharp'],
    ['Señorita-2M', 'senorita-2m'],
    ['β-VAE', 'β-vae'],
    ['ViT-B/16', 'vit-b-16'],
    ['A. B.', 'a-b'],
    ['…', 'entity'],
  ];
  it.each(cases)('%s: %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });
  it('are unique where names are not', () => {
    const { entities } = resolve(paperOf('a', { method: ['A*'] }), paperOf('b', { method: ['A'] }), paperOf('c', { method: ['A#'] }));
    expect(new Set(entities.map(({ id }) => id)).size).toBe(3);
  });
});

describe('the order of papers', () => {
  const entries = seedEntries();
  const whole = resolveEntities(entries, smallKnowledge, []);
  it('changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        expect(resolveEntities(shuffled, smallKnowledge, [])).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });
  it('nor does that of mentions and claims within one', () => {
    const turned = entries.map(({ paper, extraction }) => ({
      paper,
      extraction: { ...extraction, mentions: [...extraction.mentions].reverse(), claims: [...extraction.claims].reverse() },
    }));
    expect(resolveEntities(turned, smallKnowledge, [])).toEqual(whole);
  });
});

describe('on the seeds', () => {
  const entries = seedEntries();
  const { entities, claims, mentions } = resolveEntities(entries, smallKnowledge, []);
  it('every mention lies where its entity is written', () => {
    const papers = new Map(entries.map(({ paper }) => [paper.id, paper]));
    const names = new Map(entities.map(({ id, name, aliases }) => [id, new Set([name, ...aliases])]));
    const surfaces = mentions.flatMap(({ paper, entity, spans }) =>
      spans.map((span) => [entity, words(papers.get(paper) ?? { title: '', text: '' }, span)] as const),
    );
    expect(surfaces.length).toBeGreaterThan(300);
    expect(surfaces.filter(([entity, surface]) => !names.get(entity)?.has(surface))).toEqual([]);
  });
  it('no mention and no claim is lost', () => {
    const marked = entries.reduce((sum, { extraction }) => sum + extraction.mentions.length, 0);
    expect(mentions.reduce((sum, { spans }) => sum + spans.length, 0)).toBe(marked);
    expect(claims.length).toBe(entries.reduce((sum, { extraction }) => sum + extraction.claims.length, 0));
  });
  it('every link leads to an entity', () => {
    const ids = new Set(entities.map(({ id }) => id));
    const links = claims.flatMap((claim) =>
      [claim.subject, claim.on, claim.metric, claim.baseline, claim.via].flat().flatMap(({ entity }) => entity ?? []),
    );
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(entities.length);
  });
});
