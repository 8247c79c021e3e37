/**
 * What a claim rests on, ready to be shown: its sentence cut into pieces, the number and the words of every slot marked, and what lies
 * elsewhere in the paper named with its own sentence.
 */
import type { LinkedClaim, LinkedFiller, Paper, Setting, SlotName, Span } from '../../../src/model.ts';
import { slotNames } from '../../../src/model.ts';
import { within } from '../../../src/span.ts';
import { type Mark, type Segment, segments } from './segments.ts';

/** What a piece of an evidence sentence is marked as. */
export type EvidenceMark = 'value' | 'setting' | SlotName;

export interface Evidence {
  readonly sentence: readonly Segment<EvidenceMark>[];
  /** Slots that another sentence of the paper fills, each with the words around. */
  readonly elsewhere: readonly {
    readonly slot: SlotName;
    readonly filler: LinkedFiller;
    readonly context: readonly Segment<EvidenceMark>[];
  }[];
}

/** The evidence of a claim. The pieces of the sentence, joined, are exactly the paper's words. */
export function evidenceOf(paper: Paper, claim: LinkedClaim): Evidence {
  const marks = marksOf(claim);
  const elsewhere = slotNames.flatMap((slot) =>
    claim[slot].flatMap((filler) => {
      const at = filler.span;
      if (!at || within(at, claim.sentence)) return [];
      return [{ slot, filler, context: segments(paper, aroundWords(paper, at), [{ span: at, as: slot }]) }];
    }),
  );
  return { sentence: segments(paper, claim.sentence, marks), elsewhere };
}

/** The marks of a claim: its number first, then its slots and settings. */
function marksOf(claim: LinkedClaim): readonly Mark<EvidenceMark>[] {
  const slots = slotNames.flatMap((slot) => claim[slot].flatMap(({ span }) => (span ? [{ span, as: slot }] : [])));
  const settings = settingSpans(claim.setting).map((span) => ({ span, as: 'setting' as const }));
  return [{ span: claim.quantity.span, as: 'value' }, ...slots, ...settings];
}

/** Where the text states how a result was got. */
export function settingSpans({ other, ...named }: Setting): readonly Span[] {
  return [...Object.values(named), ...other].map(({ span }) => span);
}

/** Characters shown on either side of words that stand in another sentence. */
const reach = 80;

/** Some words around a span, cut at blanks. */
function aroundWords(paper: Paper, at: Span): Span {
  const text = paper[at.part];
  const before = text.lastIndexOf(' ', Math.max(0, at.start - reach));
  const after = text.indexOf(' ', Math.min(text.length, at.end + reach));
  return { part: at.part, start: at.start - reach <= 0 || before < 0 ? 0 : before + 1, end: after < 0 ? text.length : after };
}
