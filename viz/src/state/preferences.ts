/**
 * What a reader sets for themselves and a link does not carry: theme, panels, keys. Kept in the browser where it lets us.
 */
import { given } from '../../../src/model.ts';
import { type Density, densities } from '../picture/scene.ts';
import type { View } from './state.ts';

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly filtersOpen: boolean;
  /** Whether the details panel stands open beside a view; what is selected there shows in it. */
  readonly detailsOpen: Readonly<Record<View, boolean>>;
  readonly filtersWidth: number;
  /** Absent until the reader sets it: as wide as the window has room for. */
  readonly detailsWidth?: number;
  /** Single-key shortcuts. */
  readonly keys: boolean;
  /** How many names the picture writes. */
  readonly density: Density;
  /** Height of the picture's letters, in pixels. */
  readonly nameSize: number;
}

export const standardPreferences: Preferences = {
  theme: 'system',
  filtersOpen: true,
  detailsOpen: { graph: true, results: false, audit: true, paper: true },
  filtersWidth: 272,
  keys: true,
  density: 'auto',
  nameSize: 12,
};

/** Least and greatest width of the panels, in pixels. */
export const widths = { filters: [220, 420], details: [320, 560] } as const;

/** Sizes of the picture's names to choose from, in pixels. */
export const nameSizes = [12, 15, 18] as const;

/** Preferences from what was kept; whatever is missing or odd is as at first. Never throws. */
export function parsePreferences(kept: string | null): Preferences {
  const found = parseObject(kept);
  const panels = isObject(found.detailsOpen) ? found.detailsOpen : {};
  const { detailsOpen, ...standard } = standardPreferences;
  const { theme } = found;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    filtersOpen: flag(found.filtersOpen, standard.filtersOpen),
    detailsOpen: {
      graph: flag(panels.graph, detailsOpen.graph),
      results: flag(panels.results, detailsOpen.results),
      audit: flag(panels.audit, detailsOpen.audit),
      paper: flag(panels.paper, detailsOpen.paper),
    },
    filtersWidth: width(found.filtersWidth, standard.filtersWidth, widths.filters),
    ...given('detailsWidth', width(found.detailsWidth, undefined, widths.details)),
    keys: flag(found.keys, standard.keys),
    density: densities.find((one) => one === found.density) ?? standard.density,
    nameSize: nameSizes.find((one) => one === found.nameSize) ?? standard.nameSize,
  };
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function width<T>(value: unknown, otherwise: T, [least, most]: readonly [number, number]): number | T {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
