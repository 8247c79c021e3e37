/**
 * When two ways of writing are one name: case, spacing, hyphens, plurals, LaTeX, Greek letters, `v2` and `2.0` make no difference; digits,
 * and where one number ends and the next begins, do. Use `spellingKey` to compare names; equal keys mean one spelling.
 */
import { pattern } from '../patterns.ts';

/** The name without what makes no difference. `Qwen2.5-7B` and `Qwen 2.5 7B` are both `qwen2.5-7b`; '' when nothing is left. */
export function spellingKey(name: string): string {
  return joinTokens(nameTokens(name));
}

/**
 * The words and numbers of a name in compared form, in order: `SQuAD v2.0` is `squad`, `2`; `Llama3-8b` is `llama`, `3`, `8b`. A number keeps
 * up to three letters behind it (`8b`, `4o`); letters are parted from the number behind them.
 */
export function nameTokens(name: string): readonly string[] {
  const tokens = plainText(name)
    .split(separator)
    .flatMap((word) => singular(word).toLowerCase().match(token) ?? []);
  const plain = tokens.map((one, place) => (startsWithDigit(tokens[place + 1]) ? withoutVersionMark(one, place) : one));
  const bare = plain.length > 1 && plain[0] === 'the' ? plain.slice(1) : plain;
  return bare.filter(Boolean).map((one) => british.get(one) ?? one.replace(pointZero, '$1'));
}

/** Written behind each other, with a hyphen only where two numbers would run together. */
export function joinTokens(tokens: readonly string[]): string {
  let key = '';
  for (const one of tokens) key += startsWithDigit(one) && isDigit(key.charCodeAt(key.length - 1)) ? `-${one}` : one;
  return key;
}

export function startsWithDigit(text: string | undefined): boolean {
  return text !== undefined && isDigit(text.charCodeAt(0));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whatever is neither letter nor digit parts words, but for a dot and the marks that change a name (`MBPP+`, `A*`, `pass@1`, `C#`). */
const separator = pattern('resolve/separator', String.raw`[^\p{L}\p{N}.+*@#]`, 'u');
/** A number with decimals or a product (`8x7b`), with up to three letters behind it; a run of letters; a run of marks. */
const token = pattern('resolve/token', String.raw`\d{1,12}(?:\.\d{1,8}){0,4}(?:x\d{1,6})?(?:\p{L}{1,3}(?!\p{L}))?|\p{L}+|[+*@#]+`, 'gu');
const pointZero = pattern('resolve/point-zero', String.raw`^(\d{1,12})\.0$`, 'u');

/** `v` before a number only says that it is one: `SQuAD v2`, `DINOv2`. Where the name begins with it (`V100`) it stays. */
function withoutVersionMark(one: string, place: number): string {
  if (one === 'v' || one === 'ver' || one === 'version') return place > 0 ? '' : one;
  return one.length >= 4 && one.endsWith('v') ? one.slice(0, -1) : one;
}

/** Words that two sides of the Atlantic spell differently. */
const british: ReadonlyMap<string, string> = new Map(
  Object.entries({
    modelling: 'modeling',
    labelling: 'labeling',
    labelled: 'labeled',
    behaviour: 'behavior',
    behavioural: 'behavioral',
    colour: 'color',
    colourisation: 'colorization',
    summarisation: 'summarization',
    generalisation: 'generalization',
    optimisation: 'optimization',
    normalisation: 'normalization',
    regularisation: 'regularization',
    tokenisation: 'tokenization',
    localisation: 'localization',
    factorisation: 'factorization',
    quantisation: 'quantization',
    categorisation: 'categorization',
    recognise: 'recognize',
    artefact: 'artifact',
    grey: 'gray',
  }),
);

// ── plural ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An acronym in the plural: `GBDTs`. */
const pluralAcronym = pattern('resolve/plural-acronym', String.raw`\p{Lu}s$`, 'u');
/** So long that it is a word in capitals, not an acronym, whose last S would stand for a word. */
const longCapitals = pattern('resolve/long-capitals', '^[A-Z]{9,}$', 'u');
const esPlural = pattern('resolve/es-plural', '(?:ss|x|ch|sh)es$', 'u');
const sPlural = pattern('resolve/s-plural', '[^siu]s$', 'u');
/** Singular all the same: *AGNews*, *physics*, *series*. */
const endsInS = pattern('resolve/ends-in-s', '(?:news|ics|series|species|lens|bias|atlas|chaos)$', 'iu');

/** A word of five letters or more, or an acronym, without its plural ending; `loss`, `analysis` and `corpus` have none. */
function singular(written: string): string {
  if (pluralAcronym.test(written)) return written.slice(0, -1);
  const word = longCapitals.test(written) ? written.toLowerCase() : written;
  if (word.length < 5 || endsInS.test(word)) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (esPlural.test(word)) return word.slice(0, -2);
  return sPlural.test(word) ? word.slice(0, -1) : word;
}

// ── LaTeX, accents, Greek ────────────────────────────────────────────────────────────────────────────────────────────

/** Commands that only say how their argument looks. */
const looks = pattern(
  'resolve/looks',
  String.raw`\\(?:(?:text|math)[a-z]{0,6}|emph|mbox|ensuremath|xspace|rm|bf|it|tt|sc)(?![A-Za-z])`,
  'gu',
);
/** Any other command counts as its name: `\alpha`. */
const command = pattern('resolve/command', String.raw`\\([A-Za-z]{1,20})`, 'gu');
const markup = pattern('resolve/markup', '[{}$^™®©]', 'gu');
const accent = pattern('resolve/accent', String.raw`\p{M}`, 'gu');
const genitive = pattern('resolve/genitive', String.raw`['’]s(?![\p{L}\p{N}])`, 'gu');
/** `8×7B`, `8 x 7B`. */
const times = pattern('resolve/times', String.raw`(\d) ?[×x] ?(?=\d)`, 'gu');
const greek = pattern('resolve/greek', '[α-ω]', 'giu');

/** Most names: nothing in them needs any of the replacements. */
const ordinary = pattern('resolve/ordinary', '^[A-Za-z0-9.-]*(?: (?!x )[A-Za-z0-9.-]*)*$', 'u');

function plainText(name: string): string {
  if (ordinary.test(name)) return name;
  return name
    .replace(looks, '')
    .replace(command, '$1 ')
    .replace(markup, '')
    .normalize('NFKD')
    .replace(accent, '')
    .replace(greek, (letter) => greekNames[letter.toLowerCase()] ?? letter)
    .replace(genitive, '')
    .replace(times, '$1x');
}

const greekNames: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
