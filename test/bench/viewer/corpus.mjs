/**
 * Corpora made up for the bench of the viewer, with the proportions that a budget names: so many nodes, edges and claims. The same every
 * time; all words are made of numbers. Papers, systems and data lie in fields, as they do in a real corpus, and few of them are named often.
 */

/** The sizes of the budgets. */
export const sizes = {
  '2k': { nodes: 2000, edges: 6000, claims: 15_000 },
  '10k': { nodes: 10_000, edges: 40_000, claims: 100_000 },
  '50k': { nodes: 50_000, edges: 200_000, claims: 500_000 },
};

/** A corpus of about that many nodes, edges of the overview and claims, with positions. */
export function makeCorpus({ nodes, edges, claims }) {
  const random = mulberry(nodes);
  const counts = {
    papers: Math.round(nodes / 2),
    systems: Math.round(nodes * 0.4),
    data: nodes - Math.round(nodes / 2) - Math.round(nodes * 0.4),
  };
  const fields = Math.max(4, Math.round(Math.sqrt(nodes) / 3));
  const world = { random, counts, fields };
  const made = Array.from({ length: counts.papers }, (_, at) =>
    makePaper(at, world, { edges: edges / counts.papers, claims: Math.round(claims / counts.papers) }),
  );
  return {
    format: 1,
    hash: `made-${nodes}`,
    papers: made.map(({ paper }) => paper),
    claims: made.flatMap((one) => one.claims),
    others: {},
    entities: makeEntities(counts),
    mentions: made.flatMap((one) => one.mentions),
    findings: makeFindings(made),
    reviews: [],
    positions: placeAll(world),
  };
}

function makeEntities({ systems, data }) {
  const entity = (id, name, type, more = {}) => ({ id, name, type, types: { [type]: 3 }, aliases: [`${name} (v1)`], ...more });
  return [
    ...Array.from({ length: systems }, (_, at) => entity(`s${at}`, `System ${at}`, at % 3 === 0 ? 'method' : 'model')),
    ...Array.from({ length: data }, (_, at) => entity(`d${at}`, `Data ${at}`, at % 3 === 0 ? 'dataset' : 'benchmark')),
    ...metrics.map((name) => entity(name, name, 'metric', { better: name === 'perplexity' ? 'lower' : 'higher', unit: 'percent' })),
  ];
}

const metrics = ['accuracy', 'F1', 'BLEU', 'perplexity', 'exact match'];

/** A paper names systems and data of its field until its part of the edges is made, and states its claims of them in turn. */
function makePaper(at, { random, counts, fields }, { edges, claims }) {
  const id = `p${at}`;
  const field = at % fields;
  const pick = (count) => {
    // Few are named by many: the cube leans towards the field's first.
    const within = Math.floor(random() ** 3 * Math.ceil(count / fields));
    return Math.min(count - 1, within * fields + field);
  };
  const pairs = [];
  const seen = new Set();
  for (let tries = 0; tries < 40 && seen.size < edges; tries += 1) {
    const [system, data] = [pick(counts.systems), pick(counts.data)];
    pairs.push([system, data]);
    for (const edge of [`s${system}`, `d${data}`, `s${system} d${data}`]) seen.add(edge);
  }
  const year = 2016 + Math.floor(random() * 10);
  const sentences = Array.from({ length: claims }, (_, place) => {
    const [system, data] = pairs[place % pairs.length];
    const value = (20 + random() * 79).toFixed(1);
    return { system, data, value, metric: metrics[place % metrics.length] };
  });
  let text = '';
  const stated = sentences.map((one, place) => {
    const start = text.length;
    text += `System ${one.system} reaches ${one.value}% ${one.metric} on Data ${one.data} in run ${place}. `;
    return makeClaim({ ...one, id: `${id}-${place}`, paper: id, start, end: text.length - 1, number: text.indexOf(one.value, start) });
  });
  const paper = {
    id,
    version: id,
    title: `Paper ${at} on field ${field}`,
    text,
    authors: [`Author ${at % 997}`],
    date: { value: String(year), precision: 'year', basis: 'stated' },
    ids: {},
    origin: { file: 'made', map: [] },
    parts: [],
  };
  const named = new Set(pairs.flatMap(([system, data]) => [`s${system}`, `d${data}`]));
  const mentions = [...named].map((entity) => ({
    paper: id,
    entity,
    type: entity.startsWith('s') ? 'model' : 'benchmark',
    spans: [{ part: 'text', start: 0, end: 8 }],
  }));
  return { paper, claims: stated, mentions };
}

function makeClaim({ id, paper, system, data, value, metric, start, end, number }) {
  const span = { part: 'text', start: number, end: number + value.length + 1 };
  const filler = (surface, entity) => ({
    surface,
    span: { part: 'text', start, end: start + 8 },
    certainty: 'stated',
    rule: 'made',
    entity,
  });
  return {
    id,
    paper,
    quantity: {
      id,
      span,
      literal: `${value}%`,
      values: [{ literal: value, value: Number(value), step: 0.1 }],
      op: '=',
      unit: 'percent',
      kind: 'result',
      why: 'percent',
    },
    subject: [filler(`System ${system}`, `s${system}`)],
    on: [filler(`Data ${data}`, `d${data}`)],
    metric: [filler(metric, metric)],
    baseline: [],
    via: [],
    direction: 'none',
    change: 'none',
    setting: { other: [] },
    role: 'own',
    cites: [],
    sentence: { part: 'text', start, end },
    confidence: 0.9,
  };
}

/** Every hundredth paper differs from the next in its field. */
function makeFindings(made) {
  const number = ({ claims: [claim] }) => ({
    paper: claim.paper,
    claim: claim.id,
    span: claim.quantity.span,
    literal: claim.quantity.literal,
    role: 'value',
  });
  return made.flatMap((one, at) => {
    const other = made[at + 1];
    if (at % 100 !== 0 || other === undefined) return [];
    return [
      {
        id: `C9:${at}`,
        check: 'C9',
        verdict: at % 300 === 0 ? 'conflict' : 'differs',
        numbers: [number(one), number(other)],
        working: 'made',
      },
    ];
  });
}

/** Fields stand on a spiral; within each, what is named most stands in the middle. */
function placeAll({ counts, fields, random }) {
  const positions = {};
  const reach = 14 * Math.sqrt((counts.papers + counts.systems + counts.data) / fields);
  const put = (key, at) => {
    const [field, rank] = [at % fields, Math.floor(at / fields)];
    const [from, turn] = [reach * 1.6 * Math.sqrt(field), field * 2.399963];
    const [out, angle] = [14 * Math.sqrt(rank) * (1 + random() * 0.3), rank * 2.399963 + field];
    positions[key] = [from * Math.cos(turn) + out * Math.cos(angle), from * Math.sin(turn) + out * Math.sin(angle)].map(
      (one) => Math.round(one * 100) / 100,
    );
  };
  for (let at = 0; at < counts.data; at += 1) put(`entity:d${at}`, at);
  for (let at = 0; at < counts.systems; at += 1) put(`entity:s${at}`, at + counts.data);
  for (let at = 0; at < counts.papers; at += 1) put(`paper:p${at}`, at + counts.data + counts.systems);
  return positions;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1, the same for one seed. */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
