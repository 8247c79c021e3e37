import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Corpus, Review } from '../../src/model.ts';
import { reviewCorpus } from '../../src/review/review.ts';
// Before the server, as the command line loads it: the shapes must not need what the server adds to zod.
import { misfit } from '../../src/review/shapes.ts';
import { createApp } from '../../src/server/app.ts';
import { Imported, Kept, Refusal, ResultPage, ReviewPage } from '../../src/server/schemas.ts';
import { seedCorpus } from '../corpus.ts';

const at = 'http://127.0.0.1:4173';

const Fields = z.record(z.string(), z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() }));
const OpenApi = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.object({ Saying: z.object({ properties: Fields, required: z.array(z.string()) }) }) }),
});

/** A server over the seeds that keeps verdicts in a list, a minute apart. */
function serve() {
  const kept = new Map<string, Review>();
  let minute = 0;
  const corpus = async (): Promise<Corpus> => {
    const reviewed = reviewCorpus(withFinding(), [...kept.values()]);
    return { ...reviewed, hash: String(kept.size) };
  };
  const keep = async (reviews: readonly Review[]) => {
    for (const review of reviews) if (!kept.has(review.id)) kept.set(review.id, review);
  };
  const now = () => new Date(Date.UTC(2025, 0, 1, 0, minute++)).toISOString();
  const app = createApp({ corpus, reviewing: { who: 'Ada', keep, now } });
  const get = async <T extends z.ZodType>(path: string, schema: T, status = 200): Promise<z.output<T>> => {
    const answer = await app.request(`${at}${path}`);
    expect(answer.status, await answer.clone().text()).toBe(status);
    return schema.parse(await answer.json());
  };
  const send = (path: string, body: unknown) =>
    app.request(`${at}${path}`, {
      method: 'POST',
      headers: { origin: at, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const post = async <T extends z.ZodType>(path: string, body: unknown, schema: T, status: number): Promise<z.output<T>> => {
    const answer = await send(path, body);
    expect(answer.status, await answer.clone().text()).toBe(status);
    return schema.parse(await answer.json());
  };
  return { app, get, post, send, kept };
}

const [claim, other] = seedCorpus().claims;
const target = { kind: 'claim', id: claim?.id ?? '' } as const;

function withFinding(): Corpus {
  const numbers = [claim, other].flatMap((one) =>
    one ? [{ paper: one.paper, claim: one.id, span: one.quantity.span, literal: one.quantity.literal, role: 'made up' }] : [],
  );
  return { ...seedCorpus(), findings: [{ id: 'C1:a+b', check: 'C1', verdict: 'check', numbers, working: 'made up' }] };
}

describe('a verdict', () => {
  it('is kept with who, when, why and where, and shows on the claim', async () => {
    const { post, get } = serve();
    const { review, standing } = await post('/api/reviews', { target, verdict: 'reject', why: 'a split size' }, Kept, 201);
    expect(review).toMatchObject({ target, verdict: 'reject', who: 'Ada', when: '2025-01-01T00:00:00.000Z', why: 'a split size' });
    expect(review.anchors[0]).toMatchObject({ paper: claim?.paper, span: claim?.quantity.span, exact: claim?.quantity.literal });
    expect(standing).toEqual({ state: 'rejected', reviews: [review.id], who: ['Ada'] });
    const page = await get(`/api/reviews?claim=${target.id}`, ReviewPage);
    expect(page).toEqual({ who: 'Ada', reviews: [{ review, target: target.id, fate: 'counts' }], standing });
    expect(await get('/api/reviews', ReviewPage)).toEqual({ who: 'Ada', reviews: page.reviews });
  });

  it('on a finding', async () => {
    const { post, get } = serve();
    const finding = { kind: 'finding', id: 'C1:a+b' } as const;
    const { review, standing } = await post('/api/reviews', { target: finding, verdict: 'not a problem', who: 'Bo' }, Kept, 201);
    expect(review.anchors).toHaveLength(2);
    expect(standing?.state).toBe('not a problem');
    expect((await get(`/api/reviews?finding=${encodeURIComponent(finding.id)}`, ReviewPage)).reviews).toHaveLength(1);
  });

  it('is undone by another that withdraws it, and both are listed', async () => {
    const { post, get } = serve();
    const first = await post('/api/reviews', { target, verdict: 'agree' }, Kept, 201);
    const second = await post('/api/reviews', { target, verdict: 'reject' }, Kept, 201);
    const undo = await post('/api/reviews', { target, verdict: 'withdraw' }, Kept, 201);
    expect(undo.review.undoes).toBe(second.review.id);
    expect(undo.standing).toEqual({ state: 'agreed', reviews: [first.review.id], who: ['Ada'] });
    expect((await post('/api/reviews', { target, verdict: 'withdraw', undoes: first.review.id }, Kept, 201)).standing).toBeUndefined();
    const { reviews } = await get(`/api/reviews?claim=${target.id}`, ReviewPage);
    expect(reviews.map(({ fate }) => fate)).toEqual(['withdrawn', 'withdrawn', 'counts', 'counts']);
    await post('/api/reviews', { target, verdict: 'withdraw' }, Refusal, 400);
  });

  it('of two people who differ is disputed', async () => {
    const { post } = serve();
    await post('/api/reviews', { target, verdict: 'agree', who: 'Ada' }, Kept, 201);
    const { standing } = await post('/api/reviews', { target, verdict: 'reject', who: 'Bo' }, Kept, 201);
    expect(standing).toMatchObject({ state: 'disputed', who: ['Bo', 'Ada'] });
  });

  it('corrects value and slots: results show what was put in and keep what was read', async () => {
    const { post, get } = serve();
    const [result] = (await get('/api/results?benchmark=gsm8k&kinds=result', ResultPage)).results;
    const correction = { value: '12.5', on: ['MATH'] };
    await post('/api/reviews', { target: { kind: 'claim', id: result?.claim }, verdict: 'correct', correction }, Kept, 201);
    const { results } = await get('/api/results?benchmark=math', ResultPage);
    const corrected = results.find(({ claim: id }) => id === result?.claim);
    expect(corrected).toMatchObject({ value: '12.5', numbers: [12.5], benchmark: { written: 'MATH' }, evidence: result?.evidence });
    expect(corrected?.review).toMatchObject({ state: 'corrected', correction, original: { quantity: { literal: result?.value } } });
    const left = await get('/api/results?benchmark=gsm8k&kinds=result', ResultPage);
    expect(left.results.map(({ claim: id }) => id)).not.toContain(result?.claim);
  });
});

describe('what is no verdict is refused with the reason', () => {
  const cases: readonly (readonly [body: unknown, status: number, said: RegExp])[] = [
    ['{', 400, /JSON/u],
    [{}, 400, /target/u],
    [{ target, verdict: 'perhaps' }, 400, /verdict/u],
    [{ target, verdict: 'not a problem' }, 400, /a claim can be given agree, reject/u],
    [{ target: { kind: 'finding', id: 'C1:a+b' }, verdict: 'reject' }, 400, /a finding can be given agree, not a problem/u],
    [{ target, verdict: 'correct' }, 400, /belong together/u],
    [{ target, verdict: 'agree', correction: { value: '1' } }, 400, /belong together/u],
    [{ target, verdict: 'correct', correction: {} }, 400, /at least one field/u],
    [{ target, verdict: 'correct', correction: { value: 'much' } }, 400, /write the number alone/u],
    [{ target, verdict: 'withdraw', undoes: 'nothing' }, 400, /there is no review nothing/u],
    [{ target, verdict: 'agree', who: ' ' }, 400, /who/u],
    [{ target: { kind: 'claim', id: 'nowhere' }, verdict: 'agree' }, 404, /no claim has the id nowhere/u],
    [{ target: { kind: 'finding', id: target.id }, verdict: 'agree' }, 404, /no finding/u],
  ];
  it.each(cases)('%j', async (body, status, said) => {
    const { post, kept } = serve();
    expect((await post('/api/reviews', body, Refusal, status)).reason).toMatch(said);
    expect(kept.size).toBe(0);
  });

  it("another's verdict cannot be taken back", async () => {
    const { post } = serve();
    const { review } = await post('/api/reviews', { target, verdict: 'agree', who: 'Bo' }, Kept, 201);
    const refused = await post('/api/reviews', { target, verdict: 'withdraw', undoes: review.id }, Refusal, 400);
    expect(refused.reason).toContain('is by Bo');
  });

  it.each(['/api/reviews?claim=nowhere', '/api/reviews?finding=nowhere'])('%s', async (path) => {
    await serve().get(path, Refusal, 404);
  });
});

it('what fits together is no misfit', () => {
  expect(misfit({ target: { kind: 'claim', id: 'c' }, verdict: 'agree' })).toBeUndefined();
});

describe('who may write', () => {
  const body = JSON.stringify({ target, verdict: 'agree' });
  const cases: readonly (readonly [what: string, headers: Record<string, string>])[] = [
    ['another page', { origin: 'http://evil.example', 'content-type': 'application/json' }],
    ['no origin', { 'content-type': 'application/json' }],
    ['a form', { origin: at, 'content-type': 'text/plain' }],
    ['another host', { origin: 'http://evil.example', host: 'evil.example', 'content-type': 'application/json' }],
  ];
  it.each(cases)('not %s', async (_, headers) => {
    const { app, kept } = serve();
    expect((await app.request(`${at}/api/reviews`, { method: 'POST', headers, body })).status).toBe(403);
    expect(kept.size).toBe(0);
  });

  it('nobody, where nothing can be kept', async () => {
    const app = createApp({ corpus: async () => seedCorpus() });
    const headers = { origin: at, 'content-type': 'application/json' };
    expect((await app.request(`${at}/api/reviews`, { method: 'POST', headers, body })).status).toBe(403);
  });

  it('not more than a request may hold', async () => {
    const { send } = serve();
    expect((await send('/api/reviews/lines', { lines: 'x'.repeat(9_000_000) })).status).toBe(413);
  });
});

describe('the OpenAPI document', () => {
  it('describes what a verdict is', async () => {
    const answer = await serve().app.request(`${at}/api/openapi.json`);
    const { paths, components } = OpenApi.parse(await answer.json());
    const { Saying } = components.schemas;
    expect(Object.keys(paths['/api/reviews'] ?? {}).sort()).toEqual(['get', 'post']);
    expect(Object.keys(Saying.properties).sort()).toEqual(['correction', 'target', 'undoes', 'verdict', 'who', 'why']);
    expect(Saying.required).toEqual(['target', 'verdict']);
    expect(Object.keys(Saying.properties.correction?.properties ?? {})).toContain('baseline');
  });
});

describe('JSON lines', () => {
  it('go out and come in again, twice without a change', async () => {
    const [from, to] = [serve(), serve()];
    await from.post('/api/reviews', { target, verdict: 'agree', why: '<script>alert(1)</script>' }, Kept, 201);
    await from.post('/api/reviews', { target, verdict: 'withdraw' }, Kept, 201);
    const lines = await (await from.app.request(`${at}/api/reviews/lines`)).text();
    const none = { added: 0, known: 0, orphaned: 0, problems: [] };
    expect(await to.post('/api/reviews/lines', { lines }, Imported, 200)).toEqual({ ...none, added: 2 });
    expect(await to.post('/api/reviews/lines', { lines }, Imported, 200)).toEqual({ ...none, known: 2 });
    expect(await to.get('/api/reviews', ReviewPage)).toEqual(await from.get('/api/reviews', ReviewPage));
  });

  it('that are none are told, the rest is kept', async () => {
    const { post } = serve();
    const line = JSON.stringify({ target: { kind: 'claim', id: 'gone' }, verdict: 'agree', who: 'Bo', when: '2025-01-01T00:00:00Z' });
    const told = await post('/api/reviews/lines', { lines: `${line}\nnothing\n` }, Imported, 200);
    expect(told).toEqual({ added: 1, known: 0, orphaned: 1, problems: [{ line: 2, reason: 'is not JSON' }] });
  });
});
