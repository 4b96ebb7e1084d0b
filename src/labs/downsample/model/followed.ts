import { type ConvGeometry, tapCol, tapRow } from '#core/convGeometry.ts'
import type { Cell } from '#draw/gridBox.ts'

/**
 * One clock for all branches. The branch with the most outputs leads (of equals the first): the step counts its outputs
 * in reading order. Every other branch stands on the output whose window has its middle nearest to the middle of the
 * leader's window, along each axis by itself, the earlier one of two that are equally near. At the ends they meet: on
 * the leader's first row and column all are on their first, on its last all are on their last.
 */
export function leaderOf(geometries: readonly ConvGeometry[]): number {
  const counts = geometries.map(({ outputHeight, outputWidth }) => outputHeight * outputWidth)
  return counts.indexOf(Math.max(...counts))
}

/** Where a branch stands: rows[row of the leader] is its row, and so along the columns. */
export type Followed = Readonly<ReturnType<typeof followed>>

/** How a branch follows the leader. */
export function followed(leader: ConvGeometry, branch: ConvGeometry) {
  const [led, own] = [middlesOf(leader), middlesOf(branch)]
  return { rows: nearestOf(led.rows, own.rows), columns: nearestOf(led.columns, own.columns) }
}

/** The output of the leader at which a branch comes nearest to one of its own. */
export function leadingTo({ rows, columns }: Followed, { row, column }: Cell): Cell {
  return { row: middleAt(rows, row), column: middleAt(columns, column) }
}

/** The middles of all windows along both axes, in cells of the input. */
export function middlesOf(geometry: ConvGeometry): { rows: number[]; columns: number[] } {
  const { outputHeight, outputWidth, kernelHeight, kernelWidth } = geometry
  const [down, across] = [(kernelHeight - 1) / 2, (kernelWidth - 1) / 2]
  return {
    rows: Array.from({ length: outputHeight }, (_, row) => tapRow(geometry, row, down)),
    columns: Array.from({ length: outputWidth }, (_, column) => tapCol(geometry, column, across)),
  }
}

/** The place in `own` that is nearest to each of `led`. */
function nearestOf(led: readonly number[], own: readonly number[]): number[] {
  return led.map((middle, at) => {
    if (led.length > 1 && at === 0) return 0
    if (led.length > 1 && at === led.length - 1) return own.length - 1
    return nearestPlace(own, middle)
  })
}

/** The place of the value nearest to another, the first of equals. */
export function nearestPlace(values: readonly number[], value: number): number {
  const away = values.map((each) => Math.abs(each - value))
  return away.indexOf(Math.min(...away))
}

/** Of the leader's places that lead to a place, or nearest to it, the one in the middle. */
function middleAt(places: readonly number[], place: number): number {
  const nearest = places[nearestPlace(places, place)]
  const all = places.flatMap((each, at) => (each === nearest ? [at] : []))
  return all[Math.floor((all.length - 1) / 2)] ?? 0
}
