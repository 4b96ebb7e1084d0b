import { createValue } from '#state/createValue.ts'

/** What is pointed at: a cell of the matrix, a number of x or of y, or a weight of a kernel. */
export type Mark =
  | { readonly part: 'cell'; readonly row: number; readonly column: number }
  | { readonly part: 'input'; readonly index: number }
  | { readonly part: 'output'; readonly index: number }
  | { readonly part: 'weight'; readonly index: number }

/** What part of the matrix is in sight: how much enlarged, and which part of it is in the middle. */
export interface Sight {
  readonly zoom: number
  readonly across: number
  readonly down: number
}

/** What is passing in the lab: never in a link, never undone. */
interface MatrixView {
  readonly hovered: Mark | undefined
  readonly pinned: Mark | undefined
  /** Rows of the sum that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
  readonly sight: Sight
  /** Counts how often the unrolling was asked for, and whether it is under way: the column is still to be filled. */
  readonly unrolling: boolean
  readonly unrolls: number
}

export const wholeSight: Sight = { zoom: 1, across: 0.5, down: 0.5 }

export const matrixView = createValue<MatrixView>({
  hovered: undefined,
  pinned: undefined,
  unfolded: new Map(),
  sight: wholeSight,
  unrolls: 0,
  unrolling: false,
})

/** As at the beginning, but for where the pointer is. */
export function clearView(): void {
  matrixView.set({ pinned: undefined, unfolded: new Map(), sight: wholeSight })
}

/** Hook: what is pointed at, by pointer or focus, else what is pinned. */
export function usePointed(): Mark | undefined {
  return matrixView.use(({ hovered, pinned }) => hovered ?? pinned)
}

export function pointAt(mark: Mark | undefined): void {
  if (!isSameMark(matrixView.get().hovered, mark)) matrixView.set({ hovered: mark })
}

/** Pins what is pointed at; the pinned one again: unpins it. */
export function togglePin(mark: Mark): void {
  const { pinned } = matrixView.get()
  matrixView.set({ pinned: isSameMark(pinned, mark) ? undefined : mark })
}

/** What Escape lets go of: the pin, then the enlargement; false when there is neither. */
export function letGo(): boolean {
  const { pinned, sight } = matrixView.get()
  if (pinned) matrixView.set({ pinned: undefined })
  else if (sight.zoom > 1) matrixView.set({ sight: wholeSight })
  else return false
  return true
}

/** The picture glides into its column once more. */
export function unroll(): void {
  matrixView.set({ unrolls: matrixView.get().unrolls + 1 })
}

function isSameMark(left: Mark | undefined, right: Mark | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
