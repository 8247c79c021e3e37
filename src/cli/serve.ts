/**
 * `claimgraph serve`: the viewer and the API, on this machine only.
 */
import { once } from 'node:events';
import { InvalidArgumentError } from 'commander';
import { type Corpus, given, type Review } from '../model.ts';
import { applyReviews, readCorpus, type Tables } from '../pipeline.ts';
import type { Assets } from '../server/assets.ts';
import type { Store } from '../store/store.ts';
import { codeHash } from './shell/code.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import { reviewerOf } from './shell/reviewer.ts';
import { openSample } from './shell/sample.ts';
import type { Shell } from './shell/shell.ts';
import { findViewer } from './shell/viewer.ts';
import { inWords } from './shell/words.ts';
import { openTables, withStore } from './shell/workshop.ts';

const help = `
Prints the address of the viewer and serves it until Ctrl-C. Only programs on this machine can reach it, and nothing is sent anywhere.
What "add" stores meanwhile shows when the page is loaded again. Verdicts given in the viewer are kept in the store; "claimgraph review"
lists them. /api/openapi.json describes the API.

Examples:
  $ claimgraph serve
  $ claimgraph --store llm.db serve --port 8080
  $ curl -s http://127.0.0.1:7411/api/results?benchmark=gsm8k | jq

Exit codes: 0 ended; 66 the store cannot be opened.
`;

interface Options {
  readonly port: number;
  readonly as?: string;
  readonly format: 'text' | 'json';
}

export const serveCommand: MakeCommand = (act) =>
  command('serve', 'show the graph in a browser', help)
    .option('--port <number>', 'the port, or the next that is free; 0: any', parsePort, 7411)
    .option('--as <name>', "whose verdicts the viewer gives; git's user.name or yours when left out")
    .addOption(formatOption(['text', 'json']))
    .action(act(serve));

async function serve(shell: Shell, { port, as: name, format }: Options): Promise<Exit> {
  // Loaded here, because no other command needs a server and all would wait for it.
  const [{ createApp }, { readAssets }, { listen }] = await Promise.all([
    import('../server/app.ts'),
    import('../server/assets.ts'),
    import('../server/main.ts'),
  ]);
  const tables = openTables(shell);
  return withStore(shell, { mustExist: false }, async (store) => {
    const corpus = watchCorpus(store, tables);
    const { papers, claims } = await corpus();
    const folder = findViewer();
    if (folder === undefined) shell.say('the viewer is not built, so only the API is served; "npm run build" builds it');
    const viewer: Assets | undefined = folder === undefined ? undefined : readAssets(folder);
    const keep = (reviews: readonly Review[]) => store.review(reviews);
    const reviewing = { who: name ?? reviewerOf(shell), keep, now: () => new Date().toISOString() };
    const options = { corpus, reviewing, ...given('viewer', viewer), ...given('sample', openSample(shell, tables)) };
    const listening = await listen(createApp(options), port);
    if (format === 'json') await shell.printJson({ url: listening.url, port: listening.port });
    else await shell.printLines([listening.url]);
    shell.say(`serving ${inWords(papers.length, 'paper')} with ${inWords(claims.length, 'number')} at ${listening.url}; Ctrl-C ends it`);
    if (!shell.signal.aborted) await once(shell.signal, 'abort');
    await listening.close();
    return exits.fine;
  });
}

/** The corpus of the store as it is now: made anew when the store has changed, only its reviews when nothing else has. */
function watchCorpus(store: Store, tables: Tables): () => Promise<Corpus> {
  const code = codeHash();
  const read = keepWhile(
    () => store.fingerprint('all but reviews'),
    () => readCorpus(store, tables, { code, layout: true }),
  );
  return keepWhile(
    () => store.fingerprint(),
    async () => applyReviews(store, await read()),
  );
}

/** What `make` makes, once however many ask, until the mark is another. */
function keepWhile<T>(mark: () => Promise<string>, make: () => Promise<T>): () => Promise<T> {
  let held: { readonly mark: string; readonly made: Promise<T> } | undefined;
  return async () => {
    const now = await mark();
    if (held?.mark !== now) {
      const made = make();
      held = { mark: now, made };
      made.catch(() => {
        held = undefined;
      });
    }
    return held.made;
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}
