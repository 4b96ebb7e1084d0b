import { createValue } from '#state/createValue.ts'
import { type Mark, sameMark } from './mark.ts'

/** How the stacks are turned, in degrees. */
export interface Turn {
  readonly yaw: number
  readonly pitch: number
}

/** What is passing in the lab: never in a link, never undone. */
interface ChannelsView {
  readonly hovered: Mark | undefined
  readonly pinned: Mark | undefined
  /** Rows and channels of the formula that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
}

const beginning = { pinned: undefined, unfolded: new Map() } as const

export const channelsView = createValue<ChannelsView>({ hovered: undefined, ...beginning })

/** As at the beginning, but for where the pointer is. */
export function clearView(): void {
  channelsView.set(beginning)
}

/** Hook: the cell pointed at, by pointer or focus, else the pinned one. */
export function usePointed(): Mark | undefined {
  return channelsView.use(({ hovered, pinned }) => hovered ?? pinned)
}

export function pointAt(mark: Mark | undefined): void {
  if (!sameMark(channelsView.get().hovered, mark)) channelsView.set({ hovered: mark })
}

/** Pins a cell; the pinned one again: unpins it. */
export function togglePin(mark: Mark): void {
  channelsView.set({ pinned: sameMark(channelsView.get().pinned, mark) ? undefined : mark })
}

/** What Escape lets go of: the pin; false when there is none. */
export function letGo(): boolean {
  const { pinned } = channelsView.get()
  channelsView.set({ pinned: undefined })
  return pinned !== undefined
}
