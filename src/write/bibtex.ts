/**
 * Papers as BibTeX, to cite what a list of results came from.
 */
import type { Paper } from '../model.ts';
import { pattern } from '../patterns.ts';
import { escapeLatex } from './latex.ts';

/** One `@misc` entry for each paper, in the order given; the key is the paper's id as far as BibTeX allows. */
export function writeBibtex(papers: readonly Paper[]): string {
  const keys = new Set<string>();
  return papers.map((paper) => entry(paper, freeKey(paper.id, keys))).join('\n');
}

const unfit = pattern('write/bibtex-unfit', String.raw`[^\w.:/+-]`, 'gu');

function freeKey(id: string, taken: Set<string>): string {
  const base = id.replace(unfit, '-') || 'paper';
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  taken.add(key);
  return key;
}

function entry({ title, id, authors = [], date, url, ids }: Paper, key: string): string {
  const month = date?.value.slice(5, 7);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escapeLatex(title || id)}}`],
    ['author', authors.map(escapeLatex).join(' and ')],
    ['year', date?.value.slice(0, 4)],
    ['month', month ? String(Number(month)) : undefined],
    ['eprint', ids.arxiv],
    ['archiveprefix', ids.arxiv && 'arXiv'],
    ['doi', ids.doi],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}
