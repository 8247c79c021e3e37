/**
 * Made-up entries for tests of stores: small, typed, and all different.
 */
import { hash } from '../../src/hash.ts';
import type { Claim, Judgement, Quantity, Review } from '../../src/model.ts';
import type { Entry } from '../../src/store/store.ts';

/** A paper of that id which says `text`, with one number read in it. */
export function entry(id: string, text = `On ${id} we reach 90.1%.`, extractor = 'extractor-1'): Entry {
  const version = hash(id, text);
  const span = { part: 'text' as const, start: 0, end: text.length };
  const quantity: Quantity = {
    id: hash(version, 'text', 0),
    span,
    literal: '90.1%',
    values: [{ literal: '90.1', value: 90.1, step: 0.1 }],
    op: '=',
    unit: 'percent',
    kind: 'result',
    why: 'made-up/result',
  };
  return {
    paper: {
      id,
      version,
      title: `About ${id}`,
      text,
      ids: {},
      origin: { file: 'made-up.txt', map: [{ part: 'text', start: 0, line: 1, column: 1 }] },
      parts: [],
    },
    extraction: { paper: id, version, extractor, sentences: [span], mentions: [], quantities: [quantity], claims: [claim(id, quantity)] },
  };
}

function claim(paper: string, quantity: Quantity): Claim {
  const nothing = { subject: [], on: [], metric: [], baseline: [], via: [], cites: [], setting: { other: [] } };
  const sure = { direction: 'none', change: 'none', role: 'own', confidence: 0.9 } as const;
  return { ...nothing, ...sure, id: quantity.id, paper, quantity, sentence: quantity.span };
}

/** As many entries as asked for, `p0001`, `p0002` and so on. */
export function entries(count: number, extractor?: string): readonly Entry[] {
  return Array.from({ length: count }, (_, at) => entry(`p${String(at + 1).padStart(4, '0')}`, undefined, extractor));
}

export function judgement(a: string, b: string, verdict: Judgement['verdict'] = 'same'): Judgement {
  return {
    a: { paper: 'p0001', name: a },
    b: { paper: 'p0002', name: b },
    verdict,
    score: 1,
    reason: 'said so',
    author: { kind: 'person', name: 'Ada' },
    at: '2025-01-02T03:04:05Z',
  };
}

export function review(id: string, when = '2025-01-02T03:04:05Z', why = 'read it'): Review {
  const span = { part: 'text', start: 18, end: 23 } as const;
  const anchor = { paper: 'p0001', version: 'v1', span, exact: '90.1%', before: 'On p0001 we reach ', after: '.' };
  return { id, target: { kind: 'claim', id: 'c1' }, verdict: 'agree', who: 'Ada', when, why, anchors: [anchor] };
}
