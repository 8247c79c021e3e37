/**
 * What tools and keys do with the camera; at once for readers who asked for little motion.
 */
import { prefersStillness } from '../viewer/layout.ts';
import type { Picture } from './picture.ts';

export const closest = 0.02;
export const farthest = 3;
export const wholeView = { x: 0.5, y: 0.5, ratio: 1 };

export function zoomBy(picture: Picture | undefined, factor: number): void {
  if (!picture) return;
  const ratio = Math.min(farthest, Math.max(closest, picture.camera().ratio * factor));
  picture.setCamera({ ratio }, !prefersStillness());
}

/** Shows the whole picture, as after it was laid out anew. */
export function showWhole(picture: Picture | undefined): void {
  picture?.setCamera(wholeView, !prefersStillness());
}

/** Shows all that the filters leave; without filters the whole picture. */
export function fitAll(picture: Picture | undefined): void {
  picture?.setCamera(picture.fitting() ?? wholeView, !prefersStillness());
}
