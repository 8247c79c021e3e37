/** Ranks and counts follow a verdict of this visit as they would after reloading, and what is taken back is as it was. */
import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/model.ts';
import { listResults } from '../../src/results/results.ts';
import { reviewCorpus } from '../../src/review/review.ts';
import { countVerdicts } from '../../viz/src/data/audit.ts';
import { createDesk, type Given } from '../../viz/src/review/desk.ts';
import { underReviews } from '../../viz/src/review/under-reviews.ts';
import { auditedCorpus } from '../corpus.ts';

const corpus = auditedCorpus();
let count = 0;
const when = () => new Date(Date.UTC(2025, 0, 1, 0, count++)).toISOString();
const keep = async (given: Given): Promise<Review> => ({ id: `r${count}`, ...given, who: 'Ada', when: when(), anchors: [] });
const openDesk = (earlier: readonly Review[] = []) => createDesk(corpus, { keep, earlier });

describe('the data under the verdicts of a visit', () => {
  it('is the data itself where nothing was said', () => {
    expect(underReviews(corpus, openDesk())).toBe(corpus);
  });

  it('ranks a rejected result no more, until that is taken back', async () => {
    const ranked = (corpus: Parameters<typeof listResults>[0]) =>
      listResults(corpus, {}).rows.find(({ claim }) => claim.id === best?.claim.id);
    const best = listResults(corpus, {}).rows.find(({ rank, among = 0 }) => rank === 1 && among > 1);
    const desk = openDesk();
    await desk.give({ target: { kind: 'claim', id: best?.claim.id ?? '' }, verdict: 'reject' });
    const after = underReviews(corpus, desk);
    expect(ranked(after)).not.toHaveProperty('rank');
    expect(after).toEqual(reviewCorpus(corpus, desk.reviews()));
    await desk.undo();
    expect(ranked(underReviews(corpus, desk))).toMatchObject({ rank: 1 });
  });

  it('counts a finding no more that is judged no problem, said earlier or now', async () => {
    const [finding] = corpus.findings;
    const verdict = finding?.verdict ?? 'check';
    const given: Given = { target: { kind: 'finding', id: finding?.id ?? '' }, verdict: 'not a problem' };
    const before = countVerdicts(corpus.findings).get(verdict) ?? 0;
    const desk = openDesk();
    await desk.give(given);
    for (const one of [desk, openDesk([await keep(given)])])
      expect(countVerdicts(underReviews(corpus, one).findings).get(verdict) ?? 0).toBe(before - 1);
  });
});
