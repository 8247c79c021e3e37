/** The findings of the audit over HTTP. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Finding } from '../../src/model.ts';
import { createApp } from '../../src/server/app.ts';
import { FindingsPage } from '../../src/server/findings.ts';
import { claim, corpus } from '../results/claims.ts';

const gsm = { on: 'GSM8K', metric: 'accuracy', model: 'GPT-4' } as const;
const data = corpus(claim('1', { ...gsm, value: 85, paper: 'a' }), claim('2', { ...gsm, value: 92, paper: 'b' }));
const [one, two] = data.claims;
if (!one || !two) throw new Error('two claims');
const number = ({ id, paper, quantity: { span, literal } }: typeof one, role: string) => ({ paper, claim: id, span, literal, role });
const findings: readonly Finding[] = [
  {
    id: 'C1:x',
    check: 'C1',
    verdict: 'adds up',
    numbers: [number(one, 'gain')],
    working: '2 − 1 = 1',
    interval: [1, 1],
    sentence: one.sentence,
  },
  { id: 'C9:y', check: 'C9', verdict: 'differs', numbers: [number(one, 'reported'), number(two, 'reported')], working: 'apart' },
];
const app = createApp({ corpus: async () => ({ ...data, findings }) });

async function ask(query: string): Promise<z.output<typeof FindingsPage>> {
  const answer = await app.request(`http://127.0.0.1:4173/api/findings${query}`);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return FindingsPage.parse(await answer.json());
}

describe('findings', () => {
  it.each([
    ['', ['C1:x', 'C9:y']],
    ['?paper=a', ['C1:x', 'C9:y']],
    ['?paper=b', ['C9:y']],
    ['?paper=none', []],
    [`?claim=${two.id}`, ['C9:y']],
    ['?check=C1', ['C1:x']],
    ['?verdict=differs', ['C9:y']],
    ['?limit=1', ['C1:x']],
    ['?from=1', ['C9:y']],
  ])('%s', async (query, ids) => {
    expect((await ask(query)).findings.map(({ id }) => id)).toEqual(ids);
  });
  it('carry verdict, working, sentence and place of each number, and what the check is worth', async () => {
    const { total, falseAlarms, findings: found } = await ask('');
    expect(total).toBe(2);
    expect(falseAlarms.texts).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ verdict: 'adds up', working: '2 − 1 = 1', interval: [1, 1], measured: { read: expect.any(Number) } });
    for (const { numbers } of found)
      for (const { claim: of, literal, sentence } of numbers) {
        expect([one.id, two.id]).toContain(of);
        expect(sentence?.words).toContain(literal);
      }
  });
  it('refuses verdicts that are none', async () => {
    expect((await app.request('http://127.0.0.1:4173/api/findings?verdict=wrong')).status).toBe(400);
  });
});
