import { asChannel, type DetectorShape, detectorSize } from '#core/detector.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** Pixels along a side of an image and of the pattern. */
export const imageSide = 12
export const patternSide = 3
/** Positions of the pattern along a side. */
export const positions = imageSide - patternSide + 1
/** Of those, the columns that lie wholly in the left half. */
export const leftPositions = imageSide / 2 - patternSide + 1

/** The pattern, a cross. */
const cross = [0, 1, 0, 1, 1, 1, 0, 1, 0] as const
const bright = cross.filter((value) => value === 1).length

/** A feature of the dense one reads all pixels; the convolution's kernels are as large as the pattern. */
export const detectors: Readonly<Record<DetectorShape['kind'], DetectorShape>> = {
  dense: { kind: 'dense', side: imageSide, features: 16, kernel: patternSide },
  conv: { kind: 'conv', side: imageSide, features: 8, kernel: patternSide },
}

export interface Examples {
  /** [images, 1, side, side] */
  readonly images: Tensor
  readonly labels: Tensor
}

/** Images with the pattern and without it in turn, all in the left half; without, its bright pixels are strewn there. */
export function leftExamples(count: number, seed: number): Examples {
  const random = seededRandom(seed)
  const labels = Float32Array.from({ length: count }, (_, at) => 1 - (at % 2))
  const images = drawn(count, (at) =>
    labels[at] === 1
      ? withPattern(random, whole(random, positions), whole(random, leftPositions))
      : strewn(random, 0),
  )
  return { images: asChannel(images), labels: tensor([count], labels) }
}

/** Images with the pattern at one position. */
export function imagesAt(row: number, column: number, count: number, seed: number): Tensor {
  const random = seededRandom(seed)
  return drawn(count, () => withPattern(random, row, column))
}

/** One image for each position, counted row by row, and seed. */
export function exampleAt(position: number, seed: number): Tensor {
  return imagesAt(Math.floor(position / positions), position % positions, 1, seed + 7)
}

/** Images without it, the bright pixels strewn over the half that a column lies in. */
export function imagesWithout(column: number, count: number, seed: number): Tensor {
  const random = seededRandom(seed)
  const from = Math.min(imageSide / 2, Math.max(0, column))
  return drawn(count, () => strewn(random, from))
}

function withPattern(random: () => number, row: number, column: number): Float32Array {
  const pixels = noise(random)
  cross.forEach((value, at) => {
    const y = row + Math.floor(at / patternSide)
    if (value === 1) pixels[y * imageSide + column + (at % patternSide)] = 1
  })
  return pixels
}

/** As many bright pixels as the pattern has, anywhere in the six columns from one on. */
function strewn(random: () => number, from: number): Float32Array {
  const pixels = noise(random)
  const taken = new Set<number>()
  while (taken.size < bright)
    taken.add(whole(random, imageSide) * imageSide + from + whole(random, imageSide / 2))
  for (const at of taken) pixels[at] = 1
  return pixels
}

function noise(random: () => number): Float32Array {
  return Float32Array.from({ length: imageSide ** 2 }, () => 0.5 * random())
}

function whole(random: () => number, below: number): number {
  return Math.floor(random() * below)
}

function drawn(count: number, draw: (at: number) => Float32Array): Tensor {
  const data = new Float32Array(count * imageSide ** 2)
  for (let at = 0; at < count; at++) data.set(draw(at), at * imageSide ** 2)
  return { shape: [count, imageSide, imageSide], data }
}

/** Small random weights to begin with, and nothing remembered of gradients. */
export function firstState(shape: DetectorShape, seed: number): Tensor {
  const random = seededRandom(seed)
  const size = detectorSize(shape)
  const reads = shape.kind === 'dense' ? imageSide ** 2 : patternSide ** 2
  const data = new Float32Array(3 * size)
  for (let at = 0; at < size; at++) data[at] = (2 * random() - 1) / Math.sqrt(reads)
  return { shape: [3, size], data }
}
