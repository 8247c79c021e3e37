/**
 * Light or dark: the system's, unless the reader chose; and the tokens as colours that a canvas can use.
 */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Puts a theme on the page; `system` leaves it to the browser. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const tokens = [
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

/** Resolves the tokens through the browser, so that tokens.css is the only place that has them. */
export function readPalette(): Palette {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const found = new Map<Token, string>();
  for (const token of tokens) {
    probe.style.color = `var(--${token})`;
    found.set(token, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => found.get(token) ?? 'rgb(127, 127, 127)';
}

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

function channels(color: string): readonly number[] {
  return (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
}
