/**
 * A server for browser tests of the viewer alone: the built pages and one corpus, under the policy that the real server sends.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; worker-src 'self' blob:";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** What /api/corpus answers: a body with status 200 unless another is said. */
export interface Answer {
  readonly body: string;
  readonly status?: number;
}

/** Serves dist/viz and the answer on a free port of the loopback. */
export function serveSite(answer: () => Answer): Promise<Site> {
  const pages = resolve(import.meta.dirname, '../../dist/viz');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('Content-Security-Policy', policy);
    if (path === '/api/corpus') {
      const { body, status = 200 } = answer();
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
      return;
    }
    const file = join(pages, normalize(path === '/' ? '/index.html' : path));
    if (!file.startsWith(pages) || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const close = () => new Promise<void>((closed) => server.close(() => closed()));
      done({ url: `http://127.0.0.1:${port}/`, close });
    });
  });
}
