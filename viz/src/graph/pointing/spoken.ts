/**
 * What a screen reader says of the picture and of a node: what it is and how it is joined, never where it stands.
 */
import { counted, typeWords } from '../../data/words.ts';
import type { Scene } from '../../picture/scene.ts';
import { joinedWords } from './foremost.ts';

/** "Graph of 214 results: 38 models and methods, 12 benchmarks and datasets, 19 papers. …", what the filters leave out not among them. */
export function graphWords({ whole, kept, present }: Scene, results: number): string {
  const counts = { system: 0, data: 0, paper: 0, metric: 0, task: 0 };
  for (const key of present) if (kept.hasNode(key)) counts[whole.getNodeAttribute(key, 'kind')] += 1;
  const said = [
    counted(counts.system, 'model or method', 'models and methods'),
    counted(counts.data, 'benchmark or dataset', 'benchmarks and datasets'),
    counted(counts.paper, 'paper'),
  ];
  return `Graph of ${counted(results, 'result')}: ${said.join(', ')}. Arrow keys move between them, Enter selects.`;
}

/** "Llama-2-70B, model, 14 results on 6 benchmarks, 2 of them do not add up. Neighbour 3 of 9." */
export function nodeWords({ whole, kept }: Scene, key: string, neighbour?: { readonly at: number; readonly of: number }): string {
  if (!whole.hasNode(key)) return '';
  const { label, type, audit } = whole.getNodeAttributes(key);
  const said = [label, typeWords[type].toLowerCase(), joinedWords(whole, key)];
  if (audit === 'does not add up' || audit === 'conflict' || audit === 'check') said.push(`some: ${audit}`);
  if (!kept.hasNode(key)) said.push('left out by the filters');
  return `${said.join(', ')}.${neighbour ? ` Neighbour ${neighbour.at} of ${neighbour.of}.` : ''}`;
}
