import { conv2d } from '#core/conv2d.ts'
import { convGeometry } from '#core/convGeometry.ts'
import { costs } from '#core/costs.ts'
import { asDense, type Layer } from '#core/layer.ts'
import { memoByObject } from '#core/memo.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { windowFrame } from '#core/windowFrame.ts'
import type { WindowSums } from '#core/windowTerms.ts'
import type { Clock } from '#state/playbackMath.ts'

/** The two weights: an output is a pixel less the one to its left. */
export const edgeWeights = [-1, 1] as const

/** The side of the photograph as it is drawn here. */
export const drawnSide = 64

/** A grey picture and its edges. */
export interface EdgePicture extends WindowSums {
  readonly name: string
  /** The edges [1, height, width − 1]. */
  readonly values: Tensor
}

/** The edges of a grey picture [1, height, width]. */
export const edgePicture = memoByObject((pixels: Tensor, name: string): EdgePicture => {
  const [, height = 1, width = 1] = pixels.shape
  const geometry = edgeGeometry(height, width)
  return {
    name,
    geometry,
    frame: windowFrame(geometry, [1, 1]),
    input: pixels,
    weightAt: (_map, _channel, _row, column) => edgeWeights[column] ?? 0,
    values: conv2d(pixels, tensor([1, 1, 1, edgeWeights.length], edgeWeights), null),
  }
})

/** Outputs of the picture that is drawn. */
export function edgesClock(): Clock {
  const { outputHeight, outputWidth } = edgeGeometry(drawnSide, drawnSide)
  return {
    count: outputHeight * outputWidth,
    rowLength: outputWidth,
    products: edgeWeights.length,
  }
}

function edgeGeometry(height: number, width: number) {
  return convGeometry([1, height, width], [1, 1, 1, edgeWeights.length])
}

/** The numbers of the book's example. */
export interface EdgeCounts {
  readonly size: readonly [width: number, height: number]
  readonly output: readonly [width: number, height: number]
  readonly weights: number
  /** Two multiplications and an addition an output. */
  readonly operations: number
  /** Entries of the matrix of a dense layer between the same images. */
  readonly entries: number
  /** What that takes: a multiplication an entry, and all but one addition a row. */
  readonly denseOperations: number
  /** Of those, the ones that a convolution would leave other than 0. */
  readonly nonZero: number
}

/**
 * What the edge detector takes on an image of 320 × 280 pixels.
 * @see Goodfellow, Bengio and Courville, Deep Learning, 2016, chapter 9, figure 9.6
 */
export function edgeCounts(): EdgeCounts {
  const [width, height] = [320, 280]
  const geometry = edgeGeometry(height, width)
  const layer: Layer = { kind: 'conv', geometry, bias: false }
  const { multiplyAdds, outputs, parameters } = costs(layer)
  const dense = costs(asDense(layer))
  return {
    size: [width, height],
    output: [geometry.outputWidth, geometry.outputHeight],
    weights: parameters,
    operations: 2 * multiplyAdds - outputs,
    entries: dense.parameters,
    denseOperations: 2 * dense.multiplyAdds - outputs,
    nonZero: costs(layer).connections,
  }
}
