/**
 * Which names end up as one thing, given what is said of pairs: a union-find that refuses to join what must stay apart, however long the
 * chain between them. Use `createClusters`; the order of calls is the order of authority.
 */

export interface Clusters {
  /** Joins the clusters of two members, unless something in one must stay apart from something in the other; whether they are one now. */
  join(a: number, b: number): boolean;
  /** Keeps the clusters of two members apart from here on; false when they are one already. */
  part(a: number, b: number): boolean;
  /** The member that stands for the cluster; the same for all of one cluster. */
  of(member: number): number;
}

/** Clusters of the members 0 … size − 1, each alone at first. Joining by rank, with path halving (Tarjan & van Leeuwen 1984). */
export function createClusters(size: number): Clusters {
  const parent = Int32Array.from({ length: size }, (_, member) => member);
  const weight = new Int32Array(size).fill(1);
  /** By root: the roots that it must stay apart from. */
  const apart = new Map<number, Set<number>>();

  const of = (member: number): number => {
    let at = member;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };

  const enemies = (root: number): Set<number> => {
    const known = apart.get(root) ?? new Set();
    apart.set(root, known);
    return known;
  };

  const join = (a: number, b: number): boolean => {
    const [one, other] = [of(a), of(b)];
    if (one === other) return true;
    if (apart.get(one)?.has(other)) return false;
    const [root, child] = (weight[one] ?? 1) >= (weight[other] ?? 1) ? [one, other] : [other, one];
    parent[child] = root;
    weight[root] = (weight[root] ?? 1) + (weight[child] ?? 1);
    for (const enemy of apart.get(child) ?? []) {
      enemies(enemy).delete(child);
      enemies(enemy).add(root);
      enemies(root).add(enemy);
    }
    apart.delete(child);
    return true;
  };

  const part = (a: number, b: number): boolean => {
    const [one, other] = [of(a), of(b)];
    if (one === other) return false;
    enemies(one).add(other);
    enemies(other).add(one);
    return true;
  };

  return { join, part, of };
}
