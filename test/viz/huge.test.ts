/** What is huge is asked about once a visit, in words that say how large it is. */
import { describe, expect, it } from 'vitest';
import { hugeFileWords, hugeGraphWords, keepSaid, saidBefore } from '../../viz/src/data/huge.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const [entity] = corpus.entities;
const withEntities = (count: number) => ({ papers: [], entities: entity ? Array.from({ length: count }, () => entity) : [] });

describe('what is huge', () => {
  it('is a file of more than 50 MB', () => {
    expect(hugeFileWords({ name: 'a.json', size: 50e6 })).toBeUndefined();
    expect(hugeFileWords({ name: 'a.json', size: 1_312_400_000 })).toBe('a.json has 1,312 MB.');
  });

  it('is data of more than 100,000 nodes', () => {
    expect(hugeGraphWords(corpus)).toBeUndefined();
    expect(hugeGraphWords(withEntities(100_000))).toBeUndefined();
    expect(hugeGraphWords(withEntities(100_001))).toBe('The data has 100,001 nodes: papers, and what they name.');
  });
});

describe('what the reader said', () => {
  const visit = () => {
    const kept = new Map<string, string>();
    return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text) };
  };

  it('holds for the same data until the visit ends', () => {
    const here = visit();
    keepSaid(here, 'one', 'everything');
    expect(saidBefore(here, 'one')).toBe('everything');
    expect(saidBefore(here, 'another')).toBeUndefined();
    expect(saidBefore(visit(), 'one')).toBeUndefined();
  });

  it('is asked again where nothing can be kept, or what is kept is odd', () => {
    const full = {
      getItem: () => 'all of it',
      setItem: () => {
        throw new Error('full');
      },
    };
    keepSaid(full, 'one', 'table');
    expect(saidBefore(full, 'one')).toBeUndefined();
    keepSaid(undefined, 'one', 'table');
    expect(saidBefore(undefined, 'one')).toBeUndefined();
  });
});
