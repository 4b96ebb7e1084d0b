import { averageCounts, countsPadding } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import type { ConvGeometry } from '#core/convGeometry.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import type { Tensor } from '#core/tensor.ts'
import type { Picture } from '#data/picture.ts'
import { windowFrame, type WindowFrame } from '#core/windowFrame.ts'
import { type Branch, branchGeometry } from './branch.ts'
import { type BranchWeights, branchWeights } from './branchWeights.ts'
import { type Change, changeOf } from './change.ts'
import { type Followed, followed, leaderOf } from './followed.ts'
import { type ReadCounts, readCounts } from './readers.ts'
import type { DownsampleSettings } from '#labs/downsample/settings.ts'
import { type UpAgain, upAgain } from './upAgain.ts'

/** What a branch makes of an image. */
interface BranchMap {
  /** What its windows lie on: the image, or the image blurred. */
  readonly source: Tensor
  readonly weights: BranchWeights
  /** Sums of products before the divisor; of a max pool, its results. */
  readonly sums: Float64Array
  /** What the sum of each output is divided by; of a max pool, 1. */
  readonly divisors: Float64Array
  readonly results: Float64Array
  /** Of a max pool: row · width + column of the winner of each output. */
  readonly winners: Int32Array | undefined
}

/** One branch over the picture. */
export interface BranchLayer extends BranchMap {
  readonly branch: Branch
  readonly geometry: ConvGeometry
  readonly frame: WindowFrame
  readonly reads: ReadCounts
  readonly up: UpAgain | undefined
  /** What moving the picture changed; undefined where it stands. */
  readonly change: Change | undefined
  readonly follows: Followed
}

/** All that the lab's pictures and sums are read from, worked out once per change of settings. */
export type DownsampleLayers = Readonly<ReturnType<typeof downsampleLayers>>

/** The branches of the settings over a picture of one channel and the size they name. */
export function downsampleLayers(settings: DownsampleSettings, { pixels, white }: Picture) {
  const [, height = 1, width = 1] = pixels.shape
  const image = movedImage(pixels, settings.shift)
  const geometries = settings.branches.map(({ layer }) => branchGeometry(layer, { height, width }))
  const leader = leaderOf(geometries)
  const branches = settings.branches.map((branch, at): BranchLayer => {
    const geometry = geometries[at]!
    const frame = windowFrame(geometry, [1, 1])
    const map = branchMap(branch, image, geometry)
    return {
      branch,
      geometry,
      frame,
      ...map,
      reads: readCounts(frame, branch.blur),
      up: branch.up ? upAgain(map.results, geometry, image) : undefined,
      change:
        settings.shift % width === 0
          ? undefined
          : changeOf({
              before: branchMap(branch, pixels, geometry).results,
              after: map.results,
              geometry,
              frame,
              shift: settings.shift,
              edge: branch.blur ? 1 : 0,
              way: settings.change,
            }),
      follows: followed(geometries[leader]!, geometry),
    }
  })
  const most = (pad: (geometry: ConvGeometry) => number) => Math.max(...geometries.map(pad))
  return {
    /** As it is read: moved. */
    picture: { pixels: image, white },
    height,
    width,
    branches,
    /** The branch that the step counts the outputs of. */
    leader,
    /** The branch whose sum is written. */
    look: settings.look - 1,
    /** Cells around the picture that some window reaches into. */
    margin: {
      top: most(({ padTop }) => padTop),
      right: most(({ padRight }) => padRight),
      bottom: most(({ padBottom }) => padBottom),
      left: most(({ padLeft }) => padLeft),
    },
  }
}

/** The outputs of a branch, its sums added up in whole numbers. */
function branchMap(branch: Branch, image: Tensor, geometry: ConvGeometry): BranchMap {
  const { layer, blur } = branch
  const { kernel, stride, dilation } = layer
  const { padTop: top, padRight: right, padBottom: bottom, padLeft: left } = geometry
  const spec = { stride, dilation, padding: { top, right, bottom, left } }
  const source = blur ? blurredImage(image) : image
  // A pool weighs all cells of its window alike.
  const weights = branchWeights(layer.kind === 'conv' ? branch.weights : 'mean', kernel)
  if (layer.kind === 'max') {
    const { output, argmax } = maxPool2d(source, { kernelSize: kernel, ...spec })
    const results = Float64Array.from(output.data)
    const divisors = results.map(() => 1)
    return { source, weights, sums: results, divisors, results, winners: argmax }
  }
  const weight = { shape: [1, 1, kernel, kernel], data: Float32Array.from(weights.numbers) }
  const sums = Float64Array.from(conv2d(source, weight, null, spec).data)
  const divisors = divisorsOf(branch, weights, geometry)
  const results = sums.map((sum, at) => sum / (divisors[at] ?? 1))
  return { source, weights, sums, divisors, results, winners: undefined }
}

/** A kernel has one divisor; an average pool that leaves its padding out divides by the cells inside the picture. */
function divisorsOf(
  { layer }: Branch,
  { divisor }: BranchWeights,
  geometry: ConvGeometry,
): Float64Array {
  if (layer.kind !== 'average' || countsPadding(layer))
    return new Float64Array(geometry.outputHeight * geometry.outputWidth).fill(divisor)
  const { rows, cols } = averageCounts(geometry, false)
  return Float64Array.from(rows.flatMap((row) => cols.map((column) => Math.max(1, row * column))))
}

/** The image moved to the right by some columns; what leaves at the right comes in at the left. */
function movedImage(image: Tensor, columns: number): Tensor {
  const width = image.shape.at(-1) ?? 1
  if (columns % width === 0) return image
  const data = image.data.map((_, index) => {
    const column = index % width
    return image.data[index - column + ((column - columns + 8 * width) % width)] ?? 0
  })
  return { shape: image.shape, data }
}

/** The image under a Gaussian of 3×3 cells, of the same size; beside the image its edge goes on. Sixteenths, exact. */
function blurredImage(image: Tensor): Tensor {
  const { numbers, divisor } = branchWeights('gaussian', 3)
  const weight = { shape: [1, 1, 3, 3], data: Float32Array.from(numbers) }
  const { shape, data } = conv2d(image, weight, null, { padding: 1, paddingMode: 'replicate' })
  return { shape, data: data.map((sum) => sum / divisor) }
}
