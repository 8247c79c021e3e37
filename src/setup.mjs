/**
 * The step before the first door: on a bare clone it installs what is missing, builds what is stale, says what it does, and runs the rest.
 *
 *   node src/setup.mjs start [OPTIONS OF serve]   read seeds/, build the graph, show the viewer
 *   node src/setup.mjs test  [OPTIONS OF vitest]  format, lint, types, and all tests, browser tests included
 *
 * Plain JavaScript on Node's own modules, because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @param {string} words */
const say = (words) => process.stderr.write(`claimgraph: ${words}\n`);

/** Runs a program in the project's folder; its exit status, 127 when it cannot be started.
 * @param {string} program @param {readonly string[]} words @param {Record<string, string>} [environment] */
function run(program, words, environment = {}) {
  const ended = spawnSync(program, words, { cwd: home, stdio: 'inherit', env: { ...process.env, ...environment } });
  if (ended.error) say(`${program} could not be started: ${ended.error.message}`);
  return ended.status ?? (ended.signal === 'SIGINT' ? 130 : 127);
}

/** Like `run`, and leaves with its status when that is not 0.
 * @param {string} program @param {readonly string[]} words @param {Record<string, string>} [environment] */
function must(program, words, environment = {}) {
  const status = run(program, words, environment);
  if (status !== 0) process.exit(status);
}

/** The program of an installed package. @param {string} name */
const installed = (name) => join(home, 'node_modules', '.bin', name);

/** A hash over the content of files and folders. @param {readonly string[]} paths */
function contentHash(paths) {
  const digest = createHash('sha256');
  /** @param {string} path */
  const take = (path) => {
    const full = join(home, path);
    if (!existsSync(full)) return;
    const entries = readdirSync(dirname(full), { withFileTypes: true });
    const entry = entries.find((one) => join(dirname(full), one.name) === full);
    if (entry?.isDirectory()) for (const name of readdirSync(full).sort()) take(join(path, name));
    else digest.update(`${path}\n`).update(readFileSync(full));
  };
  for (const path of paths) take(path);
  return digest.digest('hex');
}

/** Whether the stamp file says that its work was done for exactly this content; `done` writes it.
 * @param {string} file @param {readonly string[]} paths */
function stamp(file, paths) {
  const full = join(home, file);
  const now = contentHash(paths);
  return {
    fresh: existsSync(full) && readFileSync(full, 'utf8') === now,
    done: () => {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, now);
    },
  };
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  say(`Node ${oldestNode.join('.')} or later is needed; this is ${process.versions.node}`);
  process.exit(70);
}

function installPackages() {
  const lock = stamp('node_modules/.claimgraph-installed', ['package-lock.json']);
  if (lock.fresh) return;
  say('installing the packages of package-lock.json (npm ci) …');
  must('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  lock.done();
}

function build() {
  const built = stamp('dist/.built', ['src', 'viz', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']);
  if (built.fresh) return;
  say('building the program and the viewer …');
  must(installed('tsc'), ['-p', 'tsconfig.build.json']);
  must(installed('vite'), ['build', 'viz', '--logLevel', 'warn']);
  built.done();
}

/** Where a browser for the tests is, if anywhere. */
function findBrowser() {
  const named = process.env.CLAIMGRAPH_BROWSER;
  if (named) return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of browsers) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: look on
      }
    }
  }
  return undefined;
}

/** Finds a browser, or installs Debian's chromium where that is possible. */
function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say("no browser found; installing Debian's chromium for the browser tests (apt-get) …");
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update', '-qq'], quiet) === 0)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return findBrowser();
}

/** @param {readonly string[]} options */
function start(options) {
  installPackages();
  build();
  const door = join(home, 'dist', 'cli', 'main.js');
  must(process.execPath, [door, 'add', 'seeds']);
  process.exit(run(process.execPath, [door, 'serve', ...options]));
}

/** @param {readonly string[]} options */
function test(options) {
  installPackages();
  const browser = installBrowser();
  build();
  if (options.length === 0) {
    say('format and lint …');
    must(installed('biome'), ['check', '--error-on-warnings', '.']);
    say('types …');
    must(installed('tsc'), ['--noEmit']);
    must(installed('tsc'), ['--noEmit', '-p', 'viz']);
  }
  if (!browser) {
    say(
      'THE BROWSER TESTS DO NOT RUN: no browser was found and none could be installed. Install chromium, or name one in CLAIMGRAPH_BROWSER.',
    );
    const status = run(installed('vitest'), ['run', '--project', 'unit', ...options]);
    process.exit(status || 1);
  }
  process.exit(run(installed('vitest'), ['run', ...options], { CLAIMGRAPH_BROWSER: browser }));
}

const [task, ...options] = process.argv.slice(2);
checkNode();
if (task === 'start') start(options);
else if (task === 'test') test(options);
else {
  say('say `start` or `test`');
  process.exit(64);
}
