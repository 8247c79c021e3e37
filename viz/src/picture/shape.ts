/**
 * What nodes look like by type: the shapes that shape-program.ts draws.
 */

/** The shapes, in the order the shader numbers them. */
export const shapes = ['disc', 'ring', 'square', 'hollow', 'page', 'diamond', 'lozenge'] as const;
export type Shape = (typeof shapes)[number];
