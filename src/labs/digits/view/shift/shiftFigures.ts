import type { GridBox } from '#draw/gridBox.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { shiftSide } from '#labs/digits/model/shift/shiftMap.ts'
import { type Area, restHeight } from '#labs/digits/view/digitsFigures.ts'

export interface ShiftFigures {
  readonly nets: Readonly<Record<Side, { readonly head: Area; readonly box: GridBox }>>
  readonly legend: Area
  readonly hint: Area
  readonly plot: Area
}

const gap = 18
/** Lines of text for the name of a network with what it holds, and for the colours. */
const lines = { head: 2.5, legend: 1.9 }
const plotHeight = { least: 8, most: 17 }

/** How high the view is in a narrow stage, both maps as wide as it is. */
export function narrowShiftHeight(width: number, line: number): number {
  return restHeight(
    2 * (lines.head * line + width) + line * (2 + lines.legend + plotHeight.most),
    line,
  )
}

/** Both maps beside each other, the plot under them; in a narrow stage all under each other. */
export function shiftFigures(area: Area, line: number, isNarrow: boolean): ShiftFigures {
  const { x, y, width, height } = area
  const [head, legend] = [lines.head * line, lines.legend * line]
  const across = isNarrow ? width : (width - gap - 4) / 2
  const room = height - head - legend - plotHeight.least * line
  const side = isNarrow ? width : Math.min(across, room)
  const cell = side / shiftSide
  const net = (left: number, top: number) => ({
    head: { x: left, y: top, width: across, height: head },
    box: { x: left, y: top + head, cell, rows: shiftSide, columns: shiftSide },
  })
  const second = isNarrow ? { x, y: y + head + side + line } : { x: x + across + gap, y }
  const under = second.y + head + side + 0.6 * line
  const half = (width - gap) / 2
  const top = under + legend + 0.4 * line
  const most = plotHeight.most * line
  const plot = isNarrow ? most : Math.min(most, y + height - top)
  return {
    nets: { conv: net(x, y), dense: net(second.x, second.y) },
    legend: { x, y: under, width: isNarrow ? half : Math.min(side, half), height: legend },
    hint: { x: x + half + gap, y: under, width: half, height: legend },
    plot: { x, y: top, width, height: plot },
  }
}
