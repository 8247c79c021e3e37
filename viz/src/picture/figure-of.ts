/**
 * What the picture shows at the moment, as a figure: from the same looks and the same placing of names as on the screen.
 */
import { given } from '../../../src/model.ts';
import type { Palette } from '../theme/palette.ts';
import { edgeLook, nodeLook } from './appearance.ts';
import type { YearMark } from './arrange.ts';
import type { Figure, FigureEdge } from './figure.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { middleOf } from './steering.ts';
import { placeGlyphs, placeWords } from './words.ts';
import { yearsInSight } from './years.ts';

export interface Drawing {
  readonly picture: Picture;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly years: readonly YearMark[];
}

export function figureOf({ picture, scene, palette, years }: Drawing): Figure {
  const { width, height } = picture.sigma.getDimensions();
  const seen = picture.seen();
  const places = new Map(seen.map((node) => [node.key, node]));
  const looks = new Map(seen.map(({ key }) => [key, nodeLook(key, scene.whole.getNodeAttributes(key), scene, palette)]));
  const isIn = ({ x, y }: { readonly x: number; readonly y: number }) => x > -20 && y > -20 && x < width + 20 && y < height + 20;
  const edges = scene.lines
    .map((key) => ({ key, look: edgeLook(key, scene.whole.getEdgeAttributes(key), scene, palette) }))
    .toSorted((a, b) => a.look.zIndex - b.look.zIndex)
    .flatMap(({ key, look }): readonly FigureEdge[] => {
      const [from, to] = scene.whole.extremities(key).map((end) => places.get(end));
      if (look.hidden || !from || !to || !(isIn(from) || isIn(to))) return [];
      const bend = look.type === 'curve' ? { through: middleOf({ from, to }, true) } : {};
      return [{ from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y }, ...bend, ...unveiled(look.color), size: look.size }];
    });
  const nodes = seen
    .flatMap((node) => {
      const look = looks.get(node.key);
      if (!look || look.hidden || !isIn(node)) return [];
      return [{ ...look, x: node.x, y: node.y, size: node.size, pinned: scene.pinned?.has(node.key) ?? false }];
    })
    .toSorted((a, b) => a.zIndex - b.zIndex);
  const context = document.createElement('canvas').getContext('2d');
  const words = context ? placeWords(context, { scene, palette, looks, seen }, { width, height }) : [];
  const named = words.map(({ text, font, color, x, y, rim }) => {
    return { text, color, x, y, size: sizeIn(font), weight: Number(font.split(' ')[0]), ...given('rim', rim) };
  });
  const glyphs = placeGlyphs({ scene, seen }).map(({ text, ink, x, y }) => ({
    text,
    color: palette(ink),
    x: x - 5,
    y,
    size: 17,
    weight: 700,
  }));
  const across = yearsInSight(picture.sigma, years);
  const yearWords = years.flatMap(({ word }, place) => {
    const x = across[place];
    return x === undefined
      ? []
      : [{ text: word, color: palette('muted'), x: x - word.length * 3.3, y: height - 11, size: 12, weight: 400 }];
  });
  return {
    width,
    height,
    ground: palette('ground'),
    ink: palette('ink'),
    muted: palette('muted'),
    edges,
    nodes,
    words: [...glyphs, ...named, ...yearWords],
  };
}

function sizeIn(font: string): number {
  return Number(/(\d+)px/u.exec(font)?.[1] ?? 12);
}

/** A colour let through in part, as sigma blends it, taken apart into colour and opacity. */
function unveiled(color: string): { readonly color: string; readonly opacity: number } {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  if (!color.startsWith('rgba') || opacity === 0) return { color, opacity: 1 };
  const channel = (value: number) => Math.min(255, Math.round(value / opacity));
  return { color: `rgb(${channel(red)}, ${channel(green)}, ${channel(blue)})`, opacity };
}
