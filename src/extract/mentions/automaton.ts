/**
 * A trie over names: finds every name of thousands in the tokens of a text.
 *
 * Case, accents, blanks, hyphens and slashes count for nothing (`Llama-3`, `LLaMA 3` and `llama3` are one key), but names begin and end where
 * words do. A final plural s may hang on. As names begin at words alone, it walks from each word as far as any name goes: mostly three letters.
 */
import { PerSpelling } from '../spellings.ts';
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
  const asWords = new PerSpelling(({ lower }) => readAlone(trie, { lower, kind: 'word' }));
  const asOthers = new PerSpelling(({ lower }) => readAlone(trie, { lower, kind: 'sign' }));
  const scanFrom = (tokens: readonly Token[], from: number, visit: (found: Visit) => void): void => {
    const token = tokens[from];
    if (!token || parts(token)) return;
    const start = (token.kind === 'word' ? asWords : asOthers).of(token.spelling);
    if (!start) return;
    for (const { keys, ending } of start.ends) for (const key of keys) visit({ key, from, to: from + 1, ending });
    if (mayGoOn(start, tokens[from + 1])) walk(trie, tokens, { from, node: start.node }, visit);
  };
  return {
    scan(tokens, visit) {
      for (let from = 0; from < tokens.length; from += 1) scanFrom(tokens, from, visit);
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

/** The bit that a symbol has among 32. */
const bitOf = (symbol: number): number => 1 << (symbol & 31);

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
  /** By node, two numbers whose bits are the symbols that lead on from there. */
  private readonly symbols: Int32Array;
  /** By node, the keys that end there. */
  private readonly keys: (number[] | undefined)[] = [];

  constructor(keys: readonly string[]) {
    const signs = keys.reduce((sum, key) => sum + key.length, 1);
    const slots = 2 ** Math.ceil(Math.log2(2 * signs + 2));
    this.edges = new Int32Array(2 * slots);
    this.mask = slots - 1;
    this.symbols = new Int32Array(2 * (signs + keys.length + 1));
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

  /** The symbols that may lead on from a node, as bits of the first number below 32, else of the second; any symbol has one, some share one. */
  symbolsAt(node: number): readonly [number, number] {
    return node < 0 ? [-1, -1] : [this.symbols[2 * node] ?? 0, this.symbols[2 * node + 1] ?? 0];
  }

  /** The slot that holds an edge, or the free one where it belongs, whose target is 0. */
  private slotOf(edge: number): number {
    const mixed = Math.imul(edge, 0x9e3779b1);
    // The lower bits of a product know nothing of the upper ones of its factors.
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
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
      const half = 2 * node + ((symbol & 32) >> 5);
      this.symbols[half] = (this.symbols[half] ?? 0) | bitOf(symbol);
    }
    return next;
  }
}

/** Signs that may stand inside a name and count for nothing; any other sign parts names. */
const within = new Set(['-', '‐', '‑', '–', '/', '_', ',', '&', '+', '*', '@', '']);

const parts = ({ kind, word }: Token): boolean => kind === 'address' || (kind === 'sign' && !within.has(word));

/** What a token is at the start of names: where it leads, and the keys that end within it. */
interface Start {
  readonly node: number;
  readonly ends: readonly { readonly keys: readonly number[]; readonly ending: Ending }[];
  /** See `Trie.symbolsAt`: most names end here, before the trie is asked again. */
  readonly symbols: readonly [number, number];
}

/** A token as the first of names; nothing where none begins with it. */
function readAlone(trie: Trie, token: Pick<Token, 'lower' | 'kind'>): Start | undefined {
  const ends: { keys: readonly number[]; ending: Ending }[] = [];
  const node = follow(trie, token, 0, (keys, ending) => ends.push({ keys, ending }));
  return node === 0 && ends.length === 0 ? undefined : { node, ends, symbols: trie.symbolsAt(node) };
}

/** Whether a token may go on a name, by its first sign. */
function mayGoOn({ symbols: [low, high] }: Start, next: Token | undefined): boolean {
  const code = next?.lower.charCodeAt(0) ?? 0;
  const symbol = symbolOf(code);
  // A sign that counts for nothing may stand before one that goes on, an accent be taken off.
  return code >= 0xc0 || symbol === skipped || (((symbol & 32) === 0 ? low : high) & bitOf(symbol)) !== 0;
}

/** Visits the names that begin with the token at `from` and go on from `node`. */
function walk(
  trie: Trie,
  tokens: readonly Token[],
  { from, node }: { readonly from: number; readonly node: number },
  visit: (found: Visit) => void,
) {
  let at = node;
  // Where it leads nowhere, no name goes on; signs alone begin none.
  for (let to = from + 2; at !== 0 && to <= tokens.length; to += 1) {
    const token = tokens[to - 1];
    if (!token || parts(token)) return;
    at = follow(trie, token, at, (keys, ending) => {
      for (const key of keys) visit({ key, from, to, ending });
    });
  }
}

type Report = (keys: readonly number[], ending: Ending) => void;

/** Where a token leads from `node`, 0 for nowhere; keys that end within it are reported. */
function follow(trie: Trie, { lower, kind }: Pick<Token, 'lower' | 'kind'>, node: number, report: Report): number {
  let text = lower;
  let at = node;
  let first = true;
  const end = (ending: Ending): void => {
    const keys = trie.keysAt(at);
    if (keys) report(keys, ending);
  };
  for (let i = 0; i < text.length; i += 1) {
    // Accents stand from here on; what lies before is the same without them.
    if (text.charCodeAt(i) >= 0xc0 && text === lower) text = lower.normalize('NFD');
    const symbol = isPoint(text, i) ? pointSymbol : symbolOf(text.charCodeAt(i));
    if (symbol === skipped) continue;
    const ending = first || kind !== 'word' ? undefined : endingBefore(text, i);
    if (ending) end(ending);
    at = trie.child(at, symbol);
    if (at === 0) return 0;
    first = false;
  }
  if (!first) end('whole');
  return at;
}

/** How a name may end within a word, before the sign at `i`. */
function endingBefore(text: string, i: number): Ending | undefined {
  if (i === text.length - 1 && text.charAt(i) === 's') return 'plural';
  return isDigit(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i - 1)) ? 'stem' : undefined;
}
