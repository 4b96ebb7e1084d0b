import type { Sides } from '#core/padding.ts'
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

/** A rectangle, in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
  const { count, around } = planar
  const { top = 0, right = 0, bottom = 0, left = 0 } = around ?? {}
  const [height, width] = [top + planar.height + bottom, left + planar.width + right]
  const head = count > 1 ? 1.15 * line : 0
  const gap = 8
  const cellOf = (across: number) => {
    const down = Math.ceil(count / across)
    return Math.min(
      largest.image,
      (area.width - (across - 1) * gap) / (across * width),
      (area.height - down * head - (down - 1) * 4) / (down * height),
    )
  }
  const across = [1, 2, 3, 4].reduce((best, some) => (cellOf(some) > cellOf(best) ? some : best))
  const cell = Math.max(0.2, cellOf(across))
  const down = Math.ceil(count / across)
  const columns = Math.min(count, across)
  const firstX = area.x + (area.width - columns * width * cell - (columns - 1) * gap) / 2
  const firstY = area.y + (area.height - down * (height * cell + head) - (down - 1) * 4) / 2
  return Array.from({ length: count }, (_, at) => ({
    x: firstX + left * cell + (at % across) * (width * cell + gap),
    y: firstY + top * cell + head + Math.floor(at / across) * (height * cell + head + 4),
    cell,
    rows: planar.height,
    columns: planar.width,
  }))
}

/** A kernel a row, its slices side by side. */
export function kernelBoxes({ maps, slices, side }: StageShapes['kernel'], area: Area): GridBox[] {
  const gap = 8
  const cell = Math.max(
    1,
    Math.min(
      largest.kernel,
      (area.width - (slices - 1) * gap) / (slices * side),
      (area.height - (maps - 1) * gap) / (maps * side),
    ),
  )
  const left = area.x + (area.width - slices * side * cell - (slices - 1) * gap) / 2
  const top = area.y + Math.max(0, (area.height - maps * side * cell - (maps - 1) * gap) / 2)
  return Array.from({ length: maps * slices }, (_, at) => ({
    x: left + (at % slices) * (side * cell + gap),
    y: top + Math.floor(at / slices) * (side * cell + gap),
    cell,
    rows: side,
    columns: side,
  }))
}
