import { averageCounts, countsPadding } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import type { ConvGeometry, Sides } from '#core/convGeometry.ts'
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
export interface BranchMap {
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
  /** What its windows lie on: the picture, or the picture blurred. */
  readonly source: Tensor
  readonly weights: BranchWeights
  readonly reads: ReadCounts
  readonly up: UpAgain | undefined
  /** What moving the picture changed; undefined where it stands. */
  readonly change: Change | undefined
  readonly follows: Followed
}

/** All that the lab's pictures and sums are read from, worked out once per change of settings. */
export interface DownsampleLayers {
  /** As it is read: moved. */
  readonly picture: Picture
  readonly height: number
  readonly width: number
  readonly branches: readonly BranchLayer[]
  /** The branch that the step counts the outputs of. */
  readonly leader: number
  /** The branch whose sum is written. */
  readonly look: number
  /** Cells around the picture that some window reaches into. */
  readonly margin: Sides
}

/** The branches of the settings over a picture of one channel and the size they name. */
export function downsampleLayers(
  settings: DownsampleSettings,
  { pixels, white }: Picture,
): DownsampleLayers {
  const [, height = 1, width = 1] = pixels.shape
  const image = movedImage(pixels, settings.shift)
  const geometries = settings.branches.map(({ layer }) => branchGeometry(layer, { height, width }))
  const leader = leaderOf(geometries)
  const branches = settings.branches.map((branch, at): BranchLayer => {
    const geometry = geometries[at]!
    const frame = windowFrame(geometry, [1, 1])
    const source = branch.blur ? blurredImage(image) : image
    const map = branchMap(branch, source, geometry)
    const before = () => branchMap(branch, branch.blur ? blurredImage(pixels) : pixels, geometry)
    return {
      branch,
      geometry,
      frame,
      source,
      weights: weightsOf(branch),
      ...map,
      reads: readCounts(frame, branch.blur),
      up: branch.up ? upAgain(map.results, geometry, image) : undefined,
      change:
        settings.shift % width === 0
          ? undefined
          : changeOf({
              before: before().results,
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
    picture: { pixels: image, white },
    height,
    width,
    branches,
    leader,
    look: settings.look - 1,
    margin: {
      top: most(({ padTop }) => padTop),
      right: most(({ padRight }) => padRight),
      bottom: most(({ padBottom }) => padBottom),
      left: most(({ padLeft }) => padLeft),
    },
  }
}

/** The kernel of a convolution; a pool weighs all cells of its window alike. */
function weightsOf({ layer, weights }: Branch): BranchWeights {
  return branchWeights(layer.kind === 'conv' ? weights : 'mean', layer.kernel)
}

/** The outputs of a branch, its sums added up in whole numbers. */
function branchMap(branch: Branch, image: Tensor, geometry: ConvGeometry): BranchMap {
  const { layer } = branch
  const { kernel, stride, dilation } = layer
  const { padTop: top, padRight: right, padBottom: bottom, padLeft: left } = geometry
  const spec = { stride, dilation, padding: { top, right, bottom, left } }
  if (layer.kind === 'max') {
    const { output, argmax } = maxPool2d(image, { kernelSize: kernel, ...spec })
    const results = Float64Array.from(output.data)
    return { sums: results, divisors: results.map(() => 1), results, winners: argmax }
  }
  const { numbers } = weightsOf(branch)
  const weight = { shape: [1, 1, kernel, kernel], data: Float32Array.from(numbers) }
  const sums = Float64Array.from(conv2d(image, weight, null, spec).data)
  const divisors = divisorsOf(branch, geometry)
  const results = sums.map((sum, at) => sum / (divisors[at] ?? 1))
  return { sums, divisors, results, winners: undefined }
}

/** A kernel has one divisor; an average pool that leaves its padding out divides by the cells inside the picture. */
function divisorsOf(branch: Branch, geometry: ConvGeometry): Float64Array {
  const { outputHeight, outputWidth } = geometry
  const { divisor } = weightsOf(branch)
  if (branch.layer.kind !== 'average' || countsPadding(branch.layer))
    return new Float64Array(outputHeight * outputWidth).fill(divisor)
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
