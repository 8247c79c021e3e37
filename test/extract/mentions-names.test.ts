import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../src/extract/mentions/mentions.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const find = createMentionFinder(loadKnowledge().knowledge);

/** The mentions of a text, as "type words". */
function namesIn(text: string): string[] {
  const paper = { id: 'p', version: 'v', title: '', text, ids: {}, origin: { file: 'f', map: [] }, parts: [] };
  return find(paper, segmentSentences(paper)).map(({ type, span }) => `${type} ${text.slice(span.start, span.end)}`);
}

function names(text: string, ...expected: string[]): void {
  it(text, () => expect(namesIn(text)).toEqual(expected));
}

describe('names', () => {
  names(
    'GPT-4 and Claude 3 Opus are compared on MMLU and GSM8K.',
    'model GPT-4',
    'model Claude 3 Opus',
    'benchmark MMLU',
    'benchmark GSM8K',
  );
  names('BERT reaches 93.2 F1 on SQuAD 2.0.', 'model BERT', 'metric F1', 'benchmark SQuAD 2.0');
  names('We use reinforcement learning from human feedback (RLHF).', 'method reinforcement learning from human feedback', 'method RLHF');
});

describe('what is no name', () => {
  names('Code is at https://github.com/someone/something for all.');
  names('In Phase II we asked more people.');
  names('Energy drops from 90 J to 30 J.');
  names('This is a large improvement over earlier work.');
});
