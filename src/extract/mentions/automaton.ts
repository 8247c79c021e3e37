/**
 * Aho–Corasick automaton over names: finds every name of thousands in one pass over the tokens.
 *
 * Case, accents, blanks, hyphens and slashes count for nothing (`Llama-3`, `LLaMA 3` and `llama3` are one key), but names begin and end where
 * words do. A final plural s may hang on. Source: Aho and Corasick, Efficient string matching, CACM 18(6), 1975.
 */
import type { Token } from './tokens.ts';

/** How a match ends: with the token, before its plural s, or before digits that are glued to it (`Llama` in `Llama3`). */
export type Ending = 'whole' | 'plural' | 'stem';

export interface Visit {
  /** Index of the key in the list that the automaton was made of. */
  readonly key: number;
  /** Tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly ending: Ending;
}

export interface Automaton {
  /** Calls `visit` for every key in the tokens, those that end first first. */
  scan(tokens: readonly Token[], visit: (found: Visit) => void): void;
}

/** What of a name counts: lower-case letters without accents, digits, and the signs that tell names apart. */
export function foldName(name: string): string {
  let folded = '';
  const plain = decomposes(name) ? name.normalize('NFD') : name;
  for (let i = 0; i < plain.length; i += 1) {
    const char = plain.charAt(i);
    if (symbolOf(plain.charCodeAt(i)) !== skipped || isPoint(plain, i)) folded += char;
  }
  return folded.toLowerCase();
}

/** An automaton over folded keys (see `foldName`). Keys may repeat; each is visited. Empty keys are never found. */
export function createAutomaton(keys: readonly string[]): Automaton {
  const trie = new Trie(keys);
  return { scan: (tokens, visit) => scan(trie, tokens, visit) };
}

// ── signs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const alphabet = 128;
const skipped = -1;

/** A small number for each sign that counts; letters of other scripts share 64 numbers. */
function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return code - 20;
  if (code === 43) return 40; // +
  if (code === 64) return 41; // @
  if (code === 42) return 42; // *
  if (code === 44) return 43; // ,
  if (code === 38) return 44; // &
  if (code < 128 || (code >= 0x300 && code < 0x370) || (code >= 0x2000 && code < 0x2070)) return skipped;
  return 64 + (code & 63);
}

const pointSymbol = 45;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));

function decomposes(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0xc0) return true;
  return false;
}

// ── the automaton ────────────────────────────────────────────────────────────────────────────────────────────────────

class Trie {
  /** Edges in open addressing: `node * alphabet + symbol`, and where it leads. */
  private readonly edges: Int32Array;
  private readonly targets: Int32Array;
  private readonly mask: number;
  readonly depth: number[] = [0];
  private readonly parent: number[] = [0];
  private readonly symbol: number[] = [0];
  readonly fail: Int32Array;
  /** Nearest node on the way of failures, itself included, at which a key ends; 0 for none. */
  readonly ends: Int32Array;
  readonly keysAt = new Map<number, number[]>();

  constructor(keys: readonly string[]) {
    const signs = keys.reduce((sum, key) => sum + key.length, 1);
    const size = 2 ** Math.ceil(Math.log2(2 * signs + 2));
    this.edges = new Int32Array(size).fill(-1);
    this.targets = new Int32Array(size);
    this.mask = size - 1;
    keys.forEach((key, index) => {
      this.insert(key, index);
    });
    this.fail = new Int32Array(this.depth.length);
    this.ends = new Int32Array(this.depth.length);
    this.link();
  }

  /** Where `symbol` leads from `node` along the trie; 0 for nowhere. */
  child(node: number, symbol: number): number {
    const edge = node * alphabet + symbol;
    let slot = Math.imul(edge, 0x9e3779b1) >>> 0;
    for (slot &= this.mask; ; slot = (slot + 1) & this.mask) {
      const held = this.edges[slot];
      if (held === edge) return this.targets[slot] ?? 0;
      if (held === -1) return 0;
    }
  }

  /** Where `symbol` leads from `node`, by way of failures where the trie ends. */
  step(node: number, symbol: number): number {
    let at = node;
    for (;;) {
      const next = this.child(at, symbol);
      if (next !== 0 || at === 0) return next;
      at = this.fail[at] ?? 0;
    }
  }

  private insert(key: string, index: number): void {
    let node = 0;
    for (let i = 0; i < key.length; i += 1) {
      const symbol = isPoint(key, i) ? pointSymbol : symbolOf(key.charCodeAt(i));
      if (symbol !== skipped) node = this.child(node, symbol) || this.grow(node, symbol);
    }
    if (node === 0) return;
    const there = this.keysAt.get(node);
    if (there) there.push(index);
    else this.keysAt.set(node, [index]);
  }

  private grow(node: number, symbol: number): number {
    const edge = node * alphabet + symbol;
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 0) & this.mask;
    while (this.edges[slot] !== -1) slot = (slot + 1) & this.mask;
    this.edges[slot] = edge;
    const next = this.depth.length;
    this.targets[slot] = next;
    this.depth.push((this.depth[node] ?? 0) + 1);
    this.parent.push(node);
    this.symbol.push(symbol);
    return next;
  }

  /** Failure links, nearest nodes first. */
  private link(): void {
    const order = this.depth.map((_, node) => node).sort((a, b) => (this.depth[a] ?? 0) - (this.depth[b] ?? 0));
    for (const node of order) {
      if (node === 0) continue;
      const parent = this.parent[node] ?? 0;
      const fail = parent === 0 ? 0 : this.step(this.fail[parent] ?? 0, this.symbol[node] ?? 0);
      this.fail[node] = fail;
      this.ends[node] = this.keysAt.has(node) ? node : (this.ends[fail] ?? 0);
    }
  }
}

/** Signs that may stand inside a name and count for nothing; any other sign parts names. */
const within = new Set(['-', '‐', '‑', '–', '/', '_', ',', '&', '+', '*', '@', '']);

function scan(trie: Trie, tokens: readonly Token[], visit: (found: Visit) => void): void {
  const walk = new Walk(trie, visit);
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'address' || (token.kind === 'sign' && !within.has(token.word))) walk.stop();
    else walk.read(token, index);
  }
}

/** One pass over tokens. */
class Walk {
  /** Token that starts at each sign read; -1 inside a token. */
  private readonly starts: number[] = [];
  private node = 0;
  private readonly trie: Trie;
  private readonly visit: (found: Visit) => void;

  constructor(trie: Trie, visit: (found: Visit) => void) {
    this.trie = trie;
    this.visit = visit;
  }

  /** No name goes on beyond here. */
  stop(): void {
    this.node = 0;
  }

  read(token: Token, index: number): void {
    const text = decomposes(token.lower) ? token.lower.normalize('NFD') : token.lower;
    let first = true;
    for (let i = 0; i < text.length; i += 1) {
      const symbol = isPoint(text, i) ? pointSymbol : symbolOf(text.charCodeAt(i));
      if (symbol === skipped) continue;
      const ending = first || token.kind !== 'word' ? undefined : endingBefore(text, i);
      if (ending) this.report(index, ending);
      this.node = this.trie.step(this.node, symbol);
      this.starts.push(first ? index : -1);
      first = false;
    }
    if (!first) this.report(index, 'whole');
  }

  private report(index: number, ending: Ending): void {
    const { ends, fail, depth, keysAt } = this.trie;
    for (let end = ends[this.node] ?? 0; end !== 0; end = ends[fail[end] ?? 0] ?? 0) {
      const from = this.starts[this.starts.length - (depth[end] ?? 0)];
      if (from === undefined || from < 0) continue;
      for (const key of keysAt.get(end) ?? []) this.visit({ key, from, to: index + 1, ending });
    }
  }
}

/** How a name may end within a word, before the sign at `i`. */
function endingBefore(text: string, i: number): Ending | undefined {
  if (i === text.length - 1 && text.charAt(i) === 's') return 'plural';
  return isDigit(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i - 1)) ? 'stem' : undefined;
}
