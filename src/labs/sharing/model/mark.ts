/** What is pointed at: a line by its ends, a node, or a weight of the present output by its cell of the window. */
export type Mark =
  | {
      readonly part: 'line'
      readonly output: number
      readonly input: number
      /** A pinned line stays while the step goes on; one that is pointed at brings its output up. */
      readonly isPinned?: true
    }
  | { readonly part: 'output'; readonly at: number }
  | { readonly part: 'input'; readonly at: number }
  | { readonly part: 'weight'; readonly row: number; readonly column: number }
