/**
 * Words in what claims say: text folded so that case, accents and hyphens make no difference, and the claims that hold all words of a query.
 */
import type { Corpus, Entity, Paper } from '../model.ts';
import { pattern } from '../patterns.ts';
import { words } from '../span.ts';
import { eachOf, making, type Steps } from '../steps.ts';

const accents = pattern('filter/accents', String.raw`\p{M}`, 'gu');
const hyphens = pattern('filter/hyphens', String.raw`[\p{Pd}\u00AD_]`, 'gu');
const blank = pattern('filter/blank', String.raw`\s`, 'u');
const blanks = pattern('filter/blanks', String.raw`\s`, 'gu');
const notWord = pattern('filter/not-word', String.raw`[^\p{L}\p{N}]`, 'gu');

/** Text as it is compared: lower case, no accents, compatibility forms replaced, hyphens and underscores left out, any blank a space. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(accents, '').replace(hyphens, '').replace(blanks, ' ').toLowerCase();
}

/** `foldText` with only letters and digits left: `GPT-4`, `GPT 4` and `gpt4` are one. */
export function squeezeText(text: string): string {
  return foldText(text).replace(notWord, '');
}

/** The claims that lack some word of a query: 1 by place. Texts are gathered for the first query, and kept. */
export function textSearch(corpus: Corpus, papers: ReadonlyMap<string, Paper>): (query: string) => Steps<Uint8Array> {
  const said = making(() => gatherTexts(corpus, papers));
  return function* (query) {
    const { texts, ofClaim } = yield* said.steps();
    const lacking = new Uint8Array(ofClaim.length);
    for (const word of query.split(blank).filter(Boolean)) {
      const ways = writings(word);
      const holds = new Uint8Array(texts.length);
      yield* eachOf(texts, (text, place) => {
        if (ways.some((way) => text.includes(way))) holds[place] = 1;
      });
      yield* eachOf(ofClaim, (places, claim) => {
        if (!places.some((place) => holds[place] === 1)) lacking[claim] = 1;
      });
    }
    return lacking;
  };
}

/** What claims say, folded: each text once, however many claims say it. */
interface Said {
  readonly texts: readonly string[];
  /** By place of a claim: its texts' places. */
  readonly ofClaim: readonly Uint32Array[];
}

/** Of each claim: its sentence, its paper's title, the names and aliases of what it names, and words carried over from elsewhere. */
function* gatherTexts(corpus: Corpus, papers: ReadonlyMap<string, Paper>): Steps<Said> {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const texts: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (key: string, text: () => string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, texts.length);
    return texts.push(text()) - 1;
  };
  const ofClaim: Uint32Array[] = [];
  yield* eachOf(corpus.claims, ({ paper: id, sentence, subject, via, on, metric, baseline }) => {
    const paper = papers.get(id);
    const said = new Set([
      placeOf(`sentence ${id} ${sentence.part} ${sentence.start}`, () => (paper ? foldText(words(paper, sentence)) : '')),
      placeOf(`title ${id}`, () => foldText(paper?.title ?? '')),
    ]);
    for (const { entity, surface, certainty } of [subject, via, on, metric, baseline].flat()) {
      if (entity !== undefined) said.add(placeOf(`entity ${entity}`, () => nameText(entities.get(entity))));
      if (certainty === 'implied') said.add(placeOf(`surface ${surface}`, () => foldText(surface)));
    }
    ofClaim.push(Uint32Array.from(said));
  });
  return { texts, ofClaim };
}

function nameText(entity: Entity | undefined): string {
  const names = entity ? [entity.name, ...entity.aliases] : [];
  return names.map((name) => `${foldText(name)}\n${squeezeText(name)}`).join('\n');
}

/** The ways a word of a query may be written in folded text: `chain-of-thought` joined or as words. */
function writings(word: string): readonly string[] {
  return [...new Set([foldText(word), foldText(word.replace(hyphens, ' '))])];
}
