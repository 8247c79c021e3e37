import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../viz/src/review/correction.ts';
import { seedCorpus } from '../corpus.ts';

const [claim] = seedCorpus().claims.filter(
  ({ subject, metric, quantity }) => quantity.kind === 'result' && subject.length === 1 && metric.length === 1,
);
if (!claim) throw new Error('the seeds have no such result');
const said = (fields: Readonly<Record<string, string>>) => correctionOf(claim, new Map(Object.entries(fields)));

describe('a correction', () => {
  it('is none where nothing is changed', () => {
    expect(said({})).toBeUndefined();
    expect(said({ subject: ` ${claim.subject[0]?.surface} `, value: '' })).toBeUndefined();
  });
  it('names only what is changed', () => {
    expect(said({ value: '70.1' })).toEqual({ value: '70.1' });
    expect(said({ subject: 'GPT-4; PaLM 2' })).toEqual({ subject: ['GPT-4', 'PaLM 2'] });
  });
  it('an emptied slot holds nothing', () => {
    expect(said({ metric: '' })).toEqual({ metric: [] });
  });
});
