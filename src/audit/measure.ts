/**
 * Which measure a number is of, as far as the arithmetic of a check must know it: by the words right beside the number ("a precision of
 * 88.4%", "85.1% recall", "P, R and F1 of 88.4, 85.1 and 86.7"), else by what its claim names.
 */
import { pattern } from '../patterns.ts';
import { metricName } from './metric.ts';
import type { Figure, Scene } from './scene.ts';

/** Measures with arithmetic of their own. `bounded`: another that lies between 0 and 100%. */
export type MeasureKind =
  | 'precision'
  | 'recall'
  | 'f1'
  | 'accuracy'
  | 'error'
  | 'exact'
  | 'pass'
  | 'top'
  | 'recall@'
  | 'hits'
  | 'map'
  | 'bounded';

export interface Measure {
  readonly kind: MeasureKind;
  /** The cutoff of pass@k and its like; for mAP 50, or 95 where it is averaged up to that. */
  readonly k?: number;
  /** Said to be an average over classes, folds or runs. */
  readonly averaged: boolean;
  /** As the text says it. */
  readonly name: string;
  /** Only the claim says it, not the words beside the number: enough to look, not to contradict. */
  readonly inferred?: true;
}

const cutoff = '(?:pass|recall|r|hits?|hr|hit rate|top)[@-] ?\\d{1,4}';
const map = 'm?ap(?:@|_|-)?(?:\\[?(?:0?\\.50?|50)(?:[:–-](?:0?\\.95|95))?\\]?)';
const plain =
  'f[-_ ]?1|f[- ]?(?:measure|score)|precision|recall|sensitivity|specificity|accuracy|(?:success|solve|win|pass|misclassification) rate|exact match|em|auroc|auc|miou|iou|dice';
/** With the word before it, which says of what kind the error is. */
const errors = '(?:[\\p{L}-]{1,20} )?error(?: rate)?';
const named = `(?:${cutoff}|${map}|${plain}|${errors})`;
const tail = '(?:[- ](?:score|rate|value|measure|accuracy|coefficient)s?)?';
const averaging = '(?:macro|weighted|micro|average|averaged|mean|overall)';
/** A name in a list of names. */
const item = `(?:(${averaging})(?:[- ]averaged)?[- ])?(${cutoff}|${plain})${tail}`;
const phrase = `(?:(${averaging})(?:[- ]averaged)?[- ])?(${named})${tail}`;

/** "a precision of", "F1-score (on SQuAD) of about", "recall: ", "accuracy = " */
const ahead = pattern(
  'audit/measure/ahead',
  `(?:^|[ (,/])${phrase}\\)?(?: \\([\\p{L}\\d -]{1,20}\\))?(?: (?:of|at|is|was|were|reaches|reached|reaching|equals)| ?[=:]|,? ?\\()(?: (?:about|around|nearly|over|only|just|up to))? ?[~≈]? ?$`,
);
/** "precision 88.4": nothing stands between. */
const bare = pattern('audit/measure/bare', `(?:^|[ (,/])${phrase} $`);
/** "(F1 88.4)" */
const bracketed = pattern('audit/measure/bracketed', `\\((?:an? )?${phrase} $`);
/** "88.4% precision", "88.4% in precision", "88.4% (F1)" */
const behind = pattern(
  'audit/measure/behind',
  `^ ?(?:in |on |\\()?(?:the |test |overall |classification |validation )?${phrase}(?![\\p{L}\\d])`,
);

/** What the words name: a measure; nothing; or, as null, one that the checks know no arithmetic of, which its claim then must not overrule. */
type Worded = Measure | null | undefined;

/** The measures of a sentence's results, by the index of their figure. */
export function measuresOf(scene: Scene): ReadonlyMap<number, Measure> {
  const found = new Map<number, Measure>(inList(scene));
  let led = true;
  for (const figure of scene.figures) {
    if (found.has(figure.index) || figure.quantity.kind !== 'result' || isSlashed(scene, figure)) continue;
    const before = worded([ahead, bracketed, ...(led ? [bare] : [])], figure.before);
    const beside = before === undefined ? worded([behind], wordsBehind(scene, figure)) : before;
    const measure = beside === undefined ? claimed(figure) : beside;
    led = before !== undefined;
    if (measure) found.set(figure.index, measure);
  }
  return found;
}

/** "60.6%/80.1% mAP50:95/mAP50": which name is whose only a reader can tell. */
function isSlashed(scene: Scene, figure: Figure): boolean {
  return figure.before.trim() === '/' || wordsBehind(scene, figure).trim() === '/';
}

/** The words between a number and the next one. */
export function wordsBehind({ figures, after }: Scene, { index }: Figure): string {
  return figures[index + 1]?.before ?? after;
}

function worded(forms: readonly RegExp[], words: string): Worded {
  for (const form of forms) {
    const [, average, name] = form.exec(words) ?? [];
    if (name !== undefined) return measure(name, average !== undefined || isAveraged.test(words)) ?? null;
  }
  return undefined;
}

const isAveraged = pattern('audit/measure/averaged', `\\b${averaging}\\b`);

function claimed({ claim, before }: Figure): Measure | undefined {
  const name = metricName(claim)?.toLowerCase();
  const [, average, known] = (name && whole.exec(name)) || [];
  const found = known === undefined ? undefined : measure(known, average !== undefined || isAveraged.test(before));
  return found && { ...found, inferred: true };
}

const whole = pattern('audit/measure/whole', `^(?:[\\p{L}-]{1,20} )?${phrase}$`);

const kinds: readonly (readonly [kind: MeasureKind, test: RegExp])[] = [
  ['f1', /^f/u],
  ['precision', /^precision$/u],
  ['pass', /^pass[@-]/u],
  ['top', /^top/u],
  ['recall@', /^(?:recall|r)[@-]/u],
  ['hits', /^(?:hits?|hr|hit rate)[@-]/u],
  ['map', /^m?ap/u],
  ['recall', /^(?:recall|sensitivity)$/u],
  ['accuracy', /^accuracy$/u],
  ['exact', /^(?:exact match|em)$/u],
  ['error', /error|^misclassification/u],
];

const plainError = pattern(
  'audit/measure/error',
  '^(?:(?:an|the|its|with|and|classification|test|overall|total|corresponding|resulting|average|mean) )?error(?: rate)?$',
);

function measure(name: string, averaged: boolean): Measure | undefined {
  // A word error rate counts insertions and may pass 100%; an equal error rate or a calibration error is not what accuracy leaves.
  if (name.includes('error') && !plainError.test(name)) return undefined;
  const kind = kinds.find(([, test]) => test.test(name))?.[0] ?? 'bounded';
  const k = kind === 'map' ? (name.includes('95') ? 95 : 50) : Number(/\d+$/u.exec(name)?.[0] ?? 0);
  return { kind, averaged, name, ...(kind !== 'f1' && k > 0 ? { k } : {}) };
}

/** "precision, recall, and F1 of 88.4, 85.1, and 86.7": as many names as numbers, in order. */
const listed = pattern(
  'audit/measure/listed',
  `((?:${item}(?:, and |, | and )){1,4}${item})(?: scores| values)?(?: of| at|:| as| are| were)? ?$`,
);
const one = pattern('audit/measure/one', item, 'gu');
const next = pattern('audit/measure/next', '^(?:, and |, | and | / ?|/)$');

function inList({ figures }: Scene): readonly (readonly [number, Measure])[] {
  return figures.flatMap((first) => {
    const names = [...(listed.exec(first.before)?.[1] ?? '').matchAll(one)];
    const run = figures.slice(first.index, first.index + names.length);
    if (names.length < 2 || run.length < names.length || run.slice(1).some(({ before }) => !next.test(before))) return [];
    if (figures[first.index + names.length] && next.test(figures[first.index + names.length]?.before ?? '')) return [];
    return run.flatMap((figure, at) => {
      const [, average, name = ''] = names[at] ?? [];
      const found = measure(name, average !== undefined || isAveraged.test(first.before));
      return found && figure.quantity.kind === 'result' ? [[figure.index, found] as const] : [];
    });
  });
}
