/**
 * What the tagger sees of the tables: which names stand there, of which type, how surely spelt.
 */
import { entityTypes } from '../../../../model.ts';
import { hashText, mix } from './hashing.ts';
import type { Passage, Sink } from './passage.ts';

const facet = {
  name: hashText('table'),
  spelling: hashText('table-spelling'),
  length: hashText('table-length'),
  near: hashText('table-near'),
};

/** Emits the features of tokens in and beside names of the tables. */
export function tableFeatures({ reading, listed }: Passage, sink: Sink): void {
  for (const { from, to, row, exact, stem } of listed) {
    const type = entityTypes.indexOf(row.type);
    const spelling = (exact ? 1 : 0) + (row.ambiguous ? 2 : 0) + (stem ? 4 : 0);
    for (let i = from; i < to; i += 1) {
      const here = mix(mix(facet.name, type), i === from ? 0 : 1);
      sink.put(i, here);
      sink.put(i, mix(mix(facet.spelling, here), spelling));
      sink.put(i, mix(mix(facet.length, here), Math.min(4, to - from)));
    }
    if (from > 0) sink.put(from - 1, mix(mix(facet.near, 0), type));
    if (to < reading.tokens.length) sink.put(to, mix(mix(facet.near, 1), type));
  }
}
