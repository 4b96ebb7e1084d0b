/** What is pointed at: a cell of the matrix, a number of x or of y, or a weight of a kernel. */
export type Mark =
  | { readonly part: 'cell'; readonly row: number; readonly column: number }
  | { readonly part: 'input'; readonly index: number }
  | { readonly part: 'output'; readonly index: number }
  | { readonly part: 'weight'; readonly index: number }
