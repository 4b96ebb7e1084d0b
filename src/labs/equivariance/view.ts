import type { Cell } from '#draw/gridBox.ts'
import { createValue } from '#state/createValue.ts'

/** What is passing in the lab: never in a link, never undone. */
interface EquivarianceView {
  readonly pointed: Cell | undefined
  /** Whether the stage has room for the curves; else they are in the panel. */
  readonly showsCurves: boolean
}

export const equivarianceView = createValue<EquivarianceView>({
  pointed: undefined,
  showsCurves: false,
})

export function clearView(): void {
  pointAt(undefined)
}

/** A cell of the results is pointed at. */
export function pointAt(cell: Cell | undefined): void {
  const { pointed } = equivarianceView.get()
  if (pointed?.row !== cell?.row || pointed?.column !== cell?.column)
    equivarianceView.set({ pointed: cell })
}

/** Hook: the cell of the results that is pointed at. */
export function usePointed(): Cell | undefined {
  return equivarianceView.use(({ pointed }) => pointed)
}
