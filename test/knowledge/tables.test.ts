import { describe, expect, it } from 'vitest';
import { builtin, loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnownName } from '../../src/model.ts';

const { knowledge, problems } = loadKnowledge([builtin]);
const all: readonly KnownName[] = [...knowledge.names, ...knowledge.metrics];
const byId = new Map(all.map((row) => [row.id, row]));
const find = (name: string, type?: string): KnownName | undefined =>
  all.find((row) => (!type || row.type === type) && [row.name, ...row.aliases].includes(name));

describe('the built-in tables', () => {
  it('have nothing wrong in them', () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ['models', 300, ({ type }: KnownName) => type === 'model'],
    ['methods', 400, ({ type }: KnownName) => type === 'method'],
    ['benchmarks and datasets', 300, ({ type }: KnownName) => type === 'benchmark' || type === 'dataset'],
    ['metrics', 120, ({ type }: KnownName) => type === 'metric'],
    ['tasks', 250, ({ type }: KnownName) => type === 'task'],
  ] as const)('know %s: at least %i', (_what, least, of) => {
    expect(all.filter(of).length).toBeGreaterThanOrEqual(least);
  });

  it('give every row an id of its own and a family that exists', () => {
    expect(byId.size).toBe(all.length);
    expect(all.filter(({ variantOf }) => variantOf !== undefined && !byId.has(variantOf)).map(({ name }) => name)).toEqual([]);
  });

  it('give no form to two rows of a type, whatever its case', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id, type, name, aliases } of all) {
      const table = type === 'dataset' ? 'benchmark' : type;
      for (const form of [name, ...aliases]) {
        const key = `${table}/${form.toLowerCase()}`;
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id) clashes.push(`${form}: ${owner}, ${id}`);
        owners.set(key, id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('measure metrics in units that the tables know', () => {
    const known = new Set(['percent', 'score', 'ratio', 'rank', ...knowledge.units.map(({ symbol }) => symbol), 'kcal/mol']);
    expect(
      knowledge.metrics.filter(({ unit }) => unit !== undefined && !known.has(unit)).map(({ name, unit }) => `${name}: ${unit}`),
    ).toEqual([]);
  });

  it('call hardly any metric directionless', () => {
    const undirected = knowledge.metrics.filter(({ better }) => better === undefined);
    expect(undirected.length / knowledge.metrics.length).toBeLessThan(0.05);
  });

  it('hold no size or date outside the field’s', () => {
    const odd = all.filter(
      ({ facts }) => (facts?.parameters ?? 1) > 2000 || (facts?.released ?? '2000') < '1966' || (facts?.released ?? '2000') > '2027',
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('have no shouting space: no form begins or ends with blanks or signs that parting left behind', () => {
    const forms = all.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(forms.filter((form) => /^[\s;|]|[\s;|,]$|\t/u.test(form))).toEqual([]);
  });
});

describe('facts that must not be lost', () => {
  it.each([
    ['Llama 3.1 405B', ['Llama 3.1', 'Llama 3', 'Llama']],
    ['GPT-4o mini', ['GPT-4o', 'GPT-4', 'GPT']],
    ['CIFAR-10', ['CIFAR']],
    ['macro F1', ['F1']],
    ['QLoRA', ['LoRA']],
    ['SQuAD 2.0', ['SQuAD']],
  ])('%s descends from %j', (name, ancestors) => {
    const found: string[] = [];
    for (let at = find(name); at?.variantOf; at = byId.get(at.variantOf)) found.push(byId.get(at.variantOf)?.name ?? '');
    expect(found).toEqual(ancestors);
  });

  it.each([
    ['accuracy', 'higher'],
    ['F1 score', 'higher'],
    ['perplexity', 'lower'],
    ['WER', 'lower'],
    ['FID', 'lower'],
    ['BLEU', 'higher'],
    ['RMSE', 'lower'],
    ['latency', 'lower'],
    ['throughput', 'higher'],
    ['NDCG@10', 'higher'],
    ['Hausdorff distance', 'lower'],
    ['ECE', 'lower'],
    ['pass@1', 'higher'],
    ['regret', 'lower'],
    ['PSNR', 'higher'],
    ['LPIPS', 'lower'],
  ])('%s is better %s', (name, better) => {
    expect(find(name, 'metric')).toMatchObject({ better });
  });

  it.each([
    ['CIFAR10', 'CIFAR-10', 'benchmark'],
    ['Common Objects in Context', 'COCO', 'benchmark'],
    ['Microsoft COCO', 'COCO', 'benchmark'],
    ['chain-of-thought', 'CoT', 'method'],
    ['reinforcement learning from human feedback', 'RLHF', 'method'],
    ['NER', 'named entity recognition', 'task'],
    ['AUC', 'AUROC', 'metric'],
    ['ILSVRC2012', 'ImageNet', 'benchmark'],
  ])('%s is %s (%s)', (alias, name, type) => {
    expect(find(alias, type)?.name).toBe(name);
  });

  it.each([
    ['Gopher', 'model'],
    ['Prophet', 'model'],
    ['RACE', 'benchmark'],
    ['DROP', 'benchmark'],
    ['SPICE', 'metric'],
  ])('%s is known to be an ordinary word', (name, type) => {
    const row = find(name, type);
    expect(row?.ambiguous || row?.ambiguousForms?.includes(name)).toBe(true);
  });

  it.each([
    ['s', 'seconds', 'time'],
    ['h', 'GPU hours', 'time'],
    ['d', 'days', 'time'],
    ['GB', 'gigabytes', 'data'],
    ['USD', '$', 'money'],
    ['tokens', 'token', 'text'],
    ['Hz', 'hertz', 'frequency'],
    ['dB', 'decibels', 'level'],
  ])('%s is also written %s', (symbol, form, dimension) => {
    const unit = knowledge.units.find((each) => each.symbol === symbol);
    expect(unit).toMatchObject({ dimension });
    expect(unit?.forms).toContain(form);
  });
});
