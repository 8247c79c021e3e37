/**
 * A trie over names: finds every name of thousands in the tokens of a text.
 *
 * Case, accents, blanks, hyphens and slashes count for nothing (`Llama-3`, `LLaMA 3` and `llama3` are one key), but names begin and end where
 * words do. A final plural s may hang on. As names begin at words alone, it walks from each word as far as any name goes: mostly three letters.
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
  /** Calls `visit` for every key in the tokens, in order of where they begin. */
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
  return {
    scan(tokens, visit) {
      const walk = new Walk(trie, tokens, visit);
      for (let from = 0; from < tokens.length; from += 1) walk.start(from);
    },
  };
}

// ── signs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const alphabet = 128;
const skipped = -1;

/** A small number for each sign that counts; letters of other scripts share 64 numbers. */
function symbolOf(code: number): number {
  if (code < 128) return ascii[code] ?? skipped;
  return (code >= 0x300 && code < 0x370) || (code >= 0x2000 && code < 0x2070) ? skipped : 64 + (code & 63);
}

const ascii = Int8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return code - 20;
  const sign = '+@*,&'.indexOf(String.fromCharCode(code));
  return sign < 0 ? skipped : 40 + sign;
});

const pointSymbol = 45;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));

function decomposes(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0xc0) return true;
  return false;
}

// ── the trie ─────────────────────────────────────────────────────────────────────────────────────────────────────────

class Trie {
  /** Where the first two symbols lead: most words get no further. */
  private readonly heads = new Int32Array(alphabet * alphabet);
  /** Edges from there on in open addressing: `node * alphabet + symbol`, and beside it where that leads. */
  private readonly edges: Int32Array;
  private readonly mask: number;
  private size = 1;
  /** By node, the keys that end there. */
  private readonly keys: (number[] | undefined)[] = [];

  constructor(keys: readonly string[]) {
    const signs = keys.reduce((sum, key) => sum + key.length, 1);
    const slots = 2 ** Math.ceil(Math.log2(2 * signs + 2));
    this.edges = new Int32Array(2 * slots);
    this.mask = slots - 1;
    keys.forEach((key, index) => {
      this.insert(key, index);
    });
  }

  /** Where `symbol` leads from `node`, 0 for nowhere. A node below 0 is the first symbol of a name, 0 none yet. */
  child(node: number, symbol: number): number {
    if (node === 0) return -symbol;
    if (node < 0) return this.heads[-node * alphabet + symbol] ?? 0;
    return this.edges[2 * this.slotOf(node * alphabet + symbol) + 1] ?? 0;
  }

  /** The keys that end at a node. */
  keysAt(node: number): readonly number[] | undefined {
    return this.keys[node < 0 ? (this.heads[-node * alphabet] ?? 0) : node];
  }

  /** The slot that holds an edge, or the free one where it belongs, whose target is 0. */
  private slotOf(edge: number): number {
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 0) & this.mask;
    while (this.edges[2 * slot] !== edge && this.edges[2 * slot] !== 0) slot = (slot + 1) & this.mask;
    return slot;
  }

  private insert(key: string, index: number): void {
    let node = 0;
    for (let i = 0; i < key.length; i += 1) {
      const symbol = isPoint(key, i) ? pointSymbol : symbolOf(key.charCodeAt(i));
      if (symbol !== skipped) node = this.child(node, symbol) || this.grow(node, symbol);
    }
    if (node === 0) return;
    // A key of one symbol ends at the head of that symbol and none.
    const end = node < 0 ? this.heads[-node * alphabet] || this.grow(node, 0) : node;
    const there = this.keys[end];
    if (there) there.push(index);
    else this.keys[end] = [index];
  }

  private grow(node: number, symbol: number): number {
    const next = this.size;
    this.size += 1;
    this.keys[next] = undefined;
    if (node < 0) this.heads[-node * alphabet + symbol] = next;
    else {
      const slot = this.slotOf(node * alphabet + symbol);
      this.edges[2 * slot] = node * alphabet + symbol;
      this.edges[2 * slot + 1] = next;
    }
    return next;
  }
}

/** Signs that may stand inside a name and count for nothing; any other sign parts names. */
const within = new Set(['-', '‐', '‑', '–', '/', '_', ',', '&', '+', '*', '@', '']);

const parts = ({ kind, word }: Token): boolean => kind === 'address' || (kind === 'sign' && !within.has(word));

/** Walks along a text, from each of its tokens on. */
class Walk {
  private readonly trie: Trie;
  private readonly tokens: readonly Token[];
  private readonly visit: (found: Visit) => void;
  private from = 0;
  private index = 0;

  constructor(trie: Trie, tokens: readonly Token[], visit: (found: Visit) => void) {
    this.trie = trie;
    this.tokens = tokens;
    this.visit = visit;
  }

  /** Visits the names that begin with the token at `from`. */
  start(from: number): void {
    this.from = from;
    let node = 0;
    for (this.index = from; this.index < this.tokens.length; this.index += 1) {
      const token = this.tokens[this.index];
      if (!token || parts(token)) return;
      node = this.read(token, node);
      // Nothing goes on here, or the first token is a sign, and signs alone begin no name.
      if (node === 0) return;
    }
  }

  /** Where a token leads from `node`, 0 for nowhere. */
  private read({ lower, kind }: Token, node: number): number {
    let text = lower;
    let at = node;
    let first = true;
    for (let i = 0; i < text.length; i += 1) {
      // Accents stand from here on; what lies before is the same without them.
      if (text.charCodeAt(i) >= 0xc0 && text === lower) text = lower.normalize('NFD');
      const symbol = isPoint(text, i) ? pointSymbol : symbolOf(text.charCodeAt(i));
      if (symbol === skipped) continue;
      const ending = first || kind !== 'word' ? undefined : endingBefore(text, i);
      if (ending) this.report(at, ending);
      at = this.trie.child(at, symbol);
      if (at === 0) return 0;
      first = false;
    }
    if (!first) this.report(at, 'whole');
    return at;
  }

  private report(node: number, ending: Ending): void {
    const keys = this.trie.keysAt(node);
    if (keys) for (const key of keys) this.visit({ key, from: this.from, to: this.index + 1, ending });
  }
}

/** How a name may end within a word, before the sign at `i`. */
function endingBefore(text: string, i: number): Ending | undefined {
  if (i === text.length - 1 && text.charAt(i) === 's') return 'plural';
  return isDigit(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i - 1)) ? 'stem' : undefined;
}
