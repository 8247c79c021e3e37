import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/extract.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Claim, Filler, Paper } from '../../src/model.ts';

const extractor = createExtractor(loadKnowledge().knowledge);

function paperOf(text: string, title = ''): Paper {
  return { id: 'p', version: 'v', title, text, ids: {}, origin: { file: 'p.txt', map: [] }, parts: [] };
}

const words = (fillers: readonly Filler[]): string => fillers.map(({ surface }) => surface).join(' + ');

/** "69.4%: Foo | MATH | accuracy | Bar": subject, benchmark, metric and baseline of each result and change. */
function said({ quantity, subject, on, metric, baseline }: Claim): string {
  return `${quantity.literal}: ${[subject, on, metric, baseline].map(words).join(' | ')}`.replace(/(?: \|)? \| $/u, '');
}

function check(text: string, ...claims: string[]): void {
  it(text, () => {
    const found = extractor.extract(paperOf(text)).claims.filter(({ quantity }) => quantity.kind !== 'size');
    expect(found.map(said)).toEqual(claims);
  });
}

describe('what a number is about', () => {
  check('GPT-4 reaches 86.4% accuracy on MMLU.', '86.4%: GPT-4 | MMLU | accuracy');
  check('On GSM8K, Llama 2 achieves an accuracy of 56.8%.', '56.8%: Llama 2 | GSM8K | accuracy');
  check('BERT obtains 93.2 F1 on SQuAD.', '93.2: BERT | SQuAD | F1');
  check('We propose FooNet. FooNet reaches 91.2% accuracy on ImageNet.', '91.2%: FooNet | ImageNet | accuracy');
  check('We propose FooNet. Our method reaches 91.2% accuracy on ImageNet.', '91.2%: FooNet | ImageNet | accuracy');
});

describe('numbers and names in order', () => {
  check(
    'FooNet reaches 91.2% and 88.1% accuracy on CIFAR-10 and CIFAR-100, respectively.',
    '91.2%: FooNet | CIFAR-10 | accuracy',
    '88.1%: FooNet | CIFAR-100 | accuracy',
  );
  check(
    'FooNet reaches 91.2% accuracy on CIFAR-10 and 78.1% on CIFAR-100.',
    '91.2%: FooNet | CIFAR-10 | accuracy',
    '78.1%: FooNet | CIFAR-100 | accuracy',
  );
});

describe('changes and what they are measured against', () => {
  check('FooNet outperforms BERT by 3.2 points on GLUE.', '3.2: FooNet | GLUE |  | BERT');
  check(
    'FooNet reduces the word error rate on LibriSpeech by 12% compared to Whisper.',
    '12%: FooNet | LibriSpeech | word error rate | Whisper',
  );
});

describe('the one benchmark that a paper names', () => {
  check(
    'GSM8K is a benchmark of word problems. Some of them are hard. Many steps are needed. Our approach reaches an accuracy of 61.2%.',
    '61.2%: Our approach | GSM8K | accuracy',
  );
});

describe('an unknown slot stays empty', () => {
  check('It is 3 times faster.', '3: It |  | faster');
});

describe('what the grammar says outright', () => {
  check(
    'We improve the previous best results from 16.8% $\\to$ 12.7% error.',
    '16.8%: previous best results |  | error',
    '12.7%: We |  | error | previous best results',
  );
  it('whoever does it so often is whom the number is said of', () => {
    const { claims } = extractor.extract(
      paperOf('Claude 3 refuses such prompts. The model complies with others 14% of the time, versus almost never for paid users.'),
    );
    const [claim] = claims.filter(({ quantity }) => quantity.literal === '14%');
    expect(claim?.subject.map(({ surface }) => surface)).toEqual(['Claude 3']);
  });
});
