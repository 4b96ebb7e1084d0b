import { conv2d } from './conv2d.ts'
import { convGeometry } from './convGeometry.ts'
import { dense } from './dense.ts'
import { maxPool2dInputGradient } from './inputGradients.ts'
import { maxPool2d } from './maxPool2d.ts'
import { poolGeometry } from './poolGeometry.ts'
import { cellCount, type Tensor } from './tensor.ts'
import { conv2dWeightGradient, denseWeightGradient } from './weightGradients.ts'

/**
 * A small network that says how likely a pattern is in an image: features, ReLU, a weighted sum, a logistic function.
 * A dense one has a feature from all pixels; a convolutional one has the largest value of a map.
 */
export interface DetectorShape {
  readonly kind: 'dense' | 'conv'
  /** Pixels along a side of an image of one channel. */
  readonly side: number
  readonly features: number
  /** The side of a kernel; the dense one has none. */
  readonly kernel: number
}

/** How many numbers a detector learns. */
export function detectorSize(shape: DetectorShape): number {
  return cellCount(firstShape(shape)) + 2 * shape.features + 1
}

function firstShape({ kind, side, features, kernel }: DetectorShape): readonly number[] {
  return kind === 'dense' ? [features, side * side] : [features, 1, kernel, kernel]
}

/** What a detector learns, as parts of one list of numbers. */
function partsOf(shape: DetectorShape, numbers: Float32Array) {
  const { features } = shape
  const first = firstShape(shape)
  let at = 0
  const take = (sides: readonly number[]): Tensor => {
    const from = at
    at += cellCount(sides)
    return { shape: sides, data: numbers.subarray(from, at) }
  }
  return {
    first: take(first),
    firstBias: take([features]),
    last: take([1, features]),
    lastBias: take([1]),
  }
}

/** What a detector makes of an image; of each map of a convolution also the place of its largest value. */
function see(shape: DetectorShape, parts: ReturnType<typeof partsOf>, pixels: Float32Array) {
  const { kind, side, kernel } = shape
  const { first, firstBias, last, lastBias } = parts
  const { output, argmax } =
    kind === 'dense'
      ? { output: dense({ shape: [side * side], data: pixels }, first, firstBias) }
      : maxPool2d(conv2d({ shape: [1, side, side], data: pixels }, first, firstBias), {
          kernelSize: side - kernel + 1,
        })
  const { length } = output.data
  const features = { shape: [length], data: output.data.map((value) => Math.max(0, value)) }
  const { data } = dense(features, last, lastBias)
  return { features, argmax, chance: 1 / (1 + Math.exp(-data[0]!)) }
}

/** How likely the detector finds the pattern in each image, 0 to 1. */
export function detect(shape: DetectorShape, numbers: Float32Array, images: Tensor): Float32Array {
  const parts = partsOf(shape, numbers)
  const pixels = shape.side ** 2
  return Float32Array.from(
    { length: images.data.length / pixels },
    (_, at) => see(shape, parts, images.data.subarray(at * pixels, (at + 1) * pixels)).chance,
  )
}

/** Adds the gradient of the cross entropy of one image to `sums`, in the order of the detector's numbers. */
export function addDetectorGradient(
  sums: Float64Array,
  shape: DetectorShape,
  numbers: Float32Array,
  pixels: Float32Array,
  label: number,
): void {
  const parts = partsOf(shape, numbers)
  const { features, argmax, chance } = see(shape, parts, pixels)
  const away = chance - label
  const back = features.data.map((value, at) => (value > 0 ? away * parts.last.data[at]! : 0))
  const gradient: Tensor = { shape: features.shape, data: back }
  let at = 0
  const add = (values: Float32Array) => {
    for (const value of values) sums[at++]! += value
  }
  add(firstGradient(shape, gradient, argmax, pixels).data)
  add(back)
  add(features.data.map((value) => away * value))
  add(Float32Array.of(away))
}

function firstGradient(
  { side, features, kernel }: DetectorShape,
  gradient: Tensor,
  argmax: Int32Array | undefined,
  pixels: Float32Array,
): Tensor {
  if (!argmax) return denseWeightGradient(gradient, { shape: [side * side], data: pixels })
  const input = { shape: [1, side, side], data: pixels }
  const geometry = convGeometry(input.shape, [features, 1, kernel, kernel])
  const made = side - kernel + 1
  const pool = poolGeometry([features, made, made], { kernelSize: made })
  const maps = maxPool2dInputGradient({ ...gradient, shape: [features, 1, 1] }, argmax, pool)
  return conv2dWeightGradient(maps, input, geometry)
}
