import type { Moment } from '#state/playbackMath.ts'

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

/** The moment of the output that is under the pointer or has the focus, by itself or through its line; else the one of the clock. */
export function momentUnder(moment: Moment, mark: Mark | undefined, outputs: number): Moment {
  if (mark?.part !== 'output' && mark?.part !== 'line') return moment
  if (mark.part === 'line' && mark.isPinned) return moment
  const output = mark.part === 'output' ? mark.at : mark.output
  return output < outputs ? { output, products: Infinity, glide: 0 } : moment
}
