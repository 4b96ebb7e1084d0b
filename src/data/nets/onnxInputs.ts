import { shapeText } from '#core/tensor.ts'
import { mostInputSide, quotedName } from './netLimits.ts'
import type { ReadNet } from './netFile.ts'
import type { OnnxInput } from './onnxModel.ts'
import type { OnnxView } from './onnxStep.ts'

/** What a graph may be given: an image, and how the graph sees it. */
export interface OnnxStart {
  readonly image: ReadNet['inputShape']
  readonly view: OnnxView
  readonly batch: number
}

/** Sides to try where the file leaves them open: the digits' own first. */
const usualSides = [28, 32, 64, 16, 8]
const sidesToTry = [
  ...usualSides,
  ...Array.from({ length: mostInputSide }, (_, at) => at + 1).filter(
    (side) => !usualSides.includes(side),
  ),
]

/**
 * The images that an input may be, likeliest first; more than one where its shape is left open.
 * @throws RangeError when it can be no image.
 */
export function onnxInputs({
  name,
  shape = [undefined, undefined, undefined, undefined],
}: OnnxInput): OnnxStart[] {
  const [batch = 1, ...sides] = shape
  const wrong = () =>
    new RangeError(
      `The input ${quotedName(name)} has the shape ${shapeText(shape.map((side) => side ?? NaN)).replaceAll('NaN', '?')}: [batch, 1 or 3, height, width] of at most ${mostInputSide} × ${mostInputSide} would do.`,
    )
  if (shape.length === 3)
    return images([1], sides[0], sides[1]).map((image) => ({ image, view: 'NHW', batch }))
  if (shape.length === 4) {
    const isLast = !isChannels(sides[0]) && isChannels(sides[2]) && sides[2] !== undefined
    const [channels, height, width] = isLast ? [sides[2], sides[0], sides[1]] : sides
    if (!isChannels(channels)) throw wrong()
    const counts = channels === undefined ? [1, 3] : [channels]
    return images(counts, height, width).map((image) => ({
      image,
      view: isLast ? 'NHWC' : 'NCHW',
      batch,
    }))
  }
  if (shape.length !== 1 && shape.length !== 2) throw wrong()
  const units = shape.at(-1)
  const rows = images([1, 3], undefined, undefined).filter(
    ([channels, height, width]) => units === undefined || channels * height * width === units,
  )
  if (rows.length === 0) throw wrong()
  return rows.map((image) => ({ image, view: 'row', batch: shape.length === 1 ? 1 : batch }))
}

function isChannels(side: number | undefined): boolean {
  return side === undefined || side === 1 || side === 3
}

/** Open sides are tried as squares; one side alone that is open is the other. */
function images(
  channels: readonly number[],
  height?: number,
  width?: number,
): ReadNet['inputShape'][] {
  const known = height ?? width
  const sides = known === undefined ? sidesToTry : [known]
  return sides.flatMap((side) =>
    channels.map((count) => [count, height ?? side, width ?? side] as const),
  )
}
