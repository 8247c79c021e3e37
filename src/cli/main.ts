#!/usr/bin/env node
/**
 * The program `claimgraph`: gives `run` the real world and exits with its answer.
 */
import { run } from './program.ts';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
// A reader that goes away is told to whoever writes (see Shell.print); unheard, the event would end the program.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, environment: env }, interrupted.signal);
// Standard input that was not read to its end would keep the process waiting.
if (!stdin.readableEnded) stdin.destroy();
