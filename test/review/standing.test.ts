import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction, Review, ReviewVerdict } from '../../src/model.ts';
import { settleReviews } from '../../src/review/standing.ts';

/** `Ada: reject`; `Ada: withdraw 0` takes back the first; `Ada: correct 69.4`. A minute lies between two. */
function reviewsOf(said: readonly string[]): readonly Review[] {
  return said.map((one, at) => {
    const [, who = '', verb = '', rest = ''] = /^(\w+): ([a-z ]+?)(?: ([\d.]+))?$/u.exec(one) ?? [];
    const verdict = verb as ReviewVerdict;
    const correction: Correction = { value: rest };
    return {
      id: `r${at}`,
      target: { kind: 'claim', id: 'c' },
      verdict,
      ...(verdict === 'correct' ? { correction } : {}),
      ...(verdict === 'withdraw' ? { undoes: `r${rest}` } : {}),
      who,
      when: `2025-01-01T00:${String(at).padStart(2, '0')}:00.000Z`,
      anchors: [],
    };
  });
}

describe('what reviews come to', () => {
  const cases: readonly (readonly [said: readonly string[], state: string | undefined, who: string])[] = [
    [[], undefined, ''],
    [['Ada: agree'], 'agreed', 'Ada'],
    [['Ada: reject'], 'rejected', 'Ada'],
    [['Ada: not a problem'], 'not a problem', 'Ada'],
    [['Ada: cannot tell'], 'cannot tell', 'Ada'],
    [['Ada: correct 69.4'], 'corrected', 'Ada'],
    // The last of each person.
    [['Ada: reject', 'Ada: agree'], 'agreed', 'Ada'],
    [['Ada: reject', 'Bo: reject'], 'rejected', 'Bo Ada'],
    [['Ada: agree', 'Bo: reject', 'Ada: reject'], 'rejected', 'Ada Bo'],
    // People differ.
    [['Ada: agree', 'Bo: reject'], 'disputed', 'Bo Ada'],
    [['Ada: correct 69.4', 'Bo: correct 96.4'], 'disputed', 'Bo Ada'],
    [['Ada: correct 69.4', 'Bo: correct 69.4'], 'corrected', 'Bo Ada'],
    [['Ada: correct 69.4', 'Bo: agree'], 'disputed', 'Bo Ada'],
    // Who cannot tell takes no side.
    [['Ada: reject', 'Bo: cannot tell'], 'rejected', 'Bo Ada'],
    [['Ada: reject', 'Ada: cannot tell'], 'cannot tell', 'Ada'],
    // Taking back.
    [['Ada: reject', 'Ada: withdraw 0'], undefined, ''],
    [['Ada: agree', 'Ada: reject', 'Ada: withdraw 1'], 'agreed', 'Ada'],
    [['Ada: reject', 'Ada: withdraw 0', 'Ada: withdraw 1'], 'rejected', 'Ada'],
    [['Ada: agree', 'Bo: reject', 'Bo: withdraw 1'], 'agreed', 'Ada'],
    // Only one's own, and only what was said before.
    [['Ada: reject', 'Bo: withdraw 0'], 'rejected', 'Ada'],
    [['Ada: withdraw 1', 'Ada: reject'], 'rejected', 'Ada'],
    [['Ada: withdraw 0'], undefined, ''],
  ];
  it.each(cases)('%j: %s', (said, state, who) => {
    const { standing } = settleReviews(reviewsOf(said));
    expect(standing?.state).toBe(state);
    expect(standing?.who.join(' ') ?? '').toBe(who);
  });

  it('says of each whether it counts', () => {
    const { fates } = settleReviews(reviewsOf(['Ada: agree', 'Ada: reject', 'Bo: agree', 'Bo: withdraw 2']));
    expect([...fates].sort()).toEqual([
      ['r0', 'superseded'],
      ['r1', 'counts'],
      ['r2', 'withdrawn'],
      ['r3', 'counts'],
    ]);
  });

  it('does not depend on the order in which they come', () => {
    const said = fc.array(
      fc.tuple(
        fc.constantFrom('Ada', 'Bo', 'Cy'),
        fc.constantFrom('agree', 'reject', 'cannot tell', 'correct 1', 'correct 2', 'withdraw 0', 'withdraw 3'),
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(said, fc.infiniteStream(fc.nat()), (all, order) => {
        const reviews = reviewsOf(all.map(([who, what]) => `${who}: ${what}`));
        const shuffled = [...reviews].map((review) => ({ review, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        expect(settleReviews(shuffled.map(({ review }) => review)).standing).toEqual(settleReviews(reviews).standing);
      }),
    );
  });
});
