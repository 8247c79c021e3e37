/**
 * Puts boxes beside and below each other: shelves from the top down, on each shelf columns from left to right, in each column boxes on top of
 * each other. For the parts of a picture that nothing joins.
 */

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  /** Left edge. */
  readonly x: number;
  /** Lower edge; the first shelf stands highest. */
  readonly y: number;
}

/** Corners of the boxes, in their order; give the largest first. The whole is about as wide as it is high, or a little wider. */
export function packShelves(boxes: readonly Box[]): readonly Corner[] {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const limit = boxes.reduce((widest, { width }) => Math.max(widest, width), Math.sqrt(area * 1.6));
  let shelf = { top: 0, height: 0, right: 0 };
  let column = { left: 0, width: 0, filled: 0 };
  return boxes.map(({ width, height }) => {
    const fitsColumn = width <= column.width && column.filled + height <= shelf.height;
    const fitsShelf = shelf.right + width <= limit && height <= shelf.height;
    if (!fitsColumn && fitsShelf) column = { left: shelf.right, width, filled: 0 };
    if (!fitsColumn && !fitsShelf) {
      shelf = { top: shelf.top - shelf.height, height, right: 0 };
      column = { left: 0, width, filled: 0 };
    }
    const corner = { x: column.left, y: shelf.top - column.filled - height };
    column = { ...column, filled: column.filled + height };
    shelf = { ...shelf, right: Math.max(shelf.right, column.left + column.width) };
    return corner;
  });
}
