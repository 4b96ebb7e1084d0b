import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { Rect } from '#draw/paths.ts'
import type { MatrixLayer } from './layer.ts'
import { placeIn } from './places.ts'

/** The output of a row of W on the maps of y, in pixels; between two rows on its way from one to the other, as its window is. */
export function outputFrame(
  { y }: Pick<MatrixLayer, 'y'>,
  boxes: readonly GridBox[],
  { row, next, glide }: { readonly row: number; readonly next: number; readonly glide: number },
): Rect | undefined {
  const [from, to] = [placeIn(y, row), placeIn(y, next)]
  const box = boxes[from.plane] ?? boxes[0]
  if (!box) return undefined
  const part = from.plane === to.plane ? glide : 0
  const between = (a: number, b: number) => a + (b - a) * part
  return blockRect(box, between(from.row, to.row), between(from.column, to.column))
}
