/**
 * Recomputes from tokens.css what the visual design promises: contrast by WCAG 2.2, and how far apart the types of nodes are in OKLab
 * under normal sight and under protanopia, deuteranopia and tritanopia (matrices of Machado, Oliveira and Fernandes 2009, severity 1).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../viz/src/theme/tokens.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gu)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

function token(name: string, theme: Theme): Rgb {
  const hex = pairs.get(name)?.[theme];
  if (!hex) throw new Error(`tokens.css has no colour --${name}`);
  const at = (start: number) => linear(Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  return [at(1), at(3), at(5)];
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function times(rows: readonly Rgb[], [x, y, z]: Rgb): Rgb {
  const [a = 0, b = 0, c = 0] = rows.map(([p, q, r]) => p * x + q * y + r * z);
  return [a, b, c];
}

function oklab(color: Rgb): Rgb {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

const sights: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function distance(sight: string, a: Rgb, b: Rgb): number {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const seen = (color: Rgb) => {
    const [red, green, blue] = times(sights[sight] ?? [], color);
    return oklab([clamp(red), clamp(green), clamp(blue)]);
  };
  const [from, to] = [seen(a), seen(b)];
  return 100 * Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

const themes: readonly Theme[] = ['light', 'dark'];

describe.each(themes)('contrast, %s', (theme) => {
  const cases: readonly (readonly [front: string, back: string, least: number])[] = [
    ['ink', 'ground', 7],
    ['ink', 'panel', 7],
    ['ink', 'hover', 7],
    ['ink', 'mark', 7],
    ['muted', 'ground', 4.5],
    ['muted', 'panel', 4.5],
    ['muted', 'hover', 4.5],
    ['link', 'ground', 4.5],
    ['link', 'panel', 4.5],
    ['link', 'hover', 4.5],
    ['clash', 'ground', 4.5],
    ['clash', 'panel', 4.5],
    ['control', 'ground', 3],
    ['control', 'panel', 3],
    ['edge-strong', 'ground', 3],
    ...['model', 'method', 'benchmark', 'dataset', 'paper', 'metric', 'task', 'check', 'fits', 'open'].map(
      (type) => [type, 'ground', 3] as const,
    ),
  ];
  it.each(cases)('%s on %s is at least %d', (front, back, least) => {
    expect(contrast(token(front, theme), token(back, theme))).toBeGreaterThanOrEqual(least);
  });
});

describe.each(themes)('types stay apart for every eye, %s', (theme) => {
  const types = ['model', 'benchmark', 'dataset', 'paper', 'metric'];
  it.each(Object.keys(sights))('%s', (sight) => {
    const least = types.flatMap((a, index) =>
      types.slice(index + 1).map((b) => ({ a, b, apart: distance(sight, token(a, theme), token(b, theme)) })),
    );
    expect(least.filter(({ apart }) => apart < 13.5)).toEqual([]);
  });
});
