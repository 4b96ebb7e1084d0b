import type { GridBox } from '#draw/gridBox.ts'
import { regionOutline } from './regionOutline.ts'
import { white } from './unitTerms.ts'

/** The border between ink and paper as a path over a grid of the digit, along the sides of pixels. */
export function inkOutline(pixels: Float32Array, box: GridBox): string {
  return regionOutline((row, column) => pixels[row * box.columns + column]! > white / 2, box)
}
