import { tapCol, tapRow } from '#core/convGeometry.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { Rect } from '#draw/paths.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'

/** A row of W that stands, or is on its way to the next. */
type MovingRow = Pick<MatrixScene, 'row' | 'next' | 'glide'>

/**
 * The window of a row of W on the channels of the picture that it reads, padding included, in pixels. A dense layer reads
 * all of it.
 */
export function windowFrames(
  layer: MatrixLayer,
  boxes: readonly GridBox[],
  moving: MovingRow,
): readonly Rect[] {
  if (layer.settings.connectivity === 'dense')
    return boxes.map((box) => blockRect(box, 0, 0, box.rows, box.columns))
  const { geometry } = layer
  const { from, between } = glided(layer, moving)
  const top = between(({ row }) => tapRow(geometry, row, 0))
  const left = between(({ column }) => tapCol(geometry, column, 0))
  const first = Math.floor(from.plane / geometry.groupOutputChannels) * geometry.groupInputChannels
  return boxes
    .slice(first, first + geometry.groupInputChannels)
    .map((box) => blockRect(box, top, left, geometry.reachVertical, geometry.reachHorizontal))
}

/** The output of a row of W on the maps of y, in pixels; it moves as its window does. */
export function outputFrame(
  layer: Pick<MatrixLayer, 'y'>,
  boxes: readonly GridBox[],
  moving: MovingRow,
): Rect | undefined {
  const { from, between } = glided(layer, moving)
  const box = boxes[from.plane] ?? boxes[0]
  return (
    box &&
    blockRect(
      box,
      between(({ row }) => row),
      between(({ column }) => column),
    )
  )
}

/** Between two outputs; from the end of a map the frame jumps to the beginning of the next. */
function glided({ y }: Pick<MatrixLayer, 'y'>, { row, next, glide }: MovingRow) {
  const [from, to] = [planeCell(y, row), planeCell(y, next)]
  const fraction = from.plane === to.plane ? glide : 0
  return {
    from,
    between: (of: (cell: typeof from) => number) => of(from) + (of(to) - of(from)) * fraction,
  }
}
