import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model.ts';
import { writeBibtex } from '../../src/write/bibtex.ts';
import { escapeLatex, writeLatex } from '../../src/write/latex.ts';

describe('latex', () => {
  it('is a tabular with rules', () => {
    expect(writeLatex({ headings: ['Model', 'Value'], rows: [['GPT-4', '92.0\\%']], numeric: [1] })).toBe(
      '\\begin{tabular}{lr}\n  \\toprule\n  Model & Value \\\\\n  \\midrule\n  GPT-4 & 92.0\\% \\\\\n  \\bottomrule\n\\end{tabular}\n',
    );
  });
  it.each([
    ['69.4%', '69.4\\%'],
    ['69.4\\%', '69.4\\%'],
    ['a & b', 'a \\& b'],
    ['F_1', 'F\\_1'],
    ['$x^2$', '\\$x\\textasciicircum{}2\\$'],
    ['\\input{secret}', '\\textbackslash{}input\\{secret\\}'],
    ['~90', '\\textasciitilde{}90'],
    ['<90', '\\textless{}90'],
    ['≤ 90 → 95', '$\\leq$ 90 $\\rightarrow$ 95'],
    ['a\nb', 'a b'],
    ['pass@1 #3', 'pass@1 \\#3'],
  ])('%j', (text, escaped) => {
    expect(escapeLatex(text)).toBe(escaped);
  });
  it('whatever a cell says, no command of its own is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', '{', '}', '%', '$', 'a', '&', '_', '#', '^', '~') }), (text) => {
        const left = escapeLatex(text)
          .replace(/\\text(?:backslash|asciicircum|asciitilde)\{\}/gu, '')
          .replace(/\\[{}$&#_%]/gu, '');
        expect(left).toMatch(/^a*$/u);
      }),
    );
  });
});

describe('bibtex', () => {
  const paper = (fields: Partial<Paper>): Paper => ({
    id: 'x',
    version: 'v',
    title: '',
    text: '',
    ids: {},
    origin: { file: '', map: [] },
    parts: [],
    ...fields,
  });
  it('has what is known of a paper', () => {
    const known = paper({
      id: '2401.00001',
      title: 'F_1 & more',
      authors: ['Ada Lovelace', 'Zoë Ångström'],
      date: { value: '2024-01', precision: 'month', basis: 'arxiv-id' },
      ids: { arxiv: '2401.00001', doi: '10.1/x' },
      url: 'https://arxiv.org/abs/2401.00001',
    });
    expect(writeBibtex([known])).toBe(
      '@misc{2401.00001,\n  title = {{F\\_1 \\& more}},\n  author = {Ada Lovelace and Zoë Ångström},\n  year = {2024},\n  month = {1},\n  eprint = {2401.00001},\n  archiveprefix = {arXiv},\n  doi = {10.1/x},\n  url = {https://arxiv.org/abs/2401.00001}\n}\n',
    );
  });
  it('and nothing else; the id stands for a title', () => {
    expect(writeBibtex([paper({ id: 'a b' })])).toBe('@misc{a-b,\n  title = {{a b}}\n}\n');
  });
  it('keys are unique', () => {
    expect(writeBibtex([paper({ id: 'a b' }), paper({ id: 'a,b' })]).match(/@misc\{[^,]+/gu)).toEqual(['@misc{a-b', '@misc{a-b-2']);
  });
  it('of no papers is nothing', () => {
    expect(writeBibtex([])).toBe('');
  });
});
