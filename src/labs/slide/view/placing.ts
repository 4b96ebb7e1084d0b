import type { GridBox } from '#draw/gridBox.ts'
import type { Arrangement, Gap, Part } from './arrangement.ts'

export interface Shape {
  readonly rows: number
  readonly columns: number
}

/** A part's grid as it is to be placed, with what stands over and under it, in pixels. */
export interface PartSize extends Shape {
  readonly cell: number
  /** Over the grid, for its name. */
  readonly head: number
  /** Under the grid, for its scale or a note. */
  readonly foot: number
  /** The least width, for what stands over and under it. */
  readonly narrowest: number
}

/** How to place: the size of each part, and the gaps, in pixels. */
export interface Placing {
  readonly parts: Readonly<Record<Part, PartSize>>
  /** In a row. */
  readonly gaps: Readonly<Record<Gap, number>>
  /** In a column, besides heads and feet. */
  readonly below: number
}

export interface Extent {
  readonly width: number
  readonly height: number
  /** From the top to the middle of the grids; in a row these middles are level. */
  readonly middle: number
  readonly foot: number
  readonly head: number
}

export interface PlacedBox {
  readonly part: Part
  readonly index: number
  readonly box: GridBox
}

/** The room an arrangement takes. */
export function extentOf(item: Arrangement, placing: Placing): Extent {
  if (!('way' in item)) {
    const { rows, columns, cell, head, foot, narrowest } = placing.parts[item.part]
    const tall = rows * cell
    return {
      width: Math.max(narrowest, columns * cell),
      height: head + tall + foot,
      middle: head + tall / 2,
      head,
      foot,
    }
  }
  const extents = item.items.map((each) => extentOf(each, placing))
  const most = (of: (extent: Extent) => number) => Math.max(...extents.map(of))
  const sum = (of: (extent: Extent) => number) => extents.reduce((all, each) => all + of(each), 0)
  const gaps = (extents.length - 1) * gapOf(item, placing)
  if (item.way === 'row') {
    const middle = most((extent) => extent.middle)
    const height = middle + most((extent) => extent.height - extent.middle)
    const head = middle - most((extent) => extent.middle - extent.head)
    const foot = height - middle - most(({ height, middle, foot }) => height - middle - foot)
    return { width: sum(({ width }) => width) + gaps, height, middle, head, foot }
  }
  const height = sum((extent) => extent.height) + gaps
  const head = extents[0]?.head ?? 0
  const foot = extents.at(-1)?.foot ?? 0
  const middle = (head + height - foot) / 2
  return { width: most(({ width }) => width), height, middle, head, foot }
}

/** The boxes of an arrangement whose top left corner is at (x, y). */
export function placed(item: Arrangement, placing: Placing, x: number, y: number): PlacedBox[] {
  if (!('way' in item)) {
    const { rows, columns, cell, head } = placing.parts[item.part]
    return [{ ...item, box: { x, y: y + head, cell, rows, columns } }]
  }
  const extent = extentOf(item, placing)
  const gap = gapOf(item, placing)
  let along = 0
  return item.items.flatMap((each) => {
    const own = extentOf(each, placing)
    const start = along
    along += gap + (item.way === 'row' ? own.width : own.height)
    return item.way === 'row'
      ? placed(each, placing, x + start, y + extent.middle - own.middle)
      : placed(each, placing, x + (extent.width - own.width) / 2, y + start)
  })
}

function gapOf(item: Exclude<Arrangement, { part: Part }>, placing: Placing): number {
  return item.way === 'column' ? placing.below : placing.gaps[item.gap]
}
