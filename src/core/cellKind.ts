/**
 * What a cell of a grid is: a number, padding around the image, a zero put between its cells, none at all, or padding
 * that is passed over, as by a max pool.
 */
export const cellKind = { number: 0, padding: 1, inserted: 2, none: 3, ignored: 4 } as const
