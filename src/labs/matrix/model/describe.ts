import { counted as countedText, countText, spokenNumber } from '#draw/numberWords.ts'
import type { MatrixLayer } from './layer.ts'
import type { MatrixScene } from './scene.ts'
import { placeText, planeNames } from './words.ts'

/** A step as a sentence: "row 8 of W, 9 products, sum 120: y, row 2, column 2". */
export function describeStep(layer: MatrixLayer, { row, terms, counted }: MatrixScene): string {
  const where = `row ${countText(row + 1)} of ${layer.isTransposed ? 'W transposed' : 'W'}`
  if (counted < terms.length) return `${where}: ${counted} of ${terms.length} products`
  const result = spokenNumber(layer.y.values[row] ?? 0)
  const place = placeText(layer.y, planeNames(layer).y, row)
  return `${where}: ${countedText(terms.length, 'product')}, sum ${result}; y, ${place}`
}
