import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutomaton, foldName } from '../../src/extract/mentions/automaton.ts';
import { readTokens } from '../../src/extract/mentions/tokens.ts';

/** What of `names` is found in a text, with the words it was found at. */
function found(names: readonly string[], text: string): string[] {
  const { tokens } = readTokens(text, 'text', []);
  const hits: string[] = [];
  createAutomaton(names.map(foldName)).scan(tokens, ({ key, from, to, ending }) => {
    hits.push(`${names[key]}@${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}${ending === 'whole' ? '' : ` (${ending})`}`);
  });
  return hits;
}

const names = ['Foo Net', 'BERT', 'named entity recognition', 'Net', 'Llama', 'Qüx', 'GPT-3.5', 'GPT-35'];

function check(text: string, ...expected: string[]): void {
  it(text, () => expect(found(names, text)).toEqual(expected));
}

describe('names are found', () => {
  check('a foo net', 'Foo Net@foo net', 'Net@net');
  check('a Foo-Net', 'Foo Net@Foo-Net', 'Net@Net');
  check('a FooNet', 'Foo Net@FooNet');
  check('many FooNets', 'Foo Net@FooNets (plural)');
  check('Named-Entity Recognition', 'named entity recognition@Named-Entity Recognition');
  check('Llama3', 'Llama@Llama3 (stem)');
  check('Qux and QÜX', 'Qüx@Qux', 'Qüx@QÜX');
  check('GPT-3.5', 'GPT-3.5@GPT-3.5');
  check('GPT 35', 'GPT-35@GPT 35');
});

describe('words end where names do', () => {
  check('albert and bertha');
  check('foo. Net', 'Net@Net');
  check('https://example.org/BERT');
});

describe('an automaton', () => {
  it('finds what a search of each name finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 8 }), fc.array(letters, { maxLength: 12 }), (keys, words) => {
        const text = words.join(' ');
        const hits = new Set(found(keys, text).map((hit) => hit.split('@')[1]?.replaceAll(' ', '')));
        const expected = new Set<string>();
        words.forEach((_, from) => {
          for (let to = from + 1; to <= words.length; to += 1)
            if (keys.includes(words.slice(from, to).join(''))) expected.add(words.slice(from, to).join(''));
        });
        expect(hits).toEqual(expected);
      }),
    );
  });
});
