import { outputShape } from '#core/convGeometry.ts'
import { dense } from '#core/dense.ts'
import { shapeText, tensor } from '#core/tensor.ts'
import { type KnownLayer, mostSize } from './knownLayers.ts'
import { knownGeometry } from './sizeCounts.ts'

/** What becomes of an image that is one pixel larger on each side than a layer was made for. */
export interface Fed {
  readonly size: number
  /** The sentence with which the dense layer refuses. */
  readonly refusal: string
  /** The shape that the convolution makes of it. */
  readonly made: string
}

/** The next size given to both layers that were made for `size`; undefined at the largest. */
export function feedNext(known: KnownLayer, size: number): Fed | undefined {
  const next = size + 1
  if (next > mostSize) return undefined
  return {
    size: next,
    refusal: refusalOf(known, size, next),
    made: shapeText(outputShape(knownGeometry(known, next))),
  }
}

/** One unit is enough: they all want the same inputs. */
function refusalOf({ channels }: KnownLayer, size: number, next: number): string {
  const unit = tensor([1, channels * size * size])
  try {
    dense(tensor([channels * next * next]), unit, null)
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
  throw new RangeError(`a dense layer for side ${size} took side ${next}`)
}
