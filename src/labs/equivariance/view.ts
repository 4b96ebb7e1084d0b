import type { Cell } from '#draw/gridBox.ts'
import { createValue } from '#state/createValue.ts'

/** What is passing in the lab: never in a link, never undone. */
interface EquivarianceView {
  readonly pointed: Cell | undefined
  readonly pinned: Cell | undefined
  /** Whether the stage has room for the curves; else they are in the panel. */
  readonly showsCurves: boolean
}

export const equivarianceView = createValue<EquivarianceView>({
  pointed: undefined,
  pinned: undefined,
  showsCurves: false,
})

export function clearView(): void {
  equivarianceView.set({ pointed: undefined, pinned: undefined })
}

/** Pins a cell of the results; the pinned one again: unpins it. */
export function togglePin(cell: Cell): void {
  const { pinned } = equivarianceView.get()
  const isSame = pinned?.row === cell.row && pinned.column === cell.column
  equivarianceView.set({ pinned: isSame ? undefined : cell })
}

/** What Escape lets go of: the pin; false when there is none. */
export function letGo(): boolean {
  if (!equivarianceView.get().pinned) return false
  equivarianceView.set({ pinned: undefined })
  return true
}

/** A cell of the results is pointed at. */
export function pointAt(cell: Cell | undefined): void {
  const { pointed } = equivarianceView.get()
  if (pointed?.row !== cell?.row || pointed?.column !== cell?.column)
    equivarianceView.set({ pointed: cell })
}

/** Hook: the cell of the results that is pointed at, by pointer or focus, else the one that is pinned. */
export function usePointed(): Cell | undefined {
  return equivarianceView.use(({ pointed, pinned }) => pointed ?? pinned)
}
