import type { Stack } from './stack.ts'

/** A unit of a layer, or a pixel of the image, which is layer 0. */
export interface Unit {
  readonly layerIndex: number
  readonly row: number
  readonly column: number
}

/** The unit of the chosen layer at a step, in reading order. */
export function unitAt({ levels, chosen }: Stack, output: number): Unit {
  const [rows, columns] = levels[chosen]!.size
  const held = Math.min(output, rows * columns - 1)
  return { layerIndex: chosen, row: Math.floor(held / columns), column: held % columns }
}

/** Row and column of the middle unit of a layer. */
export function middleUnit({ levels }: Stack, layerIndex: number): readonly [number, number] {
  const [rows, columns] = levels[layerIndex]!.size
  return [Math.floor((rows - 1) / 2), Math.floor((columns - 1) / 2)]
}

/** The step of the middle unit of the chosen layer: of one at the border the most may lie outside the image. */
export function middleOutput(stack: Stack): number {
  const [row, column] = middleUnit(stack, stack.chosen)
  return row * stack.levels[stack.chosen]!.size[1] + column
}
