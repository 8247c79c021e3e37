/**
 * The two layout packages as what they are. Their typings tell Node's module resolution of a `default` that is not there when they run, and
 * a bundler's the truth; here both find the same functions.
 */
import type { UndirectedGraph } from 'graphology';
import * as forceAtlas2Package from 'graphology-layout-forceatlas2';
import * as noverlapPackage from 'graphology-layout-noverlap';

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

interface ApartSettings {
  readonly maxIterations: number;
  readonly settings: Readonly<Record<string, number>>;
}

/** Moves the bodies by ForceAtlas2, in place. */
export const forceAtlas2: (bodies: Bodies, settings: ForceSettings) => void = assignOf(forceAtlas2Package);

/** Moves overlapping bodies apart, in place. Deterministic as long as no two stand on one spot. */
export const noverlap: (bodies: Bodies, settings: ApartSettings) => void = assignOf(noverlapPackage);

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
