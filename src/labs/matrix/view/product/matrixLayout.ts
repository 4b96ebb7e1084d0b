import type { Area } from '#draw/boxTree.ts'
import type { GridBox } from '#draw/gridBox.ts'
import {
  pictureBoxes,
  kernelBoxes,
  type StageShapes,
  topStrip,
} from '#labs/matrix/view/pictureBoxes.ts'

/** A column of numbers: as many cells as it has, each that high. */
export interface ColumnBox extends Area {
  readonly cells: number
}

/** Where everything on the stage lies, in pixels. */
export interface MatrixLayout {
  readonly matrix: GridBox
  readonly x: readonly GridBox[]
  readonly y: readonly GridBox[]
  readonly kernels: readonly GridBox[]
  readonly columnX: ColumnBox
  readonly columnY: ColumnBox
  /** Where the signs between the factors stand. */
  readonly equals: { readonly x: number; readonly y: number }
  readonly times: { readonly x: number; readonly y: number }
  readonly line: number
}

/** The side of a cell beyond which it is no clearer, in pixels. */
const largestCell = 40

/** The layout with the larger matrix: pictures beside it, or over it. */
export function matrixLayout(
  shapes: StageShapes,
  width: number,
  height: number,
  line: number,
): MatrixLayout {
  const beside = widestBeside(shapes, width, height, line)
  const stacked = stackedLayout(shapes, width, height, line)
  return beside.matrix.cell >= stacked.matrix.cell * 0.9 && width > 560 ? beside : stacked
}

/** Shares of the width that pictures beside the matrix may have; the first that leaves it as large is taken. */
const sideShares = [0.22, 0.2, 0.18, 0.165, 0.15] as const

function widestBeside(shapes: StageShapes, width: number, height: number, line: number) {
  const tried = sideShares.map((share) =>
    besideLayout(shapes, width, height, line, Math.min(230, Math.max(96, share * width))),
  )
  const largestCell = Math.max(...tried.map(({ matrix }) => matrix.cell))
  return tried.find(({ matrix }) => matrix.cell >= 0.98 * largestCell)!
}

function besideLayout(
  shapes: StageShapes,
  width: number,
  height: number,
  line: number,
  side: number,
) {
  const edge = 16
  const top = 1.9 * line + blockHead(shapes, line)
  const tools = 2 * line
  const tall = Math.max(40, height - top - tools)
  const middle = product(
    shapes,
    { x: edge + side + 14, y: top, width: width - 2 * (edge + side + 14), height: tall },
    line,
  )
  const { kernel } = shapes
  const kernelShare = kernel.maps * kernel.slices > 1 ? 0.5 : 0.42
  const right = width - edge - side
  const upper = { x: right, y: top, width: side, height: tall * (1 - kernelShare) - 1.5 * line }
  const kernelTop = top + tall * (1 - kernelShare) + 0.8 * line
  const lower = { x: right, y: kernelTop, width: side, height: tall * kernelShare - 1.2 * line }
  const left = { x: edge, y: top, width: side, height: tall }
  return {
    ...middle,
    x: pictureBoxes(shapes.x, upper, line),
    y: pictureBoxes(shapes.y, left, line),
    kernels: kernelBoxes(kernel, lower),
    line,
  }
}

/** The names of the blocks of columns, between the matrix and its own name. */
function blockHead({ x }: StageShapes, line: number): number {
  return x.count > 1 ? 1.2 * line : 0
}

function stackedLayout(shapes: StageShapes, width: number, height: number, line: number) {
  const edge = 10
  const { bottom, ...strip } = topStrip(shapes, width, height, line)
  const top = bottom + 1.7 * line + blockHead(shapes, line)
  const below = { x: edge, y: top, width: width - 2 * edge, height: height - top - 2 * line }
  return { ...product(shapes, below, line), ...strip, line }
}

/** y = W · x as columns and a matrix in the area. */
function product(shapes: StageShapes, area: Area, line: number) {
  const { inputs, outputs } = shapes
  const sign = 1.3 * line
  const names = shapes.y.count > 1 ? 1.2 * line : 0
  const strip = Math.min(30, Math.max(12, 0.034 * area.width))
  const room = area.width - 2 * strip - 2 * sign - names
  const cell = Math.max(0.1, Math.min(largestCell, room / inputs, area.height / outputs))
  const width = strip + names + sign + inputs * cell + sign + strip
  const left = area.x + Math.max(0, (area.width - width) / 2)
  const middle = area.y + area.height / 2
  const columnOf = (x: number, cells: number, side: number): ColumnBox => ({
    x,
    y: middle - (cells * side) / 2,
    width: Math.min(strip, Math.max(12, 1.6 * side)),
    height: cells * side,
    cells,
  })
  const matrixLeft = left + strip + sign + names
  const sideX = Math.min(cell >= 1 ? Math.max(cell, 4) : cell, area.height / inputs)
  const right = matrixLeft + inputs * cell + sign
  return {
    matrix: {
      x: matrixLeft,
      y: middle - (outputs * cell) / 2,
      cell,
      rows: outputs,
      columns: inputs,
    },
    columnY: columnOf(left, outputs, cell),
    columnX: columnOf(right, inputs, sideX),
    equals: { x: left + strip + sign / 2, y: middle },
    times: { x: right - sign / 2, y: middle },
  }
}
