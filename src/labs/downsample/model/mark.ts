/** A cell that is pointed at: of the picture, of a window, or of the map of a branch. */
export type Mark =
  | { readonly part: 'input'; readonly row: number; readonly column: number }
  | { readonly part: 'window'; readonly row: number; readonly column: number }
  | { readonly part: 'map'; readonly branch: number; readonly row: number; readonly column: number }
