import { tapCol, tapRow } from '#core/convGeometry.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { Rect } from '#draw/paths.ts'
import type { MatrixLayer } from './layer.ts'
import { placeIn } from './places.ts'

/**
 * The window of a row of W on the channels of the picture that it reads, padding included, in pixels; between two rows on
 * its way from one to the other. A dense layer reads all of it.
 */
export function windowFrame(
  layer: MatrixLayer,
  boxes: readonly GridBox[],
  { row, next, glide }: { readonly row: number; readonly next: number; readonly glide: number },
): readonly Rect[] {
  if (layer.settings.tie === 'dense')
    return boxes.map((box) => blockRect(box, 0, 0, box.rows, box.columns))
  const { geometry, y } = layer
  const [from, to] = [placeIn(y, row), placeIn(y, next)]
  // From the end of a map the window jumps to the beginning of the next.
  const part = from.plane === to.plane ? glide : 0
  const between = (a: number, b: number) => a + (b - a) * part
  const top = between(tapRow(geometry, from.row, 0), tapRow(geometry, to.row, 0))
  const left = between(tapCol(geometry, from.column, 0), tapCol(geometry, to.column, 0))
  const first = Math.floor(from.plane / geometry.groupOutputChannels) * geometry.groupInputChannels
  return boxes
    .slice(first, first + geometry.groupInputChannels)
    .map((box) => blockRect(box, top, left, geometry.reachVertical, geometry.reachHorizontal))
}
