/**
 * Listens: on the loopback interface only, never on an address that others can reach.
 */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';

export interface Listening {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** How many ports after the wanted one are tried when it is taken. */
const tries = 20;

/**
 * Serves an application on 127.0.0.1 at `port` or, when that is taken, at the next free one; port 0 takes any. Rejects when none of twenty is
 * free or the port may not be used.
 */
export async function listen(app: OpenAPIHono, port: number): Promise<Listening> {
  for (let at = port; ; at += 1) {
    try {
      return await listenAt(app, at);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === 0 || at + 1 >= port + tries) throw error;
    }
  }
}

function listenAt(app: OpenAPIHono, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ port: actual, url: `http://127.0.0.1:${actual}/`, close });
    });
  });
}
