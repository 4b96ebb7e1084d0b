import type { Tensor } from '#core/tensor.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, errorRamp, type Ramp } from '#draw/ramp.ts'
import type { SquareBase, SquareScene } from '#labs/equivariance/model/scene.ts'

/** The colours that do not depend on the step. */
export function squareRamps(base: SquareBase, palette: Palette) {
  const { result, picture, chain } = base
  const reach = largestOf(result.data)
  const isSigned = result.data.some((value) => value < 0)
  const weights = largestOf(chain.weight.data)
  return {
    picture: createRamp('grey', 0, picture.white, palette),
    result: createRamp(isSigned ? 'signed' : 'grey', isSigned ? -reach : 0, reach, palette),
    kernel: createRamp('signed', -weights, weights, palette),
    /** Of a difference without sign: from the colour of zero to that of error. */
    difference: errorRamp(reach, palette),
  }
}

/** Rows and columns of a tensor's planes. */
export function sidesOf(shape: readonly number[]): [number, number] {
  const [rows = 1, columns = 1] = shape.slice(-2)
  return [rows, columns]
}

/** A tensor's first plane as a grid; `tones` give the colours where they are not the values. */
export function gridOf({ shape, data }: Tensor, ramp: Ramp, tones?: Float32Array): GridScene {
  const [rows, columns] = sidesOf(shape)
  return { rows, columns, values: data, ramp, ...(tones && { tones }) }
}

export function differenceGrid(scene: SquareScene, ramp: Ramp): GridScene {
  const { movedFirst, difference } = scene
  return gridOf({ shape: movedFirst.shape, data: difference }, ramp, difference.map(Math.abs))
}

function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

/** The line around the cells that a mask marks, as SVG path in cells. */
export function outlineOf(mask: Float32Array, rows: number, columns: number): string {
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || row >= rows || column >= columns ? 0 : mask[row * columns + column]
  let path = ''
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      if (at(row, column) !== at(row - 1, column)) path += `M${column},${row}h1`
      if (at(row, column) !== at(row, column - 1)) path += `M${column},${row}v1`
    }
  }
  return path
}
