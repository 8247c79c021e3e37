/**
 * What speaks for a name's type, as numbers: how the tagger saw it, how it is written, where it stands, and among which others.
 *
 * Facts are hashes, as the tagger's features are. Training and reading both go through this one place.
 */
import { entityTypes } from '../../../model.ts';
import type { Found } from '../decide.ts';
import { hashText, mix } from '../tagger/features/hashing.ts';
import type { Passage } from '../tagger/features/passage.ts';
import { type Company, companyFacts, companyOf } from './company.ts';
import { distinctNames, type Name, type Sighting } from './names.ts';
import { type Site, sitesOf } from './sites.ts';
import { spellingFacts } from './spelling.ts';
import { surroundingFacts } from './surroundings.ts';

/** A fact as one number: what it speaks of, and up to two numbers that say what. */
export const factOf = (facet: number, a: number, b: number): number => (b === 0 ? mix(facet, a) : mix(mix(facet, a), b));

/** Takes the facts of one name; the same fact counts once. */
export interface FactSink {
  /** A fact: what it speaks of, and up to two numbers that say what. */
  put(facet: number, a?: number, b?: number): void;
}

/** The names of a text with what they share. */
export interface Cast {
  readonly passage: Passage;
  readonly names: readonly Name[];
  /** By name, its places. */
  readonly sites: readonly (readonly Site[])[];
  readonly company: Company;
}

/** The distinct names of a text, ready to have their facts told. */
export function castOf(sighting: Sighting, found: readonly Found[]): Cast {
  const { passage } = sighting;
  const names = distinctNames(sighting, found);
  const sites = sitesOf(passage, names);
  return { passage, names, sites, company: companyOf(passage, names, sites) };
}

/** Puts all facts of the name of that number. */
export function putFacts({ passage, names, sites, company }: Cast, k: number, sink: FactSink): void {
  const name = names[k];
  if (!name) return;
  taggerFacts(name, sink);
  spellingFacts(passage, name, sink);
  for (const site of sites[k] ?? []) surroundingFacts(passage, site, sink);
  companyFacts(company, k, sink);
}

const facet = {
  odds: hashText('again-odds'),
  gap: hashText('again-gap'),
  top: hashText('again-top'),
  two: hashText('again-two'),
  type: hashText('again-type'),
  typeTop: hashText('again-type-top'),
  typeGap: hashText('again-type-gap'),
  rule: hashText('again-rule'),
};

/** How the tagger saw the name. */
function taggerFacts({ odds, likeliest: [first, second], type, places }: Name, facts: FactSink): void {
  const own = type ? entityTypes.indexOf(type) : entityTypes.length;
  const top = odds[first] ?? 0;
  for (let t = 0; t < odds.length; t += 1) {
    facts.put(facet.odds, t, step(odds[t] ?? 0));
    facts.put(facet.gap, t, step((odds[t] ?? 0) - top));
  }
  facts.put(facet.top, first, halfStep(top));
  facts.put(facet.two, mix(first, second), halfStep(top - (odds[second] ?? 0)));
  facts.put(facet.type, own);
  facts.put(facet.typeTop, own, first);
  facts.put(facet.typeGap, own, halfStep((odds[own] ?? 0) - top));
  facts.put(facet.rule, own, hashText(places[0]?.rule ?? ''));
}

const step = (score: number): number => Math.max(-10, Math.min(14, Math.round(score)));
const halfStep = (score: number): number => Math.max(-12, Math.min(24, Math.round(2 * score)));
