/** Any other text, as one paper. */
import { describe, expect, it } from 'vitest';
import { expectMapToHold, read } from './reading.ts';

const body = 'We study how models read tables. They read them badly, and we say why in three experiments.';

/** Expects the title and text that a manuscript is read as. */
function check(name: string, content: string, title: string, text: string): void {
  it(name, async () => {
    const { papers } = await read(content);
    expect(papers.map((paper) => [paper.title, paper.text])).toEqual([[title, text]]);
    expectMapToHold(content, papers);
  });
}

describe('the title is', () => {
  check('a heading', `# Reading Tables\n\n${body}\n`, 'Reading Tables', body);
  check('a heading with closing marks', `##  Reading Tables ##\n${body}\n`, 'Reading Tables', body);
  check('an underlined line', `Reading Tables\n==============\n\n${body}`, 'Reading Tables', body);
  check('the first line', `Reading Tables\n\n${body}\n`, 'Reading Tables', body);
  check(
    'two first lines',
    `Reading Tables with Models\nThat Cannot Read\n\n${body}\n`,
    'Reading Tables with Models\nThat Cannot Read',
    body,
  );
  check('a question', `Can Models Read Tables?\n\n${body}\n`, 'Can Models Read Tables?', body);
  check('the line before long prose', `Reading Tables\n${body} ${body} ${body}`, 'Reading Tables', `${body} ${body} ${body}`);
  check('below a remark', `Published as a conference paper at ICLR 2021\n\nReading Tables\n\n${body}`, 'Reading Tables', body);
  check('in front matter', `---\ntitle: "Reading Tables"\ndate: 2024-05-06\nlayout: post\n---\n\n${body}\n`, 'Reading Tables', body);
  check('below front matter without one', `---\nlayout: post\n---\n# Reading Tables\n${body}\n`, 'Reading Tables', body);
  check('none before prose', `${body}\n`, '', body);
  check(
    'none before wrapped prose',
    body.replace('. They', '.\nThey').replace(' in three', '\nin three'),
    '',
    body.replace('. They', '.\nThey').replace(' in three', '\nin three'),
  );
});

describe('the text', () => {
  check('keeps its line ends', '# T\n\nOne.\n\n  Two \n\tthree.\n\n', 'T', 'One.\n\n  Two \n\tthree.');
  check(
    'keeps LaTeX escapes',
    '# T\n\nIt gains 4.1\\% over \\textbf{X} and 5\\,ms.\n',
    'T',
    'It gains 4.1\\% over \\textbf{X} and 5\\,ms.',
  );
  check(
    'keeps a rule of its own',
    '---\n\nOne sentence that is long enough to be one.\n',
    '',
    '---\n\nOne sentence that is long enough to be one.',
  );
  it('is parted by its headings, those in code aside', async () => {
    const { papers } = await read(
      '# T\n\nBefore.\n\n## Abstract\n\nShort.\n\n## 1 Method\n\n```sh\n# no heading\n```\n### Data ###\nMore.\n',
    );
    const [paper] = papers;
    const parts = paper?.parts.flatMap((part) =>
      'label' in part ? [[part.kind, part.label, paper.text.slice(part.span.start, part.span.end)]] : [],
    );
    expect(parts).toEqual([
      ['abstract', 'Abstract', '## Abstract\n\nShort.'],
      ['section', '1 Method', '## 1 Method\n\n```sh\n# no heading\n```'],
      ['section', 'Data', '### Data ###\nMore.'],
    ]);
  });
});

describe('front matter', () => {
  it('says who, when and which', async () => {
    const { papers } = await read(
      `---\ntitle: Reading Tables\nauthors:\n  - Ada Lovelace\n  - name: Alan Turing\ndate: 2024-05-06\narxiv: 2405.00001v2\ndoi: 10.1000/182\n---\n${body}`,
    );
    expect(papers[0]).toMatchObject({
      id: '2405.00001',
      authors: ['Ada Lovelace', 'Alan Turing'],
      date: { value: '2024-05-06', basis: 'stated' },
      ids: { arxiv: '2405.00001', doi: '10.1000/182' },
    });
  });
});

describe('a manuscript is not taken for a listing', () => {
  const section = (title: string) => `${title}\n\n${`${body} `.repeat(4).trim()}\n\n`;
  it.each([
    [
      'with section names',
      ['Reading Tables with Models', 'Introduction', 'Related Work', 'How We Read Tables Today', 'Conclusion'].map(section).join(''),
    ],
    [
      'with numbered sections',
      ['Reading Tables with Models', '1 Introduction', '2. How We Read Tables', '3 Results'].map(section).join(''),
    ],
    ['in Markdown', ['# Reading Tables', '## Why Models Cannot Read Them', '## What Models Would Have to Learn'].map(section).join('')],
    ['in LaTeX', `\\section{One thing and another}\n\n${['How We Read Tables Today', 'How We Will Read Them'].map(section).join('')}`],
    [
      'with a stamp',
      `arXiv:2405.00001v1 [cs.CL] 3 May 2024\n${section('Reading Tables with Models')}${section('Introduction')}References\n\n[1] A. Author. arXiv:2301.00001, 2023.\n`,
    ],
    [
      'with references',
      `${section('Reading Tables with Models').repeat(30)}A. Author.\narXiv:2301.00001\nB. Author.\narXiv:2301.00002\n`.replaceAll(
        'Tables with',
        'with',
      ),
    ],
    ['with JSON in it', `# Reading Tables\n\n${body}\n\n    {"id": 1}\n\n{"id": 2}\n\n${body}\n`],
  ])('%s', async (_, content) => {
    const { papers } = await read(content);
    expect(papers).toHaveLength(1);
    expect(papers[0]?.text.length).toBeGreaterThan(content.length - 100);
  });
});
