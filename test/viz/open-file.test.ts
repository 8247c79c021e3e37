/** A file that the reader opens: what does not hold together is left out by name, the rest is there. */
import { describe, expect, it } from 'vitest';
import { openFile } from '../../viz/src/data/open-file.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const withClaim = (place: number, change: object) =>
  JSON.stringify({ ...corpus, claims: corpus.claims.map((claim, at) => (at === place ? { ...claim, ...change } : claim)) });

describe('a file of claimgraph export', () => {
  it('that is whole is shown whole', () => {
    expect(openFile(JSON.stringify(corpus)).left).toEqual([]);
    expect(openFile(JSON.stringify(corpus)).corpus.claims).toHaveLength(corpus.claims.length);
  });

  const check = (name: string, change: object, said: string) =>
    it(name, () => {
      const { corpus: rest, left } = openFile(withClaim(2, change));
      expect(left).toEqual([said]);
      expect(rest.claims).toHaveLength(corpus.claims.length - 1);
    });
  check('has a claim whose number is none', { quantity: { literal: 70 } }, 'claims[2].quantity.literal: expected text, got 70');
  check('has a claim of no paper', { paper: 'nowhere' }, 'claims[2].paper: expected the id of a paper, got "nowhere"');
  check('has a claim without subject', { subject: 'GPT-4' }, 'claims[2].subject: expected a list, got "GPT-4"');
  check('has a claim without setting', { setting: null }, 'claims[2].setting: expected a setting, got null');

  const refused = (name: string, text: string, said: RegExp) => it(name, () => expect(() => openFile(text)).toThrow(said));
  refused('is of another format', '{"format":7}', /format 7; this viewer reads format 1/u);
  refused('is no corpus', '[]', /format unknown/u);
  refused('lacks its claims', '{"format":1,"papers":[]}', /lacks claims/u);
  refused('breaks off', '{"format":1,"pap', /not whole/u);
});
