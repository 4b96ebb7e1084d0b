import { outputCell } from '#core/outputCell.ts'
import { windowTerms } from '#core/windowTerms.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { EdgePicture } from './edges.ts'

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
