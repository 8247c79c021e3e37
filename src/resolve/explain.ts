/**
 * Why two names are one thing: the shortest chain of judgements that leads from one to the other.
 */
import type { Judgement, NameRef } from '../model.ts';

/**
 * The `same` judgements from `a` to `b`, in order; [] when they are the same name, nothing when no chain leads there. Pass what the rules made
 * (`Resolution.judgements`) together with what people said.
 */
export function explainSame(judgements: readonly Judgement[], a: NameRef, b: NameRef): readonly Judgement[] | undefined {
  const beside = neighbours(judgements);
  const reached = new Map<string, readonly Judgement[]>([[keyOf(a), []]]);
  let edge = [keyOf(a)];
  while (edge.length > 0 && !reached.has(keyOf(b))) {
    const next: string[] = [];
    for (const at of edge) {
      for (const { to, judgement } of beside.get(at) ?? []) {
        if (reached.has(to)) continue;
        reached.set(to, [...(reached.get(at) ?? []), judgement]);
        next.push(to);
      }
    }
    edge = next;
  }
  return reached.get(keyOf(b));
}

interface Step {
  readonly to: string;
  readonly judgement: Judgement;
}

function neighbours(judgements: readonly Judgement[]): ReadonlyMap<string, readonly Step[]> {
  const beside = new Map<string, Step[]>();
  const put = (from: string, step: Step) => {
    const steps = beside.get(from);
    if (steps) steps.push(step);
    else beside.set(from, [step]);
  };
  for (const judgement of judgements) {
    if (judgement.verdict !== 'same') continue;
    const [one, other] = [keyOf(judgement.a), keyOf(judgement.b)];
    put(one, { to: other, judgement });
    put(other, { to: one, judgement });
  }
  return beside;
}

function keyOf({ paper, name }: NameRef): string {
  return `${paper}\u0000${name}`;
}
