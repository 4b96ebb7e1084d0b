import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { type Rect, rounded, tapRuns } from '#draw/paths.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import type { SlideScene } from '#labs/slide/model/scene.ts'

/** The window's place while it stands or glides. */
export type WindowPlace = Pick<SlideScene, 'place' | 'next' | 'glide'>

/** The rectangle from the window's first to its last tap. */
export function windowRect(layer: SlideLayer, box: GridBox, window: WindowPlace): Rect {
  const { geometry } = layer
  const { row, column } = windowCorner(layer, window)
  return blockRect(box, row, column, geometry.reachVertical, geometry.reachHorizontal)
}

/** The path around every cell the window taps; one rectangle where they touch. */
export function windowCells(layer: SlideLayer, box: GridBox, window: WindowPlace): string {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = layer.geometry
  const corner = windowCorner(layer, window)
  const down = Array.from({ length: kernelHeight }, (_, k) => corner.row + k * dilationVertical)
  const across = Array.from(
    { length: kernelWidth },
    (_, k) => corner.column + k * dilationHorizontal,
  )
  return tapRuns(box, down, across)
}

/** The kernel's first corner, where it is and where a flip takes it: a triangle in each. */
export function cornerPaths(box: GridBox): { first: string; flipped: string } {
  const side = rounded(Math.min(14, Math.max(5, 0.24 * box.cell)))
  const [left, top] = [box.x + 1, box.y + 1]
  const right = left + box.columns * box.cell - 3
  const bottom = top + box.rows * box.cell - 3
  return {
    first: `M${rounded(left)},${rounded(top)}h${side}l${-side},${side}Z`,
    flipped: `M${rounded(right)},${rounded(bottom)}h${-side}l${side},${-side}Z`,
  }
}

function windowCorner({ frame }: SlideLayer, { place, next, glide }: WindowPlace) {
  const to = next?.map === place.map ? next : place
  const between = (taps: readonly (readonly number[])[], from: number, onto: number) => {
    const start = taps[from]?.[0] ?? 0
    return start + ((taps[onto]?.[0] ?? 0) - start) * glide
  }
  return {
    row: between(frame.vertical.taps, place.row, to.row),
    column: between(frame.horizontal.taps, place.column, to.column),
  }
}
