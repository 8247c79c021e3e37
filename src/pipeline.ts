/**
 * The only place that knows the order: read → extract → store, and store → resolve → audit → lay out. The doors call this and nothing in between;
 * files, sockets and terminals are theirs.
 */
export { type AddCounts, type AddOptions, type AddReport, addSources } from './pipeline/add.ts';
export { applyReviews, buildCorpus, type CorpusOptions, readCorpus, type Tables } from './pipeline/corpus.ts';
export { addCoverage } from './pipeline/coverage.ts';
export { type ExtractItem, type ExtractOptions, extractSources, type Sources } from './pipeline/extract.ts';
