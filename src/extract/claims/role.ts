/**
 * Whose number it is, and the citation marks beside it.
 */
import type { Filler, Role } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { type Around, wordsBefore, wordsBehind } from './around.ts';
import type { Topic } from './slots/candidates/candidates.ts';

const mark =
  '(?:\\\\cite[tp]?\\{[^}]{1,120}\\}|\\[\\d{1,3}(?:, ?\\d{1,3}){0,8}\\]|\\([A-Z][\\p{L}-]{1,30}(?: et al\\.?| and [A-Z][\\p{L}-]{1,30})?,? (?:19|20)\\d\\d[a-z]?\\))';
const citation = pattern('extract/claims/citation', mark, 'gu');
const quoting = pattern(
  'extract/claims/quoting',
  '(?:reported (?:by|in)|as reported|previously reported|according to|prior work (?:reports?|achieves?|report)|previous(?:ly)? (?:best|published|state)|prior (?:best|state)|published (?:result|score|baseline)|the original paper)',
);

/** "the baseline", "existing models": systems that the paper runs beside its own. */
const beside = pattern(
  'extract/claims/beside',
  '\\b(?:baselines?|existing|conventional|traditional|vanilla|counterparts?|competing|competitors?)\\b',
  'iu',
);
/** "previous best results": what others have published. */
const published = pattern('extract/claims/published', '\\b(?:previous|prior|earlier|published|state-of-the-art|sota)\\b', 'iu');

/** Citation marks within 60 characters of the number, as printed. */
export function citesIn({ paper, sentence, quantity }: Around): readonly string[] {
  const { part, start, end } = quantity.span;
  const near = paper[part].slice(Math.max(sentence.start, start - 60), Math.min(sentence.end, end + 60));
  return [...near.matchAll(citation)].map(([found]) => found);
}

interface Whose {
  readonly cites: readonly string[];
  readonly own: Topic | undefined;
  readonly subject: readonly Filler[];
  /** Methods by which the subject got there. */
  readonly via: readonly Filler[];
}

/**
 * `quoted` when the words attribute the number to others' publication; `rerun` when it is told of a baseline or of a named system that the paper did not bring,
 * while it brings one of its own that the number is not owed to; else the paper's own.
 */
export function roleOf(around: Around, { cites, own, subject, via }: Whose): Role {
  if (around.quantity.kind === 'size') return cites.length > 0 ? 'quoted' : 'own';
  // "We improve the previous best results from A to B": B is ours.
  if (cites.length === 0 && subject[0]?.rule.endsWith('/surpassing')) return 'own';
  if (cites.length > 0 || quoting.test(wordsBefore(around, 90)) || quoting.test(wordsBehind(around, 40))) return 'quoted';
  const [first] = subject;
  if (first && around.quantity.kind === 'result') {
    if (published.test(first.surface)) return 'quoted';
    if (beside.test(first.surface)) return 'rerun';
  }
  if (!first || !own || around.quantity.kind !== 'result') return 'own';
  const named = around.mentions.some(({ span, type }) => span.start === first.span?.start && (type === 'model' || type === 'method'));
  const isOwn = [first, ...via].some(({ surface, rule }) => own.key.toLowerCase() === surface.toLowerCase() || rule.endsWith('/own'));
  return named && !isOwn ? 'rerun' : 'own';
}
