/**
 * What a check is: a name and one pure function from a sentence to findings. One file each under checks/; `audit.ts` lists them.
 */
import type { Finding } from '../model.ts';
import type { Scene } from './scene.ts';

export interface Check {
  /** As in the table of checks: C1, C2 … */
  readonly id: string;
  readonly name: string;
  readonly run: (scene: Scene) => readonly Finding[];
  /** For each number that the check would look at but cannot judge, why. */
  readonly unchecked?: (scene: Scene) => readonly string[];
}
