import { afterAll, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/main.ts';
import { seedCorpus } from '../corpus.ts';

const open: Listening[] = [];
const app = createApp({ corpus: async () => seedCorpus() });

async function start(port: number): Promise<Listening> {
  const server = await listen(app, port);
  open.push(server);
  return server;
}

afterAll(() => Promise.all(open.map((server) => server.close())));

it('listens on loopback and answers there', async () => {
  const { url } = await start(0);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect((await fetch(`${url}api/health`)).status).toBe(200);
});

it('takes the next free port when the wanted one is taken', async () => {
  const first = await start(0);
  const second = await start(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect((await fetch(`${second.url}api/health`)).status).toBe(200);
});
