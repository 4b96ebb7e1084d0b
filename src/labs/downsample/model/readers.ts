import type { Cell } from '#draw/gridBox.ts'
import type { FrameAxis, WindowFrame } from '#core/windowFrame.ts'

/** Cells that a blur of 3×3 reads beside the one that it makes. */
export const blurReach = 1

/** The outputs along an axis that read each cell of the picture, through the blur where there is one: each named once. */
function readersAlong({ source, readers }: FrameAxis, blur: boolean): number[][] {
  const around = blur ? [-blurReach, 0, blurReach] : [0]
  return source.flatMap((from, cell) => {
    if (from < 0) return []
    const inside = around.map((by) => cell + by).filter((each) => (source[each] ?? -1) >= 0)
    return [[...new Set(inside.flatMap((each) => positionsAt(readers, each)))]]
  })
}

function positionsAt(readers: FrameAxis['readers'], cell: number): number[] {
  return (readers[cell] ?? []).map(({ position }) => position)
}

/** Every output of a branch that reads a cell of the picture. */
export function readersOf(
  { frame, branch }: { readonly frame: WindowFrame; readonly branch: { readonly blur: boolean } },
  { row, column }: Cell,
): Cell[] {
  const rows = readersAlong(frame.vertical, branch.blur)[row] ?? []
  const columns = readersAlong(frame.horizontal, branch.blur)[column] ?? []
  return rows.flatMap((down) => columns.map((across) => ({ row: down, column: across })))
}

/** How often each cell of the input is read, [height · width], and how many are read never, once, and more than once. */
export type ReadCounts = Readonly<ReturnType<typeof readCounts>>

/** The reads of all windows together: of each cell, how many outputs it has a part in. Behind a blur that is through it. */
export function readCounts({ vertical, horizontal }: WindowFrame, blur: boolean) {
  const along = (axis: FrameAxis) => readersAlong(axis, blur).map((outputs) => outputs.length)
  const columns = along(horizontal)
  const times = Uint16Array.from(
    along(vertical).flatMap((down) => columns.map((across) => down * across)),
  )
  const never = times.filter((reads) => reads === 0).length
  const once = times.filter((reads) => reads === 1).length
  return { times, never, once, more: times.length - never - once }
}
