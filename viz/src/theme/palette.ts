/**
 * The colours by name, as a canvas is given them, and how they are mixed. tokens.css has what they are.
 */

export const tokens = [
  'ground',
  'panel',
  'rule',
  'ink',
  'muted',
  'link',
  'edge',
  'edge-strong',
  'model',
  'method',
  'benchmark',
  'dataset',
  'paper',
  'metric',
  'task',
  'clash',
  'check',
  'open',
] as const;
export type Token = (typeof tokens)[number];

/** The colours that hold at the moment, by token, each as `rgb(r, g, b)`. */
export type Palette = (token: Token) => string;

/** `part` of the colour in the ground: what is faded is mixed, not made transparent, so that nothing shines through. */
export function mix(color: string, ground: string, part: number): string {
  const over = channels(color);
  const under = channels(ground);
  const mixed = over.map((value, index) => Math.round(value * part + (under[index] ?? 0) * (1 - part)));
  return `rgb(${mixed.join(', ')})`;
}

/** A colour let through by `part`, premultiplied as sigma blends it: for lines, which may lie over others. */
export function veil(color: string, part: number): string {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => Math.round(value * part));
  return `rgba(${red}, ${green}, ${blue}, ${part})`;
}

/** `#rrggbb` of `rgb(r, g, b)`. */
export function hexOf(color: string): string {
  return `#${channels(color)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;
}

function channels(color: string): readonly number[] {
  return (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
}
