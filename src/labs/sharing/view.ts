import { createValue } from '#state/createValue.ts'

/** What is pointed at: a line by its ends, a node, or a weight of the present output by its place in the window. */
export type Mark =
  | { readonly part: 'line'; readonly output: number; readonly input: number }
  | { readonly part: 'output'; readonly at: number }
  | { readonly part: 'input'; readonly at: number }
  | { readonly part: 'weight'; readonly row: number; readonly column: number }

/** What is passing in the lab: never in a link, never undone. */
interface PassingView {
  readonly hovered: Mark | undefined
  readonly pinned: Mark | undefined
  /** Rows of the sum that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
  /** How much all lines stand out, and not only those of the present output: 1 while it morphs. */
  readonly whole: number
}

export const sharingView = createValue<PassingView>({
  hovered: undefined,
  pinned: undefined,
  unfolded: new Map(),
  whole: 0,
})

/** As at the beginning, but for where the pointer is. */
export function clearView(): void {
  sharingView.set({
    pinned: undefined,
    unfolded: new Map(),
    whole: 0,
  })
}

export function pointAt(mark: Mark | undefined): void {
  if (!isSameMark(sharingView.get().hovered, mark)) sharingView.set({ hovered: mark })
}

/** Pins what is pointed at; what is pinned again: unpins it. */
export function togglePin(mark: Mark): void {
  const { pinned } = sharingView.get()
  sharingView.set({ pinned: isSameMark(pinned, mark) ? undefined : mark })
}

/** What Escape lets go of: the pin; false when there is none. */
export function letGo(): boolean {
  const { pinned } = sharingView.get()
  sharingView.set({ pinned: undefined })
  return pinned !== undefined
}

function isSameMark(left: Mark | undefined, right: Mark | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
