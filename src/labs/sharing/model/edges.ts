import { conv2d } from '#core/conv2d.ts'
import { convGeometry } from '#core/convGeometry.ts'
import { costs } from '#core/costs.ts'
import { asDense, type Layer } from '#core/layer.ts'
import { memoByObject } from '#core/memo.ts'
import { outputCell } from '#core/outputCell.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { windowFrame } from '#core/windowFrame.ts'
import { type WindowSums, windowTerms } from '#core/windowTerms.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
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
  return { count: outputHeight * outputWidth, rowLength: outputWidth, products: edgeWeights.length }
}

/** The sum behind an edge, with so many products counted. */
export function edgeSum(picture: EdgePicture, output: number, counted: number): WrittenSum {
  return writtenSum(partsOf(picture, output, counted))
}

export function longestEdgeSum(picture: EdgePicture): readonly SumPiece[] {
  const last = picture.values.data.length - 1
  return longestSum(partsOf(picture, last), {
    place: edgeName(picture, last),
    value: longestNumber(picture.input.data),
    sum: longestNumber(picture.values.data),
    result: longestNumber(picture.values.data),
  })
}

/** "edge [2, 7]". */
export function edgeName({ geometry }: EdgePicture, output: number): string {
  const { row, column } = outputCell(geometry, output)
  return `edge [${row + 1}, ${column + 1}]`
}

function partsOf(picture: EdgePicture, output: number, counted = Infinity): SumParts {
  return { terms: windowTerms(picture, output), counted, lookedAt: [], divisor: 1, bias: 0 }
}

/**
 * What the edge detector takes on an image of 320 × 280 pixels, and what a dense layer between the same images would.
 * @see Goodfellow, Bengio and Courville, Deep Learning, 2016, chapter 9, figure 9.6
 */
export function edgeCounts() {
  const [width, height] = [320, 280]
  const geometry = edgeGeometry(height, width)
  const layer: Layer = { kind: 'conv', geometry, bias: false }
  const { multiplyAdds, outputs, parameters } = costs(layer)
  const dense = costs(asDense(layer))
  return {
    size: [width, height],
    output: [geometry.outputWidth, geometry.outputHeight],
    weights: parameters,
    // Two multiplications and an addition an output.
    operations: 2 * multiplyAdds - outputs,
    // Of the dense layer's matrix; a multiplication an entry, and all but one addition a row.
    entries: dense.parameters,
    denseOperations: 2 * dense.multiplyAdds - outputs,
  }
}

function edgeGeometry(height: number, width: number) {
  return convGeometry([1, height, width], [1, 1, 1, edgeWeights.length])
}
