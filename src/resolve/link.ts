/**
 * From a claim's words to the entity they name: the name that stands at the head of them, if it is of a type that the slot takes. What names
 * nothing stays unlinked.
 */
import {
  type Claim,
  type EntityType,
  type Filler,
  given,
  type LinkedClaim,
  type LinkedFiller,
  type Mention,
  type SlotName,
  type Span,
} from '../model.ts';
import { overlaps } from '../span.ts';
import { classOf } from './nodes.ts';
import { headEnd, isTurned, longestSpelt } from './phrase.ts';

/** What linking needs to know of one paper. */
export interface PaperNames {
  readonly mentions: readonly Mention[];
  /** Entity of a name as the paper uses it. */
  readonly entityOf: (name: string) => string | undefined;
  /** Entity and type of a spelling key: the paper's own names first, then, for metrics, the tables'. */
  readonly byKey: (key: string, slot: SlotName) => string | undefined;
}

/** The claim with its fillers linked. */
export function linkClaim(claim: Claim, paper: PaperNames): LinkedClaim {
  const link = (slot: SlotName) => claim[slot].map((filler) => linkFiller(filler, slot, paper));
  return { ...claim, subject: link('subject'), on: link('on'), metric: link('metric'), baseline: link('baseline'), via: link('via') };
}

/** The types a slot takes, preferred first. What fills it wholly may be of any other type too, except in `metric`. */
const preferred: Readonly<Record<SlotName, readonly EntityType[]>> = {
  subject: ['model', 'method'],
  via: ['method', 'model'],
  on: ['benchmark', 'dataset', 'model', 'method'],
  baseline: ['model', 'method', 'benchmark', 'dataset'],
  metric: ['metric'],
};

function linkFiller(filler: Filler, slot: SlotName, paper: PaperNames): LinkedFiller {
  const mention = filler.span && mentionOf(filler, filler.span, { slot, mentions: paper.mentions });
  const marked = mention && paper.entityOf(mention.name);
  // Where the words lie in the text, names were looked for already; only what the tables alone know can be among them still.
  const spelt = filler.span && slot !== 'metric' ? undefined : longestSpelt(filler.surface, (key) => paper.byKey(key, slot));
  const entity = marked ?? spelt;
  return { ...filler, ...given('entity', entity) };
}

interface Candidates {
  readonly slot: SlotName;
  readonly mentions: readonly Mention[];
}

/** A mention with where it lies in the filler's words. */
interface Inside {
  readonly mention: Mention;
  readonly start: number;
  readonly end: number;
}

function mentionOf({ surface }: Filler, at: Span, { slot, mentions }: Candidates): Mention | undefined {
  const inside = mentions
    .filter(
      ({ span }) => overlaps(span, at) && (span.start <= at.start || span.end <= at.end || isWordStart(surface, span.start - at.start)),
    )
    .map((mention): Inside => ({ mention, start: mention.span.start - at.start, end: mention.span.end - at.start }));
  const end = headEnd(
    surface,
    inside.map((one) => [one.start, one.end]),
  );
  const head = inside.filter((one) => one.start < end && !isTurned(surface.slice(one.end, end)));
  const whole = head.find((one) => one.start <= 0 && one.end >= end);
  if (whole && (slot !== 'metric' || whole.mention.type === 'metric')) return whole.mention;
  for (const type of preferred[slot]) {
    const last = head.filter(({ mention }) => mention.type === type).at(-1);
    if (last) return last.mention;
  }
  return undefined;
}

/** A name that goes on behind the filler's end counts only where a word begins: not the `I2V` at the end of *Dynamic-I*. */
function isWordStart(surface: string, offset: number): boolean {
  return surface[offset - 1] === ' ';
}

/** Whether a slot takes a thing of this type when only its spelling is known. */
export function takes(slot: SlotName, type: EntityType): boolean {
  const kind = classOf(type);
  return preferred[slot].some((one) => classOf(one) === kind);
}
