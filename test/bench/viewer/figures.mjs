/**
 * What the rounds of the bench come to: the median of each round's median, and how many times the bare page's ours is. The raw medians of every
 * round are kept beside them.
 */

/** Rounds of `{ ours, bare }` as medians, ratios and the figures of each round. */
export function summarize(rounds) {
  const pages = Object.keys(rounds[0]);
  const raw = { bare: [], ...Object.fromEntries(pages.map((page) => [page, rounds.map((round) => flat(round[page]))])) };
  const medians = {};
  for (const name of Object.keys(raw.ours[0])) {
    const [ours, bare] = [raw.ours, raw.bare].map((list) => median(list.map((one) => one[name])));
    medians[name] = bare === undefined ? { ours: round(ours) } : { ours: round(ours), bare: round(bare), ratio: round(ours / bare) };
  }
  return { medians, rounds: raw };
}

function flat(page) {
  const figures = {};
  for (const [name, value] of Object.entries(page)) {
    if (value === undefined || name === 'blocks') continue;
    figures[name] = round(Array.isArray(value) ? median(value) : value);
    if (Array.isArray(value)) figures[`${name} p95`] = round(value.toSorted((a, b) => a - b)[Math.floor(value.length * 0.95)]);
  }
  for (const [name, value] of Object.entries(page.blocks)) figures[`longest block, ${name}`] = round(value);
  return figures;
}

function median(values) {
  const known = values.filter((value) => value !== undefined && Number.isFinite(value)).toSorted((a, b) => a - b);
  return known.length > 0 ? known[known.length >> 1] : undefined;
}

function round(value) {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
