import { expect, it } from 'vitest';
import { hashKnowledge, loadKnowledge } from '../../src/knowledge/load.ts';

it('the hash of the tables is known without parsing them', () => {
  expect(hashKnowledge()).toBe(loadKnowledge().knowledge.hash);
});
