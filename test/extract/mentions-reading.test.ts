import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAcronyms, type Range } from '../../src/extract/mentions/acronyms.ts';
import { readPlain } from '../../src/extract/mentions/plain.ts';
import { readTokens, tokenSpan } from '../../src/extract/mentions/tokens.ts';

/** The acronyms that one sentence defines, as "SHORT = long form". */
function acronymsOf(text: string): string[] {
  const reading = readTokens(text, 'text', [{ part: 'text', start: 0, end: text.length }]);
  const words = ({ from, to }: Range): string => {
    const { start, end } = tokenSpan(reading, from, to);
    return text.slice(start, end);
  };
  return findAcronyms(reading).map(({ short, long }) => `${words(short)} = ${words(long)}`);
}

function defines(text: string, ...acronyms: string[]): void {
  it(text, () => expect(acronymsOf(text)).toEqual(acronyms));
}

describe('acronyms are read where they are defined', () => {
  defines('We use Monte Carlo Tree Search (MCTS) to plan.', 'MCTS = Monte Carlo Tree Search');
  defines('We use MCTS (Monte Carlo Tree Search) to plan.', 'MCTS = Monte Carlo Tree Search');
  defines('MUSE: Multi-Unit Sentence Encoder is new.', 'MUSE = Multi-Unit Sentence Encoder');
  defines('The area under the ROC curve (AUC) is high.', 'AUC = area under the ROC curve');
  defines('large language models (LLMs) are big', 'LLMs = large language models');
  defines('long-form question answering (LFQA) is hard', 'LFQA = long-form question answering');
  defines('both word error rate (WER) and character error rate (CER)', 'WER = word error rate', 'CER = character error rate');
});

describe('what stands in brackets is mostly no acronym', () => {
  defines('The results (see Table 2) are good.');
  defines('It gains 3 points (from 61 to 64).');
  defines('We train it (on one GPU) for a day.');
  defines('Our model (Figure 3) is small.');
  defines('A survey (Smith et al., 2020) says so.');
});

function prints(markup: string, words: string): void {
  it(markup, () => expect(readPlain(markup).text).toBe(words));
}

describe('LaTeX is read through', () => {
  prints('$\\text{BLEU}$ of \\textbf{34.6}', 'BLEU of 34.6');
  prints('$\\tau$-bench', 'tau-bench');
  prints('Erd\\H{o}s', 'Erdos');
  prints('AUC~=~0.9', 'AUC = 0.9');
  prints('{\\em Foo}-Net', 'Foo-Net');
  prints('a $2\\times$ gain', 'a 2× gain');
  prints('no markup at all', 'no markup at all');
});

const pieces = ['\\textbf{', '}', '$', '\\alpha', '{\\em ', 'Foo', ' bar', '~', '\\', '\\name', '3.5', '\\%', '{', 'é', '\n'];

describe('of any markup', () => {
  it('each stretch of the plain text leads back into the original, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (some) => {
        const original = some.join('');
        const plain = readPlain(original);
        let last = 0;
        for (let at = 0; at < plain.text.length; at += 1) {
          const [start, end] = plain.source(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
  it('tokens cover what is no blank, and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (some) => {
        const { tokens, plain } = readTokens(some.join(''), 'text', []);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(plain.text.slice(end, token.start).trim()).toBe('');
          expect(plain.text.slice(token.start, token.end)).toBe(token.word);
          end = token.end;
        }
        expect(plain.text.slice(end).trim()).toBe('');
      }),
    );
  });
});
