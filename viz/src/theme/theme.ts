/**
 * Light or dark: the system's, unless the reader chose; and the tokens' colours at the moment.
 */
import { type Palette, type Token, tokens } from './palette.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Puts a theme on the page; `system` leaves it to the browser. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Resolves the tokens through the browser, so that tokens.css is the only place that has them; those of a theme, or of the one that holds. */
export function readPalette(theme?: 'light' | 'dark'): Palette {
  const probe = document.createElement('i');
  probe.hidden = true;
  // In colours of the reader's own all text is of one colour, and the tokens are not.
  probe.style.setProperty('forced-color-adjust', 'none');
  if (theme) probe.style.colorScheme = theme;
  document.body.append(probe);
  const found = new Map<Token, string>();
  for (const token of tokens) {
    probe.style.color = `var(--${token})`;
    found.set(token, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => found.get(token) ?? 'rgb(127, 127, 127)';
}
