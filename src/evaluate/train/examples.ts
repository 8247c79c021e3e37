/**
 * Annotated papers as the tagger sees them: passages with a label for each token.
 */
import { findAcronyms } from '../../extract/mentions/acronyms.ts';
import { type ListFinder, outermost } from '../../extract/mentions/lists.ts';
import { type Passage, passageWith } from '../../extract/mentions/tagger/features/passage.ts';
import type { Vocabulary } from '../../extract/mentions/tagger/features/words.ts';
import { beginning } from '../../extract/mentions/tagger/labels.ts';
import { type Reading, readTokens } from '../../extract/mentions/tokens.ts';
import { segmentSentences } from '../../extract/sentences.ts';
import type { EntityType } from '../../model.ts';

/** As much of a gold record as is learned from. Offsets count in `text`. */
export interface Annotated {
  readonly title?: string;
  readonly text: string;
  readonly entities: readonly { readonly type: EntityType; readonly mentions: readonly (readonly [number, number])[] }[];
}

export interface Example {
  readonly passage: Passage;
  readonly labels: Uint8Array;
}

/** A text as a passage. */
export function passageOf(paper: { readonly title?: string; readonly text: string }, { vocabulary, lists }: Sight): Passage {
  const { title = '', text } = paper;
  const reading = readTokens(text, 'text', segmentSentences({ title, text }));
  const given = { reading, title, acronyms: findAcronyms(reading), listed: outermost(lists(reading)) };
  return passageWith(vocabulary.read(reading.tokens), given);
}

/** What words and lists are known. */
export interface Sight {
  readonly vocabulary: Vocabulary;
  readonly lists: ListFinder;
}

/** An annotated paper as an example. Tokens that a mention only touches count as its own. */
export function exampleOf(paper: Annotated, sight: Sight): Example {
  const passage = passageOf(paper, sight);
  const labels = new Uint8Array(passage.reading.tokens.length);
  const spans = sourceSpans(passage.reading);
  for (const { type, mentions } of paper.entities) {
    for (const [start, end] of mentions) {
      let first = true;
      spans.forEach(([from, to], i) => {
        if (from >= end || to <= start) return;
        labels[i] = beginning(type) + (first ? 0 : 1);
        first = false;
      });
    }
  }
  return { passage, labels };
}

function sourceSpans({ plain, tokens }: Reading): (readonly [number, number])[] {
  return tokens.map(({ start, end }) => plain.source(start, end));
}
