/**
 * Read → extract → store. What is stored already, in this version and by this extractor, is not extracted again; a paper never counts twice.
 * Interrupted at any moment, the store holds whole batches, and running again does the rest.
 */
import { countCoverage } from '../extract/extract.ts';
import { type Coverage, given, type Paper, type Problem } from '../model.ts';
import type { Entry, Known, Store } from '../store/store.ts';
import { addCoverage } from './coverage.ts';
import { type ExtractOptions, readSources, type Sources } from './extract.ts';

export interface AddOptions extends ExtractOptions {
  /** Called after every paper. */
  readonly onProgress?: ((counts: AddCounts) => void) | undefined;
  /** Called with every problem as it turns up. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

export interface AddCounts {
  /** Papers that the store did not have. */
  readonly added: number;
  /** Papers whose text is another than the stored one. */
  readonly changed: number;
  /** Papers extracted again because the extractor is another than the one that read them, also those that no source names. */
  readonly renewed: number;
  /** Papers stored already, in this version and by this extractor. */
  readonly unchanged: number;
  /** Papers that the sources name more than once: those after the first. */
  readonly repeated: number;
}

export interface AddReport extends AddCounts {
  /** Papers in the store at the end. */
  readonly papers: number;
  readonly problems: readonly Problem[];
  /** The numbers of the papers that were extracted. */
  readonly coverage: Coverage;
  /** Whether the signal ended it early. */
  readonly interrupted: boolean;
}

/** Adds all papers of the sources to the store, then renews what another extractor read. Rejects only when the store does. */
export async function addSources(store: Store, sources: Sources, options: AddOptions): Promise<AddReport> {
  const run = new Run(store, options, await store.known());
  for await (const item of readSources(sources, options)) {
    if ('problem' in item) run.report(item.problem);
    else await run.take(item.paper);
  }
  await run.renew();
  return run.finish();
}

/** Papers in a batch, and UTF-16 units of their text at which a batch is closed early: at most this is done twice when the program is killed. */
const batch = { papers: 200, units: 4_000_000 };

type Standing = 'added' | 'changed' | 'renewed' | 'unchanged' | 'repeated';

/** One call of `addSources`: what the store will hold once all batches are written, and the report so far. */
class Run {
  readonly #store: Store;
  readonly #options: AddOptions;
  readonly #known: Map<string, Known>;
  /** Paper id by version: the same words under another id are the same paper. */
  readonly #byVersion: Map<string, string>;
  /** Versions seen in this run, by paper id. */
  readonly #seen = new Map<string, string>();
  readonly #counts: Record<Standing, number> = { added: 0, changed: 0, renewed: 0, unchanged: 0, repeated: 0 };
  readonly #problems: Problem[] = [];
  #coverage = countCoverage([]);
  #waiting: Entry[] = [];
  #units = 0;

  constructor(store: Store, options: AddOptions, known: ReadonlyMap<string, Known>) {
    this.#store = store;
    this.#options = options;
    this.#known = new Map(known);
    this.#byVersion = new Map([...known].map(([id, { version }]) => [version, id]));
  }

  report(problem: Problem): void {
    this.#problems.push(problem);
    this.#options.onProblem?.(problem);
  }

  async take(paper: Paper): Promise<void> {
    const standing = this.#standing(paper);
    this.#counts[standing] += 1;
    if (standing === 'added' || standing === 'changed' || standing === 'renewed') await this.#put(paper);
    this.#options.onProgress?.(this.#counts);
  }

  /** Extracts every stored paper again that another extractor read and no source named. */
  async renew(): Promise<void> {
    const { extractor, signal } = this.#options;
    const old = [...this.#known].filter(([, known]) => known.extractor !== extractor.id).map(([id]) => id);
    for (const id of old) {
      if (signal?.aborted) break;
      const entry = await this.#store.get(id);
      if (entry) await this.take(entry.paper);
    }
    await this.#flush();
  }

  finish(): AddReport {
    const interrupted = this.#options.signal?.aborted ?? false;
    return { ...this.#counts, papers: this.#known.size, problems: this.#problems, coverage: this.#coverage, interrupted };
  }

  /** What a paper is to the store; notes that it was seen. */
  #standing(paper: Paper): Standing {
    const { id, version } = paper;
    const seen = this.#seen.get(id);
    const twin = this.#twin(paper);
    if (seen !== undefined || twin !== undefined) {
      if (twin !== undefined) this.report(remark(paper, 'add/same-paper', `paper ${id} has the words of paper ${twin}; it counts once`));
      else if (seen !== version)
        this.report(remark(paper, 'add/other-text', `paper ${id} came before with another text; the first is kept`));
      return 'repeated';
    }
    this.#seen.set(id, version);
    const known = this.#known.get(id);
    if (known === undefined) return 'added';
    if (known.version !== version) return 'changed';
    return known.extractor === this.#options.extractor.id ? 'unchanged' : 'renewed';
  }

  /** Another id under which the store has the same words. */
  #twin({ id, version }: Paper): string | undefined {
    const twin = this.#byVersion.get(version);
    return twin !== undefined && twin !== id && this.#known.get(twin)?.version === version ? twin : undefined;
  }

  async #put(paper: Paper): Promise<void> {
    const extraction = this.#options.extractor.extract(paper);
    this.#coverage = addCoverage(this.#coverage, countCoverage(extraction.quantities));
    this.#known.set(paper.id, { version: paper.version, extractor: extraction.extractor });
    this.#byVersion.set(paper.version, paper.id);
    this.#waiting.push({ paper, extraction });
    this.#units += paper.text.length;
    if (this.#waiting.length >= batch.papers || this.#units >= batch.units) await this.#flush();
  }

  async #flush(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    this.#units = 0;
    if (entries.length > 0) await this.#store.put(entries);
  }
}

function remark({ origin: { file, map } }: Paper, rule: string, reason: string): Problem {
  return { file, ...given('line', map[0]?.line), rule, reason };
}
