import { checkWhole } from './pair.ts'
import { shapeText } from './tensor.ts'

/**
 * The sides of an image shape, [channels, height, width] or [batch, channels, height, width], by name; batch is 1 where
 * there is no batch axis. A batch may be empty, an image may not.
 * @throws RangeError for any other rank or an image without cells.
 */
export function imageShape(shape: readonly number[]) {
  const batched = shape.length === 4
  if (!batched && shape.length !== 3) {
    throw new RangeError(
      `input has shape ${shapeText(shape)}: [channels, height, width] or [batch, channels, height, width] would do`,
    )
  }
  const [channels, height, width] = batched ? shape.slice(1) : shape
  const batch = batched ? shape[0] : 1
  checkWhole(batch, 'batch size', 0)
  checkWhole(channels, 'number of input channels', 1)
  checkWhole(height, 'input height', 1)
  checkWhole(width, 'input width', 1)
  return { batched, batch, channels, height, width }
}
