/**
 * Predictions made from gold by spoiling it in every way that a scorer must notice, the same at each call: the fixture behind reference.json.
 */
export interface GoldNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value?: readonly number[];
  readonly unit?: string;
  readonly op?: string;
  readonly subject?: readonly string[];
  readonly on?: readonly string[];
  readonly metric?: string | readonly string[];
  readonly baseline?: readonly string[];
  readonly direction?: string;
  readonly change?: string;
}
export interface GoldRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly name: string; readonly mentions: readonly (readonly [number, number])[] }[];
  readonly numbers: readonly GoldNumber[];
}

/** Spoiled copies of gold records. */
export function perturb(gold: readonly GoldRecord[]): readonly object[] {
  const dice = createDice();
  return gold.flatMap((record, place): readonly object[] => {
    if (place % 17 === 3) return [];
    const spoiled = {
      ...record,
      // Known by its title alone, or with another text.
      id: place > 10 && place % 11 === 0 ? `renamed ${place}` : record.id,
      ...(place > 10 && place % 11 === 0 ? { title: record.title.toUpperCase().replace(':', ' —') } : {}),
      ...(place % 13 === 5 ? { text: `${record.text} ` } : {}),
      entities: record.entities.flatMap((entity) => spoilEntity(entity, dice)),
      numbers: record.numbers.flatMap((number) => spoilNumber(number, dice)),
    };
    return dice(25) === 0 ? [{ ...spoiled, numbers: undefined }] : [spoiled];
  });
}

type Dice = (sides: number) => number;

/** Whole numbers below `sides`, always the same ones in turn. */
function createDice(): Dice {
  let state = 12345;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

const otherTypes: Readonly<Record<string, string>> = {
  dataset: 'benchmark',
  benchmark: 'dataset',
  model: 'method',
  method: 'model',
  metric: 'task',
  task: 'metric',
};

function spoilEntity(entity: GoldRecord['entities'][number], dice: Dice): readonly object[] {
  const shifted = entity.mentions.map(([start, end]) => [start, end + 1]);
  const copies = [
    entity,
    { ...entity, type: otherTypes[entity.type] },
    { ...entity, mentions: shifted },
    { ...entity, mentions: entity.mentions.slice(1) },
  ];
  const roll = dice(10);
  if (roll === 9) return [];
  return [copies[roll] ?? entity, ...(dice(12) === 0 ? [{ ...entity, type: 'task' }] : [])];
}

function spoilNumber(number: GoldNumber, dice: Dice): readonly object[] {
  const roll = dice(14);
  if (roll === 0) return [];
  if (roll === 1) return [number, { ...number, start: number.start + 4000, end: number.end + 4000 }];
  if (roll === 2) return [{ ...number, kind: number.kind === 'result' ? 'change' : 'result' }];
  // Two that overlap one: the second is of the right kind.
  if (roll === 3)
    return [
      { ...number, kind: 'size' },
      { ...number, end: number.end + 1 },
    ];
  const fields = {
    start: number.start - dice(2),
    value: dice(8) === 0 ? number.value?.map((value) => value * 1.01) : number.value?.map((value) => value * (1 + 1e-9)),
    unit: dice(9) === 0 ? 'score' : number.unit,
    op: dice(9) === 0 ? '~' : number.op,
    direction: dice(6) === 0 ? 'up' : number.direction,
    change: dice(6) === 0 ? 'relative' : number.change,
  };
  const slots = Object.fromEntries((['subject', 'on', 'baseline', 'metric'] as const).map((slot) => [slot, spoilSlot(number[slot], dice)]));
  return [{ ...number, ...fields, ...slots }];
}

function spoilSlot(slot: string | readonly string[] | undefined, dice: Dice): string | readonly string[] | undefined {
  if (slot === undefined) return undefined;
  const names = typeof slot === 'string' ? (slot === '' ? [] : [slot]) : slot;
  const [first = ''] = names;
  const words = first.split('|')[0]?.split(' ') ?? [];
  const ways: readonly (string | readonly string[])[] = [
    [],
    [...names, 'another name'],
    names.map((name) => name.toUpperCase()),
    [...names].reverse(),
    words.slice(0, 1),
    words.slice(-1),
    `the ${first.split('|')[0]} of all ${words.length} systems`,
    [`${words.join('-')}s`],
    ['model'],
    first.split('|').at(-1) ?? '',
    [`wrong|${first}`],
    names.slice(1),
  ];
  return ways[dice(24)] ?? slot;
}
