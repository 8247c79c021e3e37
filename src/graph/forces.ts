/**
 * The layout package as what it is. Its typings tell Node's module resolution of a `default` that is not there when it runs, and
 * a bundler's the truth; here both find the same function.
 */
import type { UndirectedGraph } from 'graphology';
import * as forceAtlas2Package from 'graphology-layout-forceatlas2';

/** A node as the layouts change it. */
export interface Body {
  x: number;
  y: number;
  size: number;
  /** Stays where it is. */
  fixed?: boolean;
}
export type Bodies = UndirectedGraph<Body, { readonly weight: number }>;

interface ForceSettings {
  readonly iterations: number;
  readonly getEdgeWeight: 'weight';
  readonly settings: Readonly<Record<string, number | boolean>>;
}

/** Moves the bodies by ForceAtlas2, in place. */
export const forceAtlas2: (bodies: Bodies, settings: ForceSettings) => void = assignOf(forceAtlas2Package);

/** The function `assign` of a package, wherever the module system put it. */
function assignOf(module: object): (bodies: Bodies, settings: object) => void {
  let at: unknown = module;
  while (isHolder(at)) {
    if ('assign' in at && isAssign(at.assign)) return at.assign;
    at = 'default' in at ? at.default : undefined;
  }
  throw new TypeError('layout: the package has no function `assign`; install the versions that package-lock.json names');
}

function isHolder(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isAssign(value: unknown): value is (bodies: Bodies, settings: object) => void {
  return typeof value === 'function';
}
