/**
 * The picture as SVG: what is on the screen, same places, colours, names and faded items, with a caption block where it is asked for. Pure; what
 * papers say becomes text of the drawing and nothing else.
 */
import { escapeXml, xmlAttributes } from '../../../src/write/xml.ts';
import { usualRim } from './labels.ts';
import { pinOf } from './pin.ts';
import type { Shape } from './shape.ts';

export interface FigureNode {
  readonly x: number;
  readonly y: number;
  /** Radius. */
  readonly size: number;
  readonly shape: Shape;
  readonly color: string;
  /** Inside of hollow shapes. */
  readonly fill: string;
  readonly halo?: string;
  /** Stands where the reader put it. */
  readonly pinned?: boolean;
}

export interface FigureEdge {
  readonly from: Point;
  readonly to: Point;
  /** Bends through this point, where it is a curve. */
  readonly through?: Point;
  readonly color: string;
  readonly opacity: number;
  readonly size: number;
}

export interface FigureWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly size: number;
  readonly weight: number;
  /** Width of the ground around it; a name's where left out. */
  readonly rim?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** All of a figure; nodes and edges from the ground up. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly edges: readonly FigureEdge[];
  readonly nodes: readonly FigureNode[];
  readonly words: readonly FigureWord[];
}

export interface Caption {
  /** What is shown, how much, when, of which data, where. */
  readonly lines: readonly string[];
  readonly legend: readonly { readonly shape: Shape; readonly color: string; readonly word: string }[];
}

export interface FigureOptions {
  readonly caption?: Caption;
  readonly transparent?: boolean;
}

const family = 'ui-sans-serif, system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';
const lineHeight = 18;

/** Height of the caption block, below the picture. */
export function captionHeight({ lines }: Caption): number {
  return lineHeight * (lines.length + 1) + 24;
}

export function writeFigure(figure: Figure, { caption, transparent = false }: FigureOptions = {}): string {
  const { width, height, ground, words, edges, nodes } = figure;
  const full = height + (caption ? captionHeight(caption) : 0);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg"${xmlAttributes({ viewBox: `0 0 ${width} ${full}`, width, height: full, 'font-family': family })}>`,
    ...(transparent ? [] : [`<rect${xmlAttributes({ width, height: full, fill: ground })}/>`]),
    '<g fill="none">',
    ...edges.map(edgeTag),
    '</g>',
    ...nodes.map(nodeTag),
    ...nodes.filter(({ pinned }) => pinned).map((node) => pinTag(node, figure.ink)),
    ...words.map((word) => wordTag(word, transparent ? undefined : ground)),
    ...(caption ? captionTags(figure, caption) : []),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

const round = (value: number) => Math.round(value * 10) / 10;

function edgeTag({ from, to, through, color, opacity, size }: FigureEdge): string {
  // A curve whose middle lies on a point has its control point twice as far out.
  const control = through && { x: 2 * through.x - (from.x + to.x) / 2, y: 2 * through.y - (from.y + to.y) / 2 };
  const bend = control ? `Q${round(control.x)} ${round(control.y)} ` : 'L';
  const d = `M${round(from.x)} ${round(from.y)}${bend}${round(to.x)} ${round(to.y)}`;
  return `<path${xmlAttributes({ d, stroke: color, 'stroke-opacity': round(opacity * 10) / 10, 'stroke-width': round(size) })}/>`;
}

/** A shape as the picture draws it, around a point. */
function nodeTag({ x, y, size, shape, color, fill, halo }: FigureNode): string {
  const ring = halo
    ? `<circle${xmlAttributes({ cx: round(x), cy: round(y), r: round(size + 4), fill: 'none', stroke: halo, 'stroke-width': 2 })}/>`
    : '';
  return ring + shapeTag({ x, y, size, shape, color, fill });
}

function pinTag(node: FigureNode, ink: string): string {
  const { head, foot } = pinOf(node);
  const [cx, cy, r] = head.map(round);
  const needle = { d: `M${cx} ${cy}L${foot.map(round).join(' ')}`, stroke: ink, 'stroke-width': 1.4 };
  return `<path${xmlAttributes(needle)}/><circle${xmlAttributes({ cx, cy, r, fill: ink })}/>`;
}

function shapeTag({ x, y, size: r, shape, color, fill }: FigureNode): string {
  const stroke = Math.max(1.75, r * 0.34);
  const hollow = { fill, stroke: color, 'stroke-width': round(stroke) };
  if (shape === 'disc') return `<circle${xmlAttributes({ cx: round(x), cy: round(y), r: round(r), fill: color })}/>`;
  if (shape === 'ring') return `<circle${xmlAttributes({ cx: round(x), cy: round(y), r: round(r - stroke / 2), ...hollow })}/>`;
  if (shape === 'square' || shape === 'hollow') {
    const half = shape === 'square' ? r * 0.886 : r * 0.886 - stroke / 2;
    const look = shape === 'square' ? { fill: color } : hollow;
    return `<rect${xmlAttributes({ x: round(x - half), y: round(y - half), width: round(2 * half), height: round(2 * half), ...look })}/>`;
  }
  if (shape === 'page') {
    const [w, h] = [r * 0.76, r];
    const d = `M${round(x - w)} ${round(y - h)}h${round(w)}l${round(w)} ${round(w * 0.8)}V${round(y + h)}H${round(x - w)}Z`;
    const page = `<path${xmlAttributes({ d, fill, stroke: color, 'stroke-width': round(Math.max(1.25, r * 0.16)) })}/>`;
    return r > 5.5 ? page + writingTag({ x, y, size: r, color }) : page;
  }
  const d = `M${round(x)} ${round(y - r)}L${round(x + r)} ${round(y)}L${round(x)} ${round(y + r)}L${round(x - r)} ${round(y)}Z`;
  return `<path${xmlAttributes({ d, ...(shape === 'lozenge' ? hollow : { fill: color }) })}/>`;
}

/** The two lines of writing on a page that is large enough to carry them. */
function writingTag({ x, y, size: r, color }: Pick<FigureNode, 'x' | 'y' | 'size' | 'color'>): string {
  const lines = [0.08, 0.46].map((down) => `M${round(x - 0.4 * r)} ${round(y + down * r)}h${round(0.8 * r)}`);
  return `<path${xmlAttributes({ d: lines.join(''), stroke: color, 'stroke-width': 1 })}/>`;
}

function wordTag({ text, x, y, color, size, weight, rim: width = usualRim }: FigureWord, ground: string | undefined): string {
  const rim = ground ? { stroke: ground, 'stroke-width': width, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {};
  const look = { x: round(x), y: round(y), fill: color, 'font-size': size, 'font-weight': weight, 'dominant-baseline': 'central', ...rim };
  return `<text${xmlAttributes(look)}>${escapeXml(text)}</text>`;
}

function captionTags({ height, width, ink, muted, ground }: Figure, { lines, legend }: Caption): readonly string[] {
  const top = height + 16;
  let x = 16;
  const keys = legend.flatMap(({ shape, color, word }) => {
    const at = x;
    x += 30 + word.length * 7;
    return [
      shapeTag({ x: at + 6, y: top, size: 6, shape, color, fill: ground }),
      `<text${xmlAttributes({ x: at + 18, y: top, fill: ink, 'font-size': 12, 'dominant-baseline': 'central' })}>${escapeXml(word)}</text>`,
    ];
  });
  return [
    `<path${xmlAttributes({ d: `M0 ${height}H${width}`, stroke: muted, 'stroke-opacity': 0.4 })}/>`,
    ...keys,
    ...lines.map(
      (line, place) =>
        `<text${xmlAttributes({ x: 16, y: top + lineHeight * (place + 1) + 6, fill: place === 0 ? ink : muted, 'font-size': 12 })}>${escapeXml(line)}</text>`,
    ),
  ];
}
