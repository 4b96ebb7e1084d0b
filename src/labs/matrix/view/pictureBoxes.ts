import type { Sides } from '#core/padding.ts'
import { type Area, centredIn, inLines, largestTree } from '#draw/boxTree.ts'
import type { GridBox } from '#draw/gridBox.ts'

/** The counts that a layout is made for. */
export interface StageShapes {
  readonly x: Planar
  readonly y: Planar
  readonly kernel: { readonly maps: number; readonly slices: number; readonly side: number }
  readonly outputs: number
  readonly inputs: number
}

interface Planar {
  readonly count: number
  readonly height: number
  readonly width: number
  /** Cells that are kept free around each, for a window that reaches beyond it; none. */
  readonly around?: Sides | undefined
}

/** Sides of a cell beyond which it is no clearer, in pixels. */
const largest = { image: 34, kernel: 40 } as const

/** Both pictures with the kernels between them, side by side at the top. */
export function topStrip(
  shapes: StageShapes,
  width: number,
  height: number,
  line: number,
  strip = Math.min(150, Math.max(56, 0.27 * height)),
) {
  const edge = 10
  const head = 1.4 * line
  const { x, y, kernel } = shapes
  // Each as wide as its cells ask for, none less than a fifth.
  const { left = 0, right = 0 } = x.around ?? {}
  const spans = [y.count * y.width, kernel.slices * kernel.side, x.count * (left + x.width + right)]
  const total = spans.reduce((sum, span) => sum + span, 0)
  const shares = spans.map((span) => 0.2 + (0.4 * span) / total)
  const room = width - 4 * edge
  const area = (at: number) => ({
    x: edge + shares.slice(0, at).reduce((sum, share) => sum + share * room + edge, 0),
    y: head,
    width: (shares[at] ?? 0) * room,
    height: strip,
  })
  return {
    y: pictureBoxes(shapes.y, area(0), line),
    kernels: kernelBoxes(shapes.kernel, area(1)),
    x: pictureBoxes(shapes.x, area(2), line),
    bottom: head + strip,
  }
}

/** Planes one under the other or side by side, whichever is larger. */
export function pictureBoxes(planar: Planar, area: Area, line: number): GridBox[] {
  const { count, height, width, around } = planar
  const { top = 0, right = 0, bottom = 0, left = 0 } = around ?? {}
  const [rows, columns] = [top + height + bottom, left + width + right]
  const head = count > 1 ? 1.15 * line : 0
  const arrangements = [1, 2, 3, 4].map((across) => (cell: number) => {
    const plane = { rows, columns, cell, head }
    return inLines(
      Array.from({ length: count }, () => plane),
      across,
      { across: 8, down: 4 },
    )
  })
  const limits = { least: 0.2, most: largest.image }
  return centredIn(area, largestTree(area, arrangements, limits)).map(({ x, y, cell }) => ({
    x: x + left * cell,
    y: y + top * cell,
    cell,
    rows: height,
    columns: width,
  }))
}

/** A kernel a row, its slices side by side. */
export function kernelBoxes({ maps, slices, side }: StageShapes['kernel'], area: Area): GridBox[] {
  const treeOf = (cell: number) => {
    const slice = { rows: side, columns: side, cell }
    const all = Array.from({ length: maps * slices }, () => slice)
    return inLines(all, slices, { across: 8, down: 8 })
  }
  return centredIn(area, largestTree(area, [treeOf], { most: largest.kernel }))
}
