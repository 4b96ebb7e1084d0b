import { createValue } from '#state/createValue.ts'
import { type Mark, sameMark } from './mark.ts'

/** What is passing in the lab: never in a link, never undone. */
export interface SlideView {
  readonly hovered: Mark | undefined
  readonly pinned: Mark | undefined
  /** What a drag over the picture does: moves the window, or paints. */
  readonly tool: 'look' | 'paint'
  /** The level that painting leaves, as a part of white. */
  readonly brush: number
  /** Rows and channels of the formula that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
}

const beginning = { pinned: undefined, tool: 'look', unfolded: new Map() } as const

export const slideView = createValue<SlideView>({ hovered: undefined, brush: 1, ...beginning })

/** As at the beginning, but for where the pointer is and for the level of the brush. */
export function clearView(): void {
  slideView.set(beginning)
}

/** Hook: the cell pointed at, by pointer or focus, else the pinned one. */
export function usePointed(): Mark | undefined {
  return slideView.use(({ hovered, pinned }) => hovered ?? pinned)
}

export function pointAt(mark: Mark | undefined): void {
  if (!sameMark(slideView.get().hovered, mark)) slideView.set({ hovered: mark })
}

/** Pins a cell; the pinned one again: unpins it. */
export function togglePin(mark: Mark): void {
  slideView.set({ pinned: sameMark(slideView.get().pinned, mark) ? undefined : mark })
}

/** What Escape lets go of: the pin, else the brush; false when there is neither. */
export function letGo(): boolean {
  if (unpin()) return true
  const isPainting = slideView.get().tool === 'paint'
  slideView.set({ tool: 'look' })
  return isPainting
}

/** Takes the pin away; false when there is none. */
export function unpin(): boolean {
  const { pinned } = slideView.get()
  slideView.set({ pinned: undefined })
  return pinned !== undefined
}
