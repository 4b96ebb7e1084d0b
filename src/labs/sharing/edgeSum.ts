import { convGeometry, tapCol, tapRow } from '#core/convGeometry.ts'
import { cellKind } from '#core/cellKind.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { writtenSum } from '#draw/sum/writtenSum.ts'
import { edgeWeights } from './edges.ts'
import type { EdgePicture } from './edgesNow.ts'

/** The sum behind an edge, with so many products counted, and its place. */
export function edgeSum(picture: EdgePicture, output: number, counted: number) {
  const { terms, place } = termsOf(picture, output)
  const parts = { terms, counted, lookedAt: [], divisor: 1, bias: 0 }
  return { sum: writtenSum(parts), place }
}

export function longestEdgeSum(picture: EdgePicture): readonly SumPiece[] {
  const { terms, place } = termsOf(picture, picture.edges.data.length - 1)
  return longestSum(
    { terms, counted: terms.length, lookedAt: [], divisor: 1, bias: 0 },
    {
      place,
      value: longestNumber(picture.pixels.data),
      sum: longestNumber(picture.edges.data),
      result: longestNumber(picture.edges.data),
    },
  )
}

function termsOf({ pixels }: EdgePicture, output: number) {
  const geometry = convGeometry(pixels.shape, [1, 1, 1, edgeWeights.length])
  const { inputWidth, outputWidth } = geometry
  const [row, column] = [Math.floor(output / outputWidth), output % outputWidth]
  const terms = edgeWeights.map((weight, k): SumTerm => {
    const at = tapRow(geometry, row, 0) * inputWidth + tapCol(geometry, column, k)
    const value = pixels.data[at] ?? 0
    return {
      channel: 0,
      kernelRow: 0,
      kernelColumn: k,
      kind: cellKind.number,
      value,
      weight,
      product: value * weight + 0,
    }
  })
  return { terms, place: `edge [${row + 1}, ${column + 1}]` }
}
