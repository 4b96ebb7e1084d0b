import { cellKind } from '#core/cellKind.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { FilterScene } from './filterScene.ts'

/**
 * The slope of the loss along a weight as the sum that it is: over all positions of the window, the difference there times
 * the pixel that the weight lies on. Pixels are counted from 0 to white, less their mean, so that they are whole numbers.
 */
export function gradientSum(layer: FilterLayer, scene: FilterScene, weight: Cell): SumParts {
  const { levels, white, wanted, picture } = layer
  const [, rows = 0, columns = 0] = wanted.shape
  const [, , width = 0] = picture.shape
  const terms: SumTerm[] = []
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) {
      const value = scene.difference[at]!
      const input = levels[(row + weight.row) * width + column + weight.column]!
      terms.push({
        channel: 0,
        kernelRow: row,
        kernelColumn: column,
        kind: cellKind.number,
        value,
        weight: input,
        product: value * input,
      })
    }
  return {
    terms,
    counted: terms.length,
    lookedAt: [],
    divisor: (rows * columns * white) / 2,
    bias: 0,
  }
}
