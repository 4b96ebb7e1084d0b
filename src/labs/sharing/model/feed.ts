import { outputShape } from '#core/convGeometry.ts'
import { shapeText } from '#core/tensor.ts'
import { countText } from '#draw/numberWords.ts'
import { type KnownLayer, mostSize } from './knownLayers.ts'
import { knownGeometry } from './sizeCounts.ts'

/** What becomes of an image that two layers are given, one dense and one convolutional, both made for `size`. */
export type Fed = Readonly<ReturnType<typeof feed>>

/** From one image to the next but one it grows by so much. */
const growth = 1.12

/** Sides of the images that are fed one after another: the layer's own, the next, and on to the largest. */
export function fedSizes(size: number): readonly number[] {
  const sizes = [size]
  for (let next = size + 1; next <= mostSize; next = Math.ceil(next * growth)) sizes.push(next)
  if (sizes.at(-1) !== mostSize) sizes.push(mostSize)
  return sizes
}

/** The image of a step given to both layers that were made for `size`. */
export function feed(known: KnownLayer, size: number, step: number) {
  const sizes = fedSizes(size)
  const fed = sizes[Math.min(sizes.length - 1, step)] ?? size
  const [own, given] = [size, fed].map((side) => countText(known.channels * side * side))
  return {
    size: fed,
    /** The sentence with which the dense layer refuses; undefined where it was made for just this. */
    refusal:
      fed === size ? undefined : `each output has ${own} weights, the image ${given} numbers`,
    /** The shape that both layers, or the convolution alone, make of it. */
    made: shapeText(outputShape(knownGeometry(known, fed))),
  }
}
