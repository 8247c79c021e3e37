/** Verdicts as acts: many given at once are taken back at once, what fails is said, and skipped findings come back at the end. */
import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/model.ts';
import { createDesk, type Given } from '../../viz/src/review/desk.ts';
import { createQueue } from '../../viz/src/review/queue.ts';
import { select } from '../../viz/src/state/actions.ts';
import { initialState } from '../../viz/src/state/state.ts';
import { createStateStore } from '../../viz/src/state/store.ts';
import { seedCorpus } from '../corpus.ts';

function open(fails: (count: number) => boolean = () => false) {
  const kept: Review[] = [];
  const keep = async (given: Given): Promise<Review> => {
    if (fails(kept.length)) throw new Error('the disk is full');
    const review = { id: `r${kept.length}`, ...given, who: 'Ada', when: `2025-01-01T00:00:${10 + kept.length}Z`, anchors: [] };
    kept.push(review);
    return review;
  };
  const desk = createDesk(seedCorpus(), { keep, earlier: [] });
  const state = (id: string) => desk.standing({ kind: 'finding', id })?.state;
  return { desk, kept, state };
}

const agree = (id: string): Given => ({ target: { kind: 'finding', id }, verdict: 'agree' });

describe('many verdicts as one act', () => {
  it('are taken back by one undo, and before it by none', async () => {
    const { desk, state } = open();
    await desk.give(agree('a'));
    await desk.giveAll([agree('b'), agree('c')]);
    expect(desk.said()).toBe('Agreed: 2 of 2. z takes them back.');
    expect(await desk.undo()).toEqual({ kind: 'finding', id: 'b' });
    expect([state('a'), state('b'), state('c')]).toEqual(['agreed', undefined, undefined]);
    await desk.undo();
    expect(state('a')).toBeUndefined();
    expect(await desk.undo()).toBeUndefined();
  });

  it('one given is taken back at once, though it is not kept yet', async () => {
    const { desk, state, kept } = open();
    const given = desk.give(agree('a'));
    expect(await desk.undo()).toEqual({ kind: 'finding', id: 'a' });
    await given;
    expect(kept.map(({ verdict }) => verdict)).toEqual(['agree', 'withdraw']);
    expect(state('a')).toBeUndefined();
  });

  it('end where one is not kept, and those that were are taken back', async () => {
    const { desk, state, kept } = open((count) => count === 1);
    await desk.giveAll([agree('a'), agree('b'), agree('c')]);
    expect(desk.said()).toBe('Not kept: the disk is full');
    expect(kept.map(({ target }) => target.id)).toEqual(['a']);
    expect(state('b')).toBeUndefined();
  });
});

describe('the next finding to judge', () => {
  const at = (id?: string) => createStateStore(id === undefined ? initialState : select({ kind: 'finding', id })(initialState));
  const queueOf = (id: string | undefined, states: Readonly<Record<string, 'agreed' | 'cannot tell'>>) => {
    const queue = createQueue(at(id), ({ id: one }) => {
      const state = states[one];
      return state && { state, reviews: [], who: [] };
    });
    queue.list(['a', 'b', 'c', 'd']);
    return queue;
  };
  const check = (name: string, [id, step]: readonly [string | undefined, 1 | -1], states: Parameters<typeof queueOf>[1], next?: string) =>
    it(name, () => expect(queueOf(id, states).nextUnjudged(step)).toBe(next));

  check('is the first where none is selected', [undefined, 1], {}, 'a');
  check('or the last, backwards', [undefined, -1], {}, 'd');
  check('passes over those judged', ['a', 1], { b: 'agreed' }, 'c');
  check('goes round to the beginning', ['d', 1], {}, 'a');
  check('and backwards to the end', ['a', -1], {}, 'd');
  check('leaves skipped ones for the end', ['a', 1], { b: 'cannot tell', c: 'agreed' }, 'd');
  check('and then brings them back', ['a', 1], { b: 'agreed', c: 'cannot tell', d: 'agreed' }, 'c');
  check('is none when all are judged', ['a', 1], { b: 'agreed', c: 'agreed', d: 'agreed' });
});
