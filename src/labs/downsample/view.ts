import { createValue } from '#state/createValue.ts'

/** A cell that is pointed at: of the picture, of a window, or of the map of a branch. */
export type Mark =
  | { readonly part: 'input'; readonly row: number; readonly column: number }
  | { readonly part: 'window'; readonly row: number; readonly column: number }
  | { readonly part: 'map'; readonly branch: number; readonly row: number; readonly column: number }

/** What is passing in the lab: never in a link, never undone. */
interface DownsampleView {
  readonly hovered: Mark | undefined
  readonly pinned: Mark | undefined
  /** Rows of the sum that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
}

export const downsampleView = createValue<DownsampleView>({
  hovered: undefined,
  pinned: undefined,
  unfolded: new Map(),
})

/** As at the beginning, but for where the pointer is. */
export function clearView(): void {
  downsampleView.set({ pinned: undefined, unfolded: new Map() })
}

/** Hook: the cell pointed at, by pointer or focus, else the pinned one. */
export function usePointed(): Mark | undefined {
  return downsampleView.use(({ hovered, pinned }) => hovered ?? pinned)
}

export function pointAt(mark: Mark | undefined): void {
  if (!isSameMark(downsampleView.get().hovered, mark)) downsampleView.set({ hovered: mark })
}

/** Pins a cell; the pinned one again: unpins it. */
export function togglePin(mark: Mark): void {
  const { pinned } = downsampleView.get()
  downsampleView.set({ pinned: isSameMark(pinned, mark) ? undefined : mark })
}

/** What Escape lets go of: the pin; false when there is none. */
export function letGo(): boolean {
  const { pinned } = downsampleView.get()
  downsampleView.set({ pinned: undefined })
  return pinned !== undefined
}

function isSameMark(left: Mark | undefined, right: Mark | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
