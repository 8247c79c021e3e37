/** Lists of abstracts and saved pages, in the shapes that people save them in. */
import { describe, expect, it } from 'vitest';
import { read, rulesOf } from './reading.ts';

const prose = (start: string) =>
  `${start} we introduce a way of learning from little data. It works on all four tasks that were tried, and it costs less than before. The code is free.`;
const [first, second] = [prose('In this paper'), prose('Here')];

/** Expects papers as `[arXiv id, title, text]`. */
function check(name: string, content: string, expected: readonly (readonly [id: string, title: string, text: string])[]): void {
  it(name, async () => {
    const { papers } = await read(content);
    expect(papers.map((paper) => [paper.ids.arxiv ?? '', paper.title, paper.text])).toEqual(expected);
  });
}

describe('an abstract list', () => {
  const both: readonly (readonly [string, string, string])[] = [
    ['2401.00001', '', first],
    ['2402.00002', '', second],
  ];
  check('glued', `${first}\narXiv:2401.00001${second}\narXiv:2402.00002`, both);
  check('glued on both sides', `${first}arXiv:2401.00001${second}arXiv:2402.00002`, both);
  check('with an identifier a line', `${first}\narXiv:2401.00001\n${second}\narXiv:2402.00002\n`, both);
  check('with versions', `${first}\narXiv:2401.00001v2${second}\narXiv:2402.00002v11\n`, both);
  check('with classes and dates', `${first}\narXiv:2401.00001v1 [cs.CL] 3 Jan 2024\n${second}\narXiv:2402.00002 [stat.ML]\n`, both);
  check('in other letters', `${first}\narxiv: 2401.00001\n${second}\nARXIV:2402.00002\n`, both);
  check('with leading identifiers', `arXiv:2401.00001\n${first}\n\narXiv:2402.00002\n${second}\n`, both);
  check('with a heading and leading identifiers', `My reading list\n\narXiv:2401.00001\n${first}\n\narXiv:2402.00002\n${second}\n`, both);
  check('of one', `${first}\narXiv:2401.00001`, both.slice(0, 1));
  check('with titles', `Learning from Little\n${first.repeat(2)}\narXiv:2401.00001\n\nLess Is Enough?\n\n${second}\narXiv:2402.00002\n`, [
    ['2401.00001', 'Learning from Little', first.repeat(2)],
    ['2402.00002', 'Less Is Enough?', second],
  ]);
  check('of old identifiers', `${first}\narXiv:hep-th/9901001${second}\narXiv:math.AG/0601001v3\n`, [
    ['hep-th/9901001', '', first],
    ['math/0601001', '', second],
  ]);
  check(
    'whose next abstract begins with a digit',
    `${first}\narXiv:1412.65723D shapes. ${second}\narXiv:2402.000027B models. ${first}\narXiv:2403.00003`,
    [
      ['1412.6572', '', first],
      ['2402.00002', '', `3D shapes. ${second}`],
      ['2403.00003', '', `7B models. ${first}`],
    ],
  );
  check('of paragraphs', `${first}\n\n${second}\narXiv:2401.00001\n`, [['2401.00001', '', `${first}\n\n${second}`]]);
  check('wrapped to a width', `${first.replaceAll('. ', '.\n')}\n12 pages, 3 figures\narXiv:2401.00001\n`, [
    ['2401.00001', '', first.replaceAll('. ', '.\n')],
  ]);
  check(
    'that mentions other papers',
    `As arXiv:2301.00009 shows, and see also arXiv:2301.00008. ${first} Like\narXiv:2301.00007, it is fast.\narXiv:2401.00001${second}\narXiv:2402.00002`,
    [
      ['2401.00001', '', `As arXiv:2301.00009 shows, and see also arXiv:2301.00008. ${first} Like\narXiv:2301.00007, it is fast.`],
      ['2402.00002', '', second],
    ],
  );

  const remarks = async (content: string) =>
    (await read(content)).papers.map(({ parts }) => parts.flatMap((part) => (part.kind === 'comment' ? [part.words] : [])));
  it.each([
    [
      'before the identifier',
      `${first}\n118 pages\nAccepted to ICML 2021\narXiv:2401.00001${second}\narXiv:2402.00002`,
      [['118 pages', 'Accepted to ICML 2021'], []],
    ],
    [
      'after the identifier',
      `${first}\narXiv:2401.00001\n9 pages plus appendix\n${second}\narXiv:2402.00002\nCode: https://example.org/x`,
      [['9 pages plus appendix'], ['Code: https://example.org/x']],
    ],
    [
      'of any words beside unwrapped lines',
      `${first.repeat(2)}\nThe authors thank no one\narXiv:2401.00001`,
      [['The authors thank no one']],
    ],
  ])('keeps remarks %s', async (_, content, expected) => expect(await remarks(content)).toEqual(expected));

  it('says which identifier has no abstract, and which abstract no identifier', async () => {
    const outcome = await read(`${first}\narXiv:2401.00001\narXiv:2401.00002\n${second}\narXiv:2402.00002\n${first} It goes on`);
    expect(outcome.papers.map(({ ids }) => ids.arxiv)).toEqual(['2401.00001', '2402.00002', undefined]);
    expect(rulesOf(outcome)).toEqual(['read/no-text@3', 'read/no-id@6']);
  });
});

describe('a page', () => {
  const [a, b] = [first.repeat(2), second.repeat(2)];
  const both: readonly (readonly [string, string, string])[] = [
    ['', 'Learning from Little', a],
    ['', 'Do We Need Data? An Analysis', b],
  ];
  check('in turn', `Learning from Little\n\n${a}\n\nDo We Need Data? An Analysis\n\n${b}`, both);
  check('shuffled', `new\n\nDo We Need Data? An Analysis\n\n${b}\n\nLearning from Little\n\n${a}\n`, both.toReversed());
  check('without blank lines', `Subscribe\nMar 14\nLearning from Little\n${a}\nDo We Need Data? An Analysis\n${b}`, both);
  check(
    'among many other words',
    `Home\n\nWe use cookies to make this site better. By going on you accept them.\n\nSign in\n\nUpvote\n\n31\n\nLearning from Little\n\n· 5 authors\n\n3 days ago\n\n${a}\n\n12 comments\n\n+4\n\nGitHub 1.2k\n\nDo We Need Data? An Analysis\n\nPublished on Mar 14\n\n${b}\n\nLoad more\n\n© 2025 Papers Inc. All rights reserved.\n`,
    both,
  );
  check('with wrapped abstracts', `new\n\nLearning from Little\n\n${a.replaceAll('. ', '.\n')}\n\nDo We Need Data? An Analysis\n\n${b}`, [
    ['', 'Learning from Little', a.replaceAll('. ', '.\n')],
    ...both.slice(1),
  ]);
  check(
    'with abstracts of two paragraphs',
    `new\n\nLearning from Little\n\n${a}\n\n${b}\n\nDo We Need Data? An Analysis\n\n${b}\n\nA Third Paper on Data\n\n${a} So.`,
    [
      ['', 'Learning from Little', `${a}\n\n${b}`],
      ['', 'Do We Need Data? An Analysis', b],
      ['', 'A Third Paper on Data', `${a} So.`],
    ],
  );
  check('of one paper', `new\n\nSubscribe\n\nMar 14\n\nLearning from Little\n\n${a}`, both.slice(0, 1));

  it('takes names and identifiers between title and abstract', async () => {
    const { papers } = await read(
      `Learning from Little\n\nAda Lovelace, Alan M. Turing and Grace Hopper\n\narXiv:2401.00001v2\n\n${a}\n\n${both[1]?.[1]}\n\n${b}`,
      { format: 'trending-page' },
    );
    expect(papers[0]).toMatchObject({
      id: '2401.00001',
      title: 'Learning from Little',
      authors: ['Ada Lovelace', 'Alan M. Turing', 'Grace Hopper'],
    });
    expect(papers[1]).toMatchObject({ id: 'do-we-need-data-an-analysis' });
  });
  it('says which lines it passed over that might be titles', async () => {
    const outcome = await read(
      `new\n\nLearning from Little\n\n${a}\n\nA Title That Lost Its Abstract\n\nDo We Need Data? An Analysis\n\n${b}\n`,
    );
    expect(rulesOf(outcome)).toEqual(['read/skipped@7']);
  });
  it('keeps two papers of one title apart, and one that comes twice once', async () => {
    const outcome = await read(`Untitled Draft of Ours\n\n${a}\n\nUntitled Draft of Ours\n\n${b}\n\nUntitled Draft of Ours\n\n${a}\n`);
    expect(outcome.papers.map(({ text }) => text)).toEqual([a, b]);
    expect(new Set(outcome.papers.map(({ id }) => id)).size).toBe(2);
    expect(rulesOf(outcome)).toEqual(['read/duplicate-id@7', 'read/same-paper@11']);
  });
});
