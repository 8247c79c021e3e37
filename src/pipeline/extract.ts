/**
 * Read → extract, keeping nothing: papers come out in the order of the input, one in memory at a time.
 */
import type { Extractor } from '../extract/extract.ts';
import { type Extraction, given, type Paper, type Problem } from '../model.ts';
import { readPapers } from '../read/read.ts';
import type { Format, Source } from '../read/reader.ts';

export interface ExtractOptions {
  readonly extractor: Extractor;
  /** The format of all sources; found out from each source's first lines when absent. */
  readonly from?: Format | undefined;
  /** Ends the work after the paper at hand. */
  readonly signal?: AbortSignal | undefined;
}

export type ExtractItem = { readonly paper: Paper; readonly extraction: Extraction } | { readonly problem: Problem };

export type Sources = Iterable<Source> | AsyncIterable<Source>;

/** Everything that the sources say, paper by paper, with what could not be read in its place. */
export async function* extractSources(sources: Sources, options: ExtractOptions): AsyncGenerator<ExtractItem, void, undefined> {
  for await (const item of readSources(sources, options)) {
    yield 'problem' in item ? item : { paper: item.paper, extraction: options.extractor.extract(item.paper) };
  }
}

/** The papers and problems of all sources, one source after the other. */
export async function* readSources(sources: Sources, { from, signal }: Omit<ExtractOptions, 'extractor'>) {
  for await (const source of sources) {
    for await (const item of readPapers(source, given('format', from))) {
      if (signal?.aborted) return;
      yield item;
    }
  }
}
