/**
 * The mark of a node that the reader put where it stands: a small pin at its upper right, in the picture and in figures of it.
 */
import type { Palette } from '../theme/palette.ts';

interface At {
  readonly x: number;
  readonly y: number;
  /** Radius of the node. */
  readonly size: number;
}

/** The pin's head and the point of its needle. */
export function pinOf({ x, y, size }: At): { readonly head: readonly [number, number, number]; readonly foot: readonly [number, number] } {
  const out = size * 0.7 + 1;
  return { head: [x + out + 5, y - out - 6, 3.2], foot: [x + out - 0.5, y - out + 0.5] };
}

export function drawPin(context: CanvasRenderingContext2D, at: At, palette: Palette): void {
  const { head, foot } = pinOf(at);
  const [x, y, radius] = head;
  for (const [color, rim] of [
    [palette('ground'), 3],
    [palette('ink'), 0],
  ] as const) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(...foot);
    context.lineWidth = 1.4 + rim;
    context.strokeStyle = color;
    context.stroke();
    context.beginPath();
    context.arc(x, y, radius + rim / 2, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  }
}
