/**
 * The named things of a paper: models, methods, datasets, benchmarks, metrics and tasks, each with its exact place, type and name.
 *
 * Make one finder and use it for every paper. Names of the tables, what the text itself defines and what was learned from annotated papers
 * come together here; a name has one type in a paper, and an acronym shares its name with its long form.
 */
import type { Knowledge, Mention, Paper, Span } from '../../model.ts';
import { byPlace } from '../../span.ts';
import { type Acronym, findAcronyms } from './acronyms.ts';
import { decide, type Found } from './decide.ts';
import { lexiconOf } from './lexicon.ts';
import { createListFinder, outermost } from './lists.ts';
import { nameMentions } from './naming.ts';
import { createRuleTagger } from './rules.ts';
import { createTagger } from './tagger/tagger.ts';
import { readWeights } from './tagger/weights.ts';
import { type Reading, readTokens } from './tokens.ts';

/** Finds the mentions of a paper, in reading order, title first; none overlap. */
export type MentionFinder = (paper: Paper, sentences: readonly Span[]) => readonly Mention[];

/** Name of the weights file in src/knowledge/weights; where it is absent, the rules decide alone. */
const weightsFile = 'tagger';

/** A finder that knows what the tables and, where there are any, the learned weights know. Throws a TypeError on weights it cannot read. */
export function createMentionFinder(knowledge: Knowledge): MentionFinder {
  const lexicon = lexiconOf(knowledge);
  const findListed = createListFinder(knowledge, lexicon.ordinary);
  const weights = knowledge.weights?.[weightsFile];
  const tag = weights ? createTagger(readWeights(weights), lexicon) : createRuleTagger(lexicon);
  return (paper, sentences) => {
    const reading = readTokens(paper.text, 'text', sentences);
    const acronyms = findAcronyms(reading);
    const listed = outermost(findListed(reading));
    const tagged = tag({ reading, acronyms, listed, title: paper.title });
    const found = decide({ reading, acronyms, listed, tagged }, lexicon);
    const title = readTokens(paper.title, 'title', sentences);
    const titled = decide(
      { reading: title, acronyms: [], listed: outermost(findListed(title)), tagged: [], known: { reading, found } },
      lexicon,
    );
    return nameMentions([part(title, titled), part(reading, found, acronyms)], paper).sort((a, b) => byPlace(a.span, b.span));
  };
}

const part = (reading: Reading, found: readonly Found[], acronyms: readonly Acronym[] = []) => ({ reading, found, acronyms });
