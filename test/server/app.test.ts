import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/server/app.ts';
import type { Assets } from '../../src/server/assets.ts';
import { contentSecurityPolicy, isLoopback } from '../../src/server/guard.ts';
import { Claim, Corpus, EntityPage, GraphPage, PaperPage, PaperSummary, ResultPage, SearchPage } from '../../src/server/schemas.ts';
import { claimReader } from '../../src/write/claim-batches.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const viewer: Assets = new Map([
  ['/index.html', { bytes: new TextEncoder().encode('<!doctype html>'), type: 'text/html; charset=utf-8', lasting: false }],
  ['/assets/main-0a1b2c3d.js', { bytes: new TextEncoder().encode('0'), type: 'text/javascript; charset=utf-8', lasting: true }],
]);
const app = createApp({ corpus: async () => corpus, viewer });
const at = 'http://127.0.0.1:4173';

/** Asks for a path; the answer must be JSON of the given schema and status. */
async function ask<T extends z.ZodType>(path: string, schema: T, status = 200): Promise<z.output<T>> {
  const answer = await app.request(`${at}${path}`);
  expect(answer.status, await answer.clone().text()).toBe(status);
  return schema.parse(await answer.json());
}

const Refused = z.object({ problem: z.string(), reason: z.string(), suggestions: z.array(z.string()).optional() });

describe('routes', () => {
  it('results: the benchmark in any spelling, best first, every value with its quote at its offsets', async () => {
    const page = await ask('/api/results?benchmark=gsm-8k&kinds=result', ResultPage);
    expect(page.benchmark?.name).toBe('GSM8K');
    expect(page.total).toBeGreaterThan(3);
    for (const { value, evidence, paper } of page.results) {
      const text = corpus.papers.find(({ id }) => id === paper.id)?.[evidence.part] ?? '';
      expect(text.slice(evidence.start, evidence.end)).toBe(value);
      expect(text).toContain(evidence.quote);
    }
  });

  it('results: a filter and a page', async () => {
    const all = await ask('/api/results?kinds=result', ResultPage);
    const some = await ask('/api/results?kinds=result&from=2&limit=3', ResultPage);
    expect(some.total).toBe(all.total);
    expect(some.results).toEqual(all.results.slice(2, 5));
  });

  it('results: a name that nothing answers to gives 404 with names like it', async () => {
    const refused = await ask('/api/results?benchmark=GSM9K', Refused, 404);
    expect(refused.reason).toContain('GSM9K');
    expect(refused.suggestions).toContain('GSM8K');
  });

  it.each(['years=20x4', 'roles=ours', 'sort=-colour', 'limit=0', 'kinds=other', 'from=-1'])(
    'results: %s is refused with the reason',
    async (query) => {
      const refused = await ask(`/api/results?${query}`, Refused, 400);
      expect(refused.problem).toBe('bad-query');
      expect(refused.reason).toContain(query.split('=')[0]);
    },
  );

  it('graph: the drawn projection with positions, narrowed down by the filter', async () => {
    const whole = await ask('/api/graph', GraphPage);
    const part = await ask('/api/graph?benchmarks=gsm8k', GraphPage);
    expect(whole.nodes.length).toBeGreaterThan(corpus.papers.length);
    expect(part.nodes.length).toBeLessThan(whole.nodes.length);
    expect(part.nodes.map(({ key }) => key)).toContain('entity:gsm8k');
    expect(whole.edges.every(({ source, target }) => source !== target)).toBe(true);
  });

  it('graph: metrics are shown when asked for', async () => {
    const kinds = async (query: string) => (await ask(`/api/graph?${query}`, GraphPage)).nodes.map(({ attributes }) => attributes.kind);
    expect(await kinds('metrics_shown=true')).toContain('metric');
    expect(await kinds('metrics_shown=false')).not.toContain('metric');
  });

  it('entities and one of them', async () => {
    const all = await ask('/api/entities', z.array(z.object({ id: z.string() })));
    expect(all).toHaveLength(corpus.entities.length);
    const page = await ask('/api/entities/gsm8k', EntityPage);
    expect(page.entity.name).toBe('GSM8K');
    expect(page.claims.length).toBeGreaterThan(0);
    await ask('/api/entities/no-such-thing', Refused, 404);
  });

  it('papers and one of them, whose coverage adds up', async () => {
    const all = await ask('/api/papers', z.array(PaperSummary));
    expect(all).toHaveLength(corpus.papers.length);
    for (const { numbers: n } of all) expect(n.result + n.change + n.size + n.other).toBe(n.numbers);
    const page = await ask(
      `/api/papers/${encodeURIComponent(corpus.papers.find(({ text }) => text.includes('69.4'))?.id ?? '')}`,
      PaperPage,
    );
    expect(page.text).toContain('69.4');
    await ask('/api/papers/0000.00000', Refused, 404);
  });

  it('one claim with its sentence', async () => {
    const [first] = corpus.claims;
    const page = await ask(`/api/claims/${first?.id}`, z.object({ claim: Claim, sentence: z.string() }));
    expect(page.sentence).toContain(first?.quantity.literal);
    await ask('/api/claims/none', Refused, 404);
  });

  it('search: by alias and by number', async () => {
    expect((await ask('/api/search?q=gsm8', SearchPage)).benchmarks.map(({ id }) => id)).toContain('gsm8k');
    expect((await ask('/api/search?q=69.4', SearchPage)).numbers.length).toBeGreaterThan(0);
    await ask('/api/search', Refused, 400);
  });

  it('corpus: packed for who takes gzip, and the same', async () => {
    const ask = (accepted: string) => app.request('http://127.0.0.1/api/corpus', { headers: { 'Accept-Encoding': accepted } });
    const plain = await ask('identity, gzip;q=0');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const answer = await ask('br, gzip');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('etag')).toBe(`"${corpus.hash}"`);
    const bytes = gunzipSync(await answer.arrayBuffer());
    expect(Number(answer.headers.get('x-length'))).toBe(bytes.byteLength);
    expect(JSON.parse(bytes.toString('utf8'))).toEqual(await plain.json());
  });

  it('corpus: with its claims in batches for who asks for them', async () => {
    const type = 'application/vnd.claimgraph.batches+json';
    const ask = (accept: string) => app.request('http://127.0.0.1/api/corpus', { headers: { 'Accept-Encoding': 'gzip', Accept: accept } });
    const answer = await ask(`${type}, application/json`);
    expect(answer.headers.get('content-type')).toBe(type);
    const { claimBatches, ...others } = JSON.parse(gunzipSync(await answer.arrayBuffer()).toString('utf8'));
    const { claims, ...expected } = JSON.parse(JSON.stringify(corpus));
    expect(others).toEqual(expected);
    const read = claimReader();
    expect(claimBatches.flatMap(read)).toEqual(claims);
    expect((await ask('application/json')).headers.get('content-type')).toBe('application/json');
  });

  it('corpus: everything, with a tag by which an unchanged one is not sent again', async () => {
    const first = await app.request(`${at}/api/corpus`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toBe(`"${corpus.hash}"`);
    const sent: unknown = await first.json();
    expect(sent).toEqual(JSON.parse(JSON.stringify(corpus)));
    expect(Corpus.safeParse(sent).error).toBeUndefined();
    const second = await app.request(`${at}/api/corpus`, { headers: { 'if-none-match': tag } });
    expect(second.status).toBe(304);
  });

  it('papers: an id with a slash is one id', async () => {
    const papers = corpus.papers.slice(0, 1).map((paper) => ({ ...paper, id: 'hep-th/9901001' }));
    const old = createApp({ corpus: async () => ({ ...corpus, papers }) });
    const answer = await old.request(`${at}/api/papers/${encodeURIComponent('hep-th/9901001')}`);
    expect(await answer.json()).toMatchObject({ id: 'hep-th/9901001', text: papers[0]?.text });
  });

  it('openapi: lists every route', async () => {
    const document = await ask('/api/openapi.json', z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }));
    expect(Object.keys(document.paths).sort()).toEqual(
      [
        '/api/claims/{id}',
        '/api/compare',
        '/api/corpus',
        '/api/entities',
        '/api/entities/{id}',
        '/api/findings',
        '/api/graph',
        '/api/health',
        '/api/papers',
        '/api/papers/{id}',
        '/api/results',
        '/api/reviews',
        '/api/reviews/lines',
        '/api/search',
        '/api/timeline',
      ].sort(),
    );
  });

  it('an unknown route and a failing store are said plainly', async () => {
    await ask('/api/nothing', Refused, 404);
    const broken = createApp({ corpus: () => Promise.reject(new Error('the store is gone')) });
    const answer = await broken.request(`${at}/api/health`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ problem: 'failed', reason: 'the store is gone' });
  });
});

describe("the viewer's files", () => {
  it('are served with their types; hashed ones may be kept', async () => {
    const page = await app.request(`${at}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await app.request(`${at}/assets/main-0a1b2c3d.js`);
    expect(script.headers.get('cache-control')).toContain('immutable');
  });
  it.each(['/nothing.js', '/../package.json', '/%2e%2e/package.json', '/assets/'])('%s is not there', async (path) => {
    expect((await app.request(`${at}${path}`)).status).toBe(404);
  });
});

describe('guard', () => {
  it('puts the security headers on every answer', async () => {
    for (const path of ['/', '/api/health', '/nothing']) {
      const { headers } = await app.request(`${at}${path}`);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect(contentSecurityPolicy).not.toMatch(/unsafe-(?:inline|eval)/);
  });

  const hosts: readonly (readonly [host: string, fine: boolean])[] = [
    ['127.0.0.1:4173', true],
    ['localhost', true],
    ['localhost:80', true],
    ['[::1]:4173', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['localhost.evil.example:4173', false],
    ['evil@127.0.0.1', false],
    ['127.1', false],
    ['0.0.0.0:4173', false],
    ['192.168.0.5:4173', false],
    ['', false],
  ];
  it.each(hosts)('Host %s', async (host, fine) => {
    expect(isLoopback(host)).toBe(fine);
    if (host === '') return;
    const answer = await app.request(`${at}/api/health`, { headers: { host } });
    expect(answer.status).toBe(fine ? 200 : 403);
  });

  const writes: readonly (readonly [origin: string | undefined, status: number])[] = [
    [undefined, 403],
    ['null', 403],
    ['http://evil.example', 403],
    ['http://127.0.0.1:9999', 403],
    ['https://127.0.0.1:4173', 403],
    [at, 404],
  ];
  it.each(writes)('a write from origin %s', async (origin, status) => {
    const headers = { host: '127.0.0.1:4173', 'content-type': 'application/json', ...(origin ? { origin } : {}) };
    const answer = await app.request(`${at}/api/results`, { method: 'POST', headers });
    expect(answer.status).toBe(status);
  });
});
