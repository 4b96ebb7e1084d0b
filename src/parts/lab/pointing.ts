import type { Cell } from '#draw/gridBox.ts'
import { createValue, type Value } from '#state/createValue.ts'
import { isSame } from '#state/settingsStore.ts'

/** A cell that is pointed at, of one of a lab's three grids. */
export interface GridMark extends Cell {
  readonly part: 'input' | 'kernel' | 'output'
}

/** What is pointed at in a lab's picture: never in a link, never undone. */
export interface Pointed<M> {
  /** By pointer or focus. */
  readonly hovered: M | undefined
  readonly pinned: M | undefined
  /** Rows and channels of the formula that were opened or closed by hand, by their key. */
  readonly unfolded: ReadonlyMap<string, boolean>
}

/** What is passing in a lab, `V` beside what is pointed at, and what changes it. */
export interface Pointing<M, V extends object> extends Value<Pointed<M> & V> {
  readonly pointAt: (mark: M | undefined) => void
  /** Pins a mark; the pinned one again: unpins it. */
  readonly togglePin: (mark: M) => void
  /** Takes the pin away; false when there is none. */
  readonly clearPin: () => boolean
  /** Opens or closes a group of the formula. */
  readonly fold: (group: string, isOpen: boolean) => void
  /** As at the beginning, but for what is hovered, unless that is forgotten, and what lasts. */
  readonly clear: () => void
  /** Hook: what is pointed at, by pointer or focus, else what is pinned. */
  readonly usePointed: () => M | undefined
}

/** What is passing in a lab besides what is pointed at. */
export interface PassingSpec<V extends object> {
  /** What it is at the beginning. */
  readonly initial: V
  /** Those of it that a preset, a link and a reset leave as they are. */
  readonly lasting?: readonly (keyof V)[]
  /** Whether a preset, a link and a reset forget what is hovered until the pointer moves again. */
  readonly forgetsHovered?: boolean
}

/** What is passing in one lab on the page, at its beginning. */
export function createPointing<M, V extends object>({
  initial,
  lasting = [],
  forgetsHovered = false,
}: PassingSpec<V>): Pointing<M, V> {
  const nothing: Pointed<M> = { hovered: undefined, pinned: undefined, unfolded: new Map() }
  const value = createValue<Pointed<M> & V>({ ...nothing, ...initial })
  // Each patch names fields of the one record or of the other; the compiler cannot tell which are whose.
  const set = (patch: Partial<Pointed<M>>) => value.set(patch as Partial<Pointed<M> & V>)
  return {
    ...value,
    pointAt(mark) {
      if (!isSame(value.get().hovered, mark)) set({ hovered: mark })
    },
    togglePin: (mark) => set({ pinned: isSame(value.get().pinned, mark) ? undefined : mark }),
    clearPin() {
      const { pinned } = value.get()
      set({ pinned: undefined })
      return pinned !== undefined
    },
    fold: (group, isOpen) => set({ unfolded: new Map(value.get().unfolded).set(group, isOpen) }),
    clear() {
      const present = value.get()
      const hovered = forgetsHovered ? undefined : present.hovered
      const kept = Object.fromEntries(
        Object.entries(present).filter(([name]) => lasting.some((each) => each === name)),
      )
      value.set({ ...nothing, ...initial, hovered, ...kept })
    },
    usePointed: () => value.use(({ hovered, pinned }) => hovered ?? pinned),
  }
}
