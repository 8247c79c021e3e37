/**
 * What the columns of a results table are called, and what they mean. Add a synonym here to have a table read that uses it.
 */
import { type CellName, cellNames } from '../../model.ts';

/** What a column says: a cell of the result itself, or where the result was published. */
export type Column = CellName | 'source' | 'url' | 'arxiv' | 'date';

/** By column the headers it goes by, in folded form, the surest first. */
export type Mapping = Readonly<Partial<Record<Column, readonly string[]>>>;

/** Headers as tables of results have them, wherever they come from. */
export const commonHeaders: Mapping = {
  model: ['model', 'modelname', 'system', 'systemname', 'method', 'approach'],
  version: ['modelversion', 'modelid'],
  benchmark: ['benchmark', 'benchmarkname', 'dataset', 'datasetname', 'data', 'testset', 'evalset'],
  metric: ['metric', 'metricname', 'measure'],
  value: ['value', 'metricvalue', 'result', 'score', 'performance'],
  unit: ['unit', 'units'],
  shots: ['shots', 'shot', 'nshots', 'numshots', 'fewshot', 'numfewshot', 'nshot'],
  split: ['split', 'subset'],
  setting: ['setting', 'settings', 'configuration', 'config', 'prompt', 'prompting'],
  source: ['source', 'sourcetitle', 'paper', 'papertitle', 'reference'],
  url: ['url', 'link', 'sourceurl', 'sourcelink', 'paperurl', 'paperlink'],
  arxiv: ['arxiv', 'arxivid'],
  date: ['date', 'published', 'publicationdate', 'sourcedate', 'year'],
};

/** The collection of results behind Epoch AI's benchmark stitching: the version is the model, the dataset the benchmark. */
export const epochHeaders: Mapping = {
  model: ['model'],
  version: ['modelversion'],
  benchmark: ['dataset', 'benchmark'],
  metric: ['metric'],
  value: ['value', 'score'],
  shots: ['shots'],
  source: ['source'],
  url: ['link', 'sourcelink'],
  arxiv: ['arxiv'],
};

/** Which of the headers each column is: the place in `headers`, by column. */
export function placeColumns(headers: readonly string[], mapping: Mapping): ReadonlyMap<Column, number> {
  const folded = headers.map(fold);
  return new Map(
    columns.flatMap((column) => {
      const name = mapping[column]?.find((one) => folded.includes(one));
      return name === undefined ? [] : [[column, folded.indexOf(name)] as const];
    }),
  );
}

const columns: readonly Column[] = [...cellNames, 'source', 'url', 'arxiv', 'date'];

/** `Model Name`, `model_name` and `modelName` are one. */
function fold(header: string): string {
  return header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What a table lacks to be one of results, in words; nothing when it has all that is needed. */
export function missingColumn(found: ReadonlyMap<Column, unknown>): Column | undefined {
  if (!found.has('model') && !found.has('version')) return 'model';
  return (['benchmark', 'value'] as const).find((column) => !found.has(column));
}
