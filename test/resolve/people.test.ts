/**
 * What people say outweighs every rule, holds along chains, and can be taken back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/model.ts';
import { explainSame } from '../../src/resolve/explain.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';
import { smallKnowledge } from '../corpus.ts';
import { paperOf } from './papers.ts';

type Said = readonly [a: string, verdict: '=' | '≠', b: string];

/** `paper/name` judged by a person at the minute that its place in the list is. */
function judgements(said: readonly Said[]): readonly Judgement[] {
  const ref = (text: string) => {
    const [paper = '', name = ''] = text.split('/');
    return { paper, name };
  };
  return said.map(([a, verdict, b], minute) => ({
    a: ref(a),
    b: ref(b),
    verdict: verdict === '=' ? 'same' : 'different',
    score: 1,
    reason: 'I know',
    author: { kind: 'person', name: 'Ada' },
    at: `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z`,
  }));
}

const papers = [
  paperOf('a', { model: ['FooNet'] }),
  paperOf('b', { model: ['Foo-Net'] }),
  paperOf('c', { model: ['foonets'] }),
  paperOf('d', { model: ['BarNet'] }),
];

/** The papers of each entity, after what was said: `abc d`. */
function groups(...said: readonly Said[]): string {
  const { mentions } = resolveEntities(papers, smallKnowledge, judgements(said));
  const byEntity = new Map<string, string>();
  for (const { paper, entity } of mentions) byEntity.set(entity, (byEntity.get(entity) ?? '') + paper);
  return [...byEntity.values()].sort().join(' ');
}

describe('people', () => {
  const cases: readonly (readonly [says: string, said: readonly Said[], groups: string])[] = [
    ['say nothing', [], 'abc d'],
    ['part two that the rules join', [['a/FooNet', '≠', 'c/foonets']], 'ab c d'],
    [
      'part all three',
      [
        ['a/FooNet', '≠', 'c/foonets'],
        ['a/FooNet', '≠', 'b/Foo-Net'],
        ['c/foonets', '≠', 'b/Foo-Net'],
      ],
      'a b c d',
    ],
    ['join two that the rules know nothing of', [['a/FooNet', '=', 'd/BarNet']], 'abcd'],
    [
      'part, then take it back',
      [
        ['a/FooNet', '≠', 'b/Foo-Net'],
        ['a/FooNet', '=', 'b/Foo-Net'],
      ],
      'abc d',
    ],
    [
      'take it back the other way round',
      [
        ['a/FooNet', '≠', 'b/Foo-Net'],
        ['b/Foo-Net', '=', 'a/FooNet'],
      ],
      'abc d',
    ],
    [
      'join, then part',
      [
        ['a/FooNet', '=', 'd/BarNet'],
        ['d/BarNet', '≠', 'a/FooNet'],
      ],
      'abc d',
    ],
    [
      'part along a chain',
      [
        ['a/FooNet', '=', 'd/BarNet'],
        ['b/Foo-Net', '≠', 'd/BarNet'],
      ],
      'acd b',
    ],
    [
      'contradict themselves along a chain: the newer holds',
      [
        ['a/FooNet', '≠', 'b/Foo-Net'],
        ['a/FooNet', '=', 'd/BarNet'],
        ['d/BarNet', '=', 'b/Foo-Net'],
      ],
      'abcd',
    ],
    ['speak of a paper that is not there', [['z/FooNet', '≠', 'a/FooNet']], 'abc d'],
    ['spell a name another way', [['a/foo net', '≠', 'b/FOONET']], 'ac b d'],
    ['say of a name that it is not itself', [['a/FooNet', '≠', 'a/FooNet']], 'abc d'],
  ];
  it.each(cases)('%s', (_, said, expected) => {
    expect(groups(...said)).toBe(expected);
  });

  it('outweigh the tables', () => {
    const known = [paperOf('a', { model: ['GPT-4'] }), paperOf('b', { model: ['gpt4'] })];
    expect(resolveEntities(known, smallKnowledge, []).entities).toHaveLength(1);
    expect(resolveEntities(known, smallKnowledge, judgements([['a/GPT-4', '≠', 'b/gpt4']])).entities).toHaveLength(2);
  });

  it('outweigh a rule that keeps apart', () => {
    const two = [
      paperOf('a', { method: ['ATS = Applicant Tracking System'] }),
      paperOf('b', { method: ['ATS = Automatic Theorem Solver'] }),
    ];
    expect(resolveEntities(two, smallKnowledge, judgements([['a/ATS', '=', 'b/ATS']])).entities).toHaveLength(1);
  });

  it('are obeyed, rules that judged before are not', () => {
    const rules = judgements([['a/FooNet', '≠', 'b/Foo-Net']]).map((one): Judgement => ({ ...one, author: { kind: 'rule', name: 'old' } }));
    expect(resolveEntities(papers, smallKnowledge, rules).entities).toHaveLength(2);
  });
});

describe('whatever people say', () => {
  const name = fc.constantFrom('a/FooNet', 'b/Foo-Net', 'c/foonets', 'd/BarNet');
  const said = fc.array(fc.tuple(name, fc.constantFrom('=' as const, '≠' as const), name), { maxLength: 8 });
  it('the last word on a pair holds', () => {
    fc.assert(
      fc.property(said, name, name, fc.constantFrom('=' as const, '≠' as const), (before, a, b, verdict) => {
        fc.pre(a !== b);
        const together = groups(...before, [a, verdict, b])
          .split(' ')
          .some((group) => group.includes(a[0] ?? '') && group.includes(b[0] ?? ''));
        expect(together).toBe(verdict === '=');
      }),
    );
  });
});

describe('an entity can be explained', () => {
  const { judgements: made } = resolveEntities(papers, smallKnowledge, []);
  it('by the rules that joined it', () => {
    const chain = explainSame(made, { paper: 'b', name: 'Foo-Net' }, { paper: 'c', name: 'foonets' });
    expect(chain?.map(({ reason, score }) => `${reason} ${score}`)).toEqual(['the same name, “FooNet” 0.9', 'the same name, “FooNet” 0.9']);
  });
  it('and what is not one has no explanation', () => {
    expect(explainSame(made, { paper: 'a', name: 'FooNet' }, { paper: 'd', name: 'BarNet' })).toBeUndefined();
  });
  it('with what people said', () => {
    const all = [...made, ...judgements([['a/FooNet', '=', 'd/BarNet']])];
    expect(explainSame(all, { paper: 'c', name: 'foonets' }, { paper: 'd', name: 'BarNet' })?.map(({ author }) => author.kind)).toEqual([
      'rule',
      'person',
    ]);
  });
});
