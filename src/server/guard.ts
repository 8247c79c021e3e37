/**
 * What every request must pass and every answer carry: this server shows private work on one's own machine, and no other page may read or
 * change it. Host is checked against DNS rebinding, Origin on every request that could write.
 */
import type { HonoRequest, MiddlewareHandler } from 'hono';

/** Nothing but the viewer's own files; no inline script, no `eval`. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

const reading = new Set(['GET', 'HEAD']);

/** Refuses requests that name another host, and writes that come from another origin; puts the security headers on all answers. */
export function guard(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    const refusal = isLoopback(host) ? refusedWrite(context.req, host) : 'the Host header names no loopback address';
    if (refusal) context.res = Response.json({ problem: 'refused', reason: refusal }, { status: 403 });
    else await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  };
}

/**
 * Why a request that could write is refused, if it is: it must say that it comes from this server's own page, and bring JSON, which no form of
 * another page can send unasked.
 */
function refusedWrite(request: HonoRequest, host: string): string | undefined {
  if (reading.has(request.method)) return undefined;
  if (request.header('origin') !== `http://${host}`) return 'a request that writes must come from this address (Origin header)';
  const type = request.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/json' ? undefined : 'a request that writes must bring application/json (Content-Type header)';
}

/** Whether a Host header names this machine's loopback interface, whatever the port. */
export function isLoopback(host: string): boolean {
  let name: string;
  try {
    name = new URL(`http://${host}`).hostname;
  } catch {
    return false;
  }
  // `URL` reads `127.1` and `user@host` in its own way: the header must be the plain name and port that it was read as.
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u.test(host)) return false;
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}
