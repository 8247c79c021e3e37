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
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { createListFinder, type ListFinder, outermost } from './lists.ts';
import { nameMentions } from './naming.ts';
import type { Sighting } from './rereading/names.ts';
import { createRereader } from './rereading/rereading.ts';
import { readFactWeights } from './rereading/weights.ts';
import { createRuleTagger } from './rules.ts';
import { createTagger } from './tagger/tagger.ts';
import { readWeights } from './tagger/weights.ts';
import { type Reading, readTokens } from './tokens.ts';

/** Finds the mentions of a paper, in reading order, title first; none overlap. */
export type MentionFinder = (paper: Paper, sentences: readonly Span[]) => readonly Mention[];

/** Names of the weights files in src/knowledge/weights. */
const weightsFile = 'tagger';
const namesFile = 'names';

/**
 * A finder that knows what the tables and, where there are any, the learned weights know: without the tagger's the rules decide alone, without
 * the names' there is no second reading. Throws a TypeError on weights it cannot read.
 */
export function createMentionFinder(knowledge: Knowledge): MentionFinder {
  const lexicon = lexiconOf(knowledge);
  const findListed = createListFinder(knowledge, lexicon.ordinary);
  const readOnce = createTextReader(knowledge, findListed, lexicon);
  const weights = knowledge.weights?.[namesFile];
  const readAgain = weights ? createRereader(readFactWeights(weights)) : undefined;
  return (paper, sentences) => {
    const once = readOnce(paper, sentences);
    const { reading, acronyms } = once;
    const found = readAgain && once.sighting ? readAgain(once.sighting, once.found) : once.found;
    const title = readTokens(paper.title, 'title', sentences);
    const titled = decide(
      { reading: title, acronyms: [], listed: outermost(findListed(title)), tagged: [], known: { reading, found } },
      lexicon,
    );
    return nameMentions([part(title, titled), part(reading, found, acronyms)], paper).sort((a, b) => byPlace(a.span, b.span));
  };
}

const part = (reading: Reading, found: readonly Found[], acronyms: readonly Acronym[] = []) => ({ reading, found, acronyms });

/** What is found in the text of a paper when it is first read. */
export interface FirstReading {
  readonly reading: Reading;
  readonly acronyms: readonly Acronym[];
  readonly found: readonly Found[];
  /** How the tagger saw it; absent where the rules decide alone. */
  readonly sighting?: Sighting;
}

/** Reads texts for the first time. */
export function createTextReader(
  knowledge: Knowledge,
  findListed: ListFinder,
  lexicon: Lexicon,
): (paper: Pick<Paper, 'title' | 'text'>, sentences: readonly Span[]) => FirstReading {
  const weights = knowledge.weights?.[weightsFile];
  const tag = weights ? createTagger(readWeights(weights), lexicon) : createRuleTagger(lexicon);
  return (paper, sentences) => {
    const reading = readTokens(paper.text, 'text', sentences);
    const acronyms = findAcronyms(reading);
    const listed = outermost(findListed(reading));
    const { tagged, ...sighting } = tag({ reading, acronyms, listed, title: paper.title });
    const found = decide({ reading, acronyms, listed, tagged }, lexicon);
    return { reading, acronyms, found, ...('scores' in sighting && { sighting }) };
  };
}
