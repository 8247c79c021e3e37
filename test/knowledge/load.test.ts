import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { folder } from './folders.ts';

const load = (...files: readonly Readonly<Record<string, string | readonly string[]>>[]) => loadKnowledge(files.map(folder));
const models = 'name ; aliases ; variant_of ; vendor ; openness ; parameters ; released ; ambiguous';
const metrics = 'name ; better ; range ; note';
const plain = 'name ; aliases ; variant_of ; ambiguous';

describe('a good table', () => {
  it('gives a row all that its cells say', () => {
    const { knowledge, problems } = load({
      'models.tsv': [
        '# a note',
        models,
        'Nova ;  ;  ; Acme ; closed ;  ;  ; yes',
        '',
        'Nova 2 8B ; Nova-2|N2 ; Nova ; Acme ; open ; 8.1 ; 2024-06-05 ; N2',
      ],
    });
    expect(problems).toEqual([]);
    expect(knowledge.names).toEqual([
      { id: 'model/nova', type: 'model', name: 'Nova', aliases: [], ambiguous: true, facts: { vendor: 'Acme', openness: 'closed' } },
      {
        id: 'model/nova-2-8b',
        type: 'model',
        name: 'Nova 2 8B',
        aliases: ['Nova-2', 'N2'],
        ambiguous: false,
        ambiguousForms: ['N2'],
        variantOf: 'model/nova',
        facts: { parameters: 8.1, vendor: 'Acme', openness: 'open', released: '2024-06-05' },
      },
    ]);
  });

  it('reads the sizes of test sets, and leaves out those without a source', () => {
    const head = 'benchmark ; split ; size ; source';
    const { knowledge, problems } = load({
      'test-sets.tsv': [head, 'Bar ; test ; 164 ; arXiv:1', 'Baz ; test ; 30 ; ', 'Qux ; test ; 1.5 ; arXiv:2'],
    });
    expect(knowledge.testSets).toEqual([{ benchmark: 'Bar', split: 'test', size: 164, source: 'arXiv:1' }]);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['3 knowledge/no-source', '4 knowledge/bad-number']);
  });

  it('reads each kind of table into its own', () => {
    const { knowledge, problems } = load({
      'methods.tsv': [plain, 'Foo'],
      'benchmarks.tsv': ['name ; type', 'Bar ; benchmark', 'Baz ; dataset'],
      'tasks.tsv': ['name', 'quux naming'],
      'metrics.tsv': ['name ; better ; unit ; range', 'zip rate ; lower ; percent ; 0..100', 'zip time ; lower ; ms ; 0..'],
      'units.tsv': ['symbol ; forms ; dimension', 'zs ; zipsecond|zipseconds ; time'],
      'words/verbs-zip.txt': '# verbs\nzip\n\n unzip \n',
      'weights/tagger.bin': 'abc',
    });
    expect(problems.map(({ reason }) => reason)).toEqual(['1 cells where the header has 4; part them by tabs']);
    expect(knowledge.names.map(({ id }) => id)).toEqual(['benchmark/bar', 'dataset/baz', 'task/quux-naming']);
    expect(knowledge.metrics).toEqual([
      {
        id: 'metric/zip-rate',
        type: 'metric',
        name: 'zip rate',
        aliases: [],
        ambiguous: false,
        better: 'lower',
        unit: 'percent',
        range: [0, 100],
      },
      {
        id: 'metric/zip-time',
        type: 'metric',
        name: 'zip time',
        aliases: [],
        ambiguous: false,
        better: 'lower',
        unit: 'ms',
        range: [0, Number.MAX_VALUE],
      },
    ]);
    expect(knowledge.units).toEqual([{ symbol: 'zs', forms: ['zipsecond', 'zipseconds'], dimension: 'time' }]);
    expect([...(knowledge.words['verbs-zip'] ?? [])]).toEqual(['zip', 'unzip']);
    expect(knowledge.weights?.tagger).toEqual(new Uint8Array([97, 98, 99]));
  });

  it('may come from another system: byte order mark, carriage returns, columns in any order', () => {
    const { knowledge, problems } = load({ 'tasks.tsv': '\uFEFFaliases\tname\r\nquux|qux\tquuxing\r\n' });
    expect(problems).toEqual([]);
    expect(knowledge.names[0]).toMatchObject({ name: 'quuxing', aliases: ['quux', 'qux'] });
  });
});

describe('a wrong row is said with file, line and rule, is left out, and all else is read', () => {
  const cases: readonly (readonly [
    what: string,
    file: string,
    lines: readonly string[],
    rule: string,
    line: number,
    left: readonly string[],
  ])[] = [
    ['too many cells', 'methods.tsv', [plain, 'A ;  ;  ;  ; more', 'B ;  ;  ; '], 'cells', 2, ['B']],
    ['too few cells', 'methods.tsv', [plain, 'A ; ', 'B ;  ;  ; '], 'cells', 2, ['B']],
    ['no name', 'methods.tsv', [plain, ' ; a ;  ; ', 'B ;  ;  ; '], 'no-name', 2, ['B']],
    ['the same name again', 'methods.tsv', [plain, 'Foo 1 ;  ;  ; ', 'FOO-1 ;  ;  ; '], 'duplicate-name', 3, ['Foo 1']],
    ['a name that is an alias', 'methods.tsv', [plain, 'Foo ; Bar ;  ; ', 'Bar ;  ;  ; '], 'duplicate-name', 3, ['Foo']],
    ['an alias of two rows', 'methods.tsv', [plain, 'Foo ; F ;  ; ', '# note', 'Fuu ; f ;  ; '], 'duplicate-alias', 4, ['Foo']],
    ['an alias that is a name', 'methods.tsv', [plain, 'Foo ;  ;  ; ', 'Fuu ; foo ;  ; '], 'duplicate-alias', 3, ['Foo']],
    ['an alias twice', 'methods.tsv', [plain, 'Foo ; F|F ;  ; ', 'B ;  ;  ; '], 'duplicate-alias', 2, ['B']],
    ['an unknown family', 'methods.tsv', [plain, 'Foo ;  ; Nothing ; ', 'B ;  ;  ; '], 'unknown-variant', 2, ['B']],
    ['its own family', 'methods.tsv', [plain, 'Foo ;  ; foo ; ', 'B ;  ;  ; '], 'unknown-variant', 2, ['B']],
    ['an ambiguous form that it has not', 'methods.tsv', [plain, 'Foo ; F ;  ; G', 'B ;  ;  ; '], 'bad-word', 2, ['B']],
    ['a size that is no number', 'models.tsv', ['name ; parameters', 'Foo ; 7B', 'B ; 7'], 'bad-number', 2, ['B']],
    ['a size below zero', 'models.tsv', ['name ; parameters', 'Foo ; -7', 'B ; 7'], 'bad-number', 2, ['B']],
    ['an openness of its own', 'models.tsv', ['name ; openness', 'Foo ; free', 'B ; open'], 'bad-word', 2, ['B']],
    ['a date that is none', 'models.tsv', ['name ; released', 'Foo ; 2024-13', 'B ; 2024'], 'bad-date', 2, ['B']],
    ['a type of its own', 'benchmarks.tsv', ['name ; type', 'Foo ; game', 'B ; dataset'], 'bad-word', 2, ['B']],
    ['no type', 'benchmarks.tsv', ['name ; type', 'Foo ; ', 'B ; dataset'], 'bad-word', 2, ['B']],
    ['an unknown polarity', 'metrics.tsv', [metrics, 'Foo ; bigger ;  ; ', 'B ; higher ;  ; '], 'bad-word', 2, ['B']],
    ['no polarity and no reason', 'metrics.tsv', [metrics, 'Foo ;  ;  ; ', 'B ;  ;  ; spread'], 'no-direction', 2, ['B']],
    ['a range upside down', 'metrics.tsv', [metrics, 'Foo ; lower ; 100..0 ; ', 'B ; lower ; 0..1 ; '], 'bad-range', 2, ['B']],
    ['a range that is none', 'metrics.tsv', [metrics, 'Foo ; lower ; 0-100 ; ', 'B ; lower ; -1..1 ; '], 'bad-number', 2, ['B']],
  ];
  it.each(cases)('%s', (...[, file, lines, rule, line, left]) => {
    const { knowledge, problems } = load({ [file]: lines, 'tasks.tsv': ['name', 'other'] });
    expect(problems.map((problem) => [basename(problem.file), problem.line, problem.rule])).toEqual([[file, line, `knowledge/${rule}`]]);
    expect(problems[0]?.reason).toMatch(/[^.]$/u);
    expect([...knowledge.names, ...knowledge.metrics].map(({ name }) => name).filter((name) => name !== 'other')).toEqual(left);
    expect(knowledge.names.map(({ name }) => name)).toContain('other');
  });

  it('a column that is unknown or doubled is not read, the others are', () => {
    const { knowledge, problems } = load({ 'tasks.tsv': ['name ; colour ; aliases ; aliases', 'quuxing ; red ; quux ; qux'] });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['knowledge/unknown-column', 1],
      ['knowledge/unknown-column', 1],
    ]);
    expect(problems[0]?.reason).toContain('known are name, aliases');
    expect(knowledge.names).toMatchObject([{ name: 'quuxing', aliases: ['quux'] }]);
  });

  it('a table without names is not read', () => {
    const { knowledge, problems } = load({ 'tasks.tsv': ['aliases', 'quux'], 'methods.tsv': ['name', 'Foo'] });
    expect(problems.map(({ rule }) => rule)).toEqual(['knowledge/missing-column']);
    expect(knowledge.names.map(({ name }) => name)).toEqual(['Foo']);
  });

  it('a unit without symbol or dimension, or with the form of another', () => {
    const lines = [
      'symbol ; forms ; dimension',
      's ; sec ; time',
      ' ; x ; time',
      'm ; metre ; ',
      'zs ; sec ; time',
      'S ; siemens ; conductance',
    ];
    const { knowledge, problems } = load({ 'units.tsv': lines });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['knowledge/no-name', 3],
      ['knowledge/no-dimension', 4],
      ['knowledge/duplicate-alias', 5],
    ]);
    expect(knowledge.units.map(({ symbol }) => symbol)).toEqual(['s', 'S']);
  });

  it('what hangs on a wrong row goes with it, and is said too', () => {
    const { knowledge, problems } = load({
      'methods.tsv': [plain, 'A ;  ; B ; ', 'B ;  ; C ; ', 'C ;  ; A ; ', 'D ;  ; A ; ', 'E ;  ;  ; '],
    });
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'variant_of: "A" is its own ancestor'],
      [3, 'variant_of: "B" is its own ancestor'],
      [4, 'variant_of: "C" is its own ancestor'],
      [5, 'variant_of: no row is named "A"'],
    ]);
    expect(knowledge.names.map(({ name }) => name)).toEqual(['E']);
  });

  it('a folder that is not there, or has nothing known', () => {
    const { problems } = loadKnowledge([folder({ 'notes.md': 'x' }), '/no/such/folder']);
    expect(problems.map(({ rule, reason }) => [rule, reason.split(';')[0]])).toEqual([
      ['knowledge/no-folder', 'nothing known in this folder'],
      ['knowledge/no-folder', 'no such folder'],
    ]);
  });
});

describe('several folders', () => {
  const first = {
    'methods.tsv': [plain, 'Foo ; F|Fu ;  ; Fu', 'Foo 2 ;  ; Foo ; ', 'Bar ; B ;  ; '],
    'units.tsv': ['symbol ; forms ; dimension', 's ; sec ; time'],
  };

  it('a later one adds rows, also below families of the earlier', () => {
    const { knowledge, problems } = load(first, { 'methods.tsv': ['name ; variant_of', 'Foo 3 ; foo'], 'words/new.txt': 'x' });
    expect(problems).toEqual([]);
    expect(knowledge.names.map(({ name, variantOf }) => [name, variantOf])).toEqual([
      ['Foo', undefined],
      ['Foo 2', 'method/foo'],
      ['Bar', undefined],
      ['Foo 3', 'method/foo'],
    ]);
  });

  it('a later one replaces rows of the same name and takes aliases over', () => {
    const { knowledge, problems } = load(first, {
      'methods.tsv': ['name ; aliases', 'bar ; BB', 'New ; Fu'],
      'units.tsv': ['symbol ; forms ; dimension', 'zs ; sec ; time'],
    });
    expect(problems).toEqual([]);
    expect(knowledge.names).toMatchObject([
      { name: 'Foo', aliases: ['F'], ambiguousForms: [] },
      { name: 'Foo 2' },
      { name: 'bar', aliases: ['BB'] },
      { name: 'New', aliases: ['Fu'] },
    ]);
    expect(knowledge.units).toEqual([
      { symbol: 's', forms: [], dimension: 'time' },
      { symbol: 'zs', forms: ['sec'], dimension: 'time' },
    ]);
  });

  it('a later one cannot make an alias of another row’s name', () => {
    const { knowledge, problems } = load(first, { 'methods.tsv': ['name ; aliases', 'New ; foo'] });
    expect(problems.map(({ rule }) => rule)).toEqual(['knowledge/duplicate-alias']);
    expect(knowledge.names.map(({ name }) => name)).toEqual(['Foo', 'Foo 2', 'Bar']);
  });

  it('word lists of one name are joined', () => {
    const { knowledge } = load({ 'words/verbs.txt': 'zip\nzap' }, { 'words/verbs.txt': 'zap\nzop' });
    expect([...(knowledge.words.verbs ?? [])]).toEqual(['zip', 'zap', 'zop']);
  });
});

describe('hash', () => {
  const files = { 'tasks.tsv': ['name', 'quuxing'], 'words/w.txt': 'a\nb', 'weights/w.bin': 'x' };
  const hashOf = (changed: Readonly<Record<string, string | readonly string[]>>) => load({ ...files, ...changed }).knowledge.hash;

  it('is the same for the same content, wherever it lies', () => {
    expect(hashOf({})).toBe(hashOf({}));
  });
  it.each([{ 'tasks.tsv': ['name', 'quuxinG'] }, { 'words/w.txt': 'a\nc' }, { 'weights/w.bin': 'y' }, { 'words/v.txt': 'a' }])(
    'changes with %j',
    (changed) => {
      expect(hashOf(changed)).not.toBe(hashOf({}));
    },
  );
});
