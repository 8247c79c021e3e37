/**
 * What speaks for a name's type, as numbers: how the tagger saw it, how it is written, where it stands, and among which others.
 *
 * Facts are hashes, as the tagger's features are. Training and reading both go through this one place.
 */
import { entityTypes } from '../../../model.ts';
import { hashText, mix } from '../tagger/hashing.ts';
import { companyFacts } from './company.ts';
import type { Name, Sighting } from './names.ts';
import { sitesOf } from './sites.ts';
import { spellingFacts } from './spelling.ts';
import { surroundingFacts } from './surroundings.ts';

/** The facts of one name, each counted once. */
export class Facts {
  readonly all = new Set<number>();

  /** A fact: what it speaks of, and up to two numbers that say what. */
  put(facet: number, a = 0, b = 0): void {
    this.all.add(mix(mix(facet, a), b));
  }
}

/** The facts of each name. */
export function factsOf({ passage }: Sighting, names: readonly Name[]): readonly Iterable<number>[] {
  const sites = sitesOf(passage, names);
  const facts = names.map((name, k) => {
    const own = new Facts();
    taggerFacts(name, own);
    spellingFacts(passage, name, own);
    for (const site of sites[k] ?? []) surroundingFacts(passage, site, own);
    return own;
  });
  companyFacts({ passage, names, sites }, facts);
  return facts.map(({ all }) => all);
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
  found: hashText('again-found'),
};

/** How the tagger saw the name. */
function taggerFacts({ odds, likeliest: [first, second], type, places }: Name, facts: Facts): void {
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
  facts.put(facet.rule, own, hashText(places[0]?.found?.rule ?? ''));
  const found = places.filter((place) => place.found).length;
  facts.put(facet.found, own, found === 0 ? 0 : found === places.length ? 2 : 1);
}

const step = (score: number): number => Math.max(-10, Math.min(14, Math.round(score)));
const halfStep = (score: number): number => Math.max(-12, Math.min(24, Math.round(2 * score)));
