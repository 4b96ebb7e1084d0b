import { type MontageForm, montageIn, montageSize, pictureCell } from '#draw/montage.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'

/** One sheet of a level: its cells, and how far its middle is from that of the level, in cells. */
interface LevelSheet {
  readonly across: number
  readonly down: number
}

/** A layer before it is put into space: a sheet for each map, or one for all units. */
export interface Level {
  /** Of the network; −1 is the input. */
  readonly row: number
  readonly cell: number
  readonly sheetRows: number
  readonly sheetColumns: number
  readonly sheets: readonly LevelSheet[]
  /** Of all sheets with what is between them, in pixels. */
  readonly height: number
}

/** What a level takes of the width and of the depth that there is for each. */
const shares = {
  input: { across: 0.56, down: 1 },
  conv: { across: 1, down: 1 },
  pool: { across: 0.86, down: 0.62 },
  dense: { across: 0.86, down: 0.8 },
  last: { across: 0.86, down: 0.3 },
}
const mostCell = 20

/** The input and the layers of a network, the widest in so many pixels, the deepest in so many. */
export function levelsIn(rows: readonly NetRow[], width: number, depth: number): Level[] {
  return [-1, ...rows.keys()].map((at) => {
    const row = rows[at]
    const kind = !row ? 'input' : at === rows.length - 1 ? 'last' : row.kind
    const { across, down } = shares[kind]
    const { form, box } = montageIn(
      formsOf(row, kind === 'last'),
      { x: 0, y: 0, width: across * width, height: down * depth },
      mostCell,
    )
    const { side, wide = side } = form
    const size = montageSize(form)
    const sheets = Array.from({ length: form.count }, (_, map) => {
      const start = pictureCell(form, map)
      return {
        across: start.column + wide / 2 - size.columns / 2,
        down: start.row + side / 2 - size.rows / 2,
      }
    })
    const { cell } = box
    return { row: at, cell, sheetRows: side, sheetColumns: wide, sheets, height: size.rows * cell }
  })
}

/** The answers stand in one line, as their bars do; maps beside and under each other, none over. */
function formsOf(row: NetRow | undefined, isLast: boolean): readonly MontageForm[] {
  const [count, side, wide] = row?.shape ?? [1, inputSide, inputSide]
  if (isLast) return [{ count: 1, side: 1, wide: side * wide, across: 1, gap: 0 }]
  const gap = Math.max(1, Math.round(wide / 7))
  return Array.from({ length: count }, (_, at) => at + 1)
    .filter((across) => count % across === 0)
    .map((across) => ({ count, side, wide, across, gap: count > 1 ? gap : 0 }))
}
