import { matrixNow, sceneNow } from './matrixNow.ts'
import { countText, numberText, placeText, planeNames } from './words.ts'

/** The present step as a sentence: "row 8 of W, 9 products, sum 120: y, row 2, column 2". */
export function announceStep(): string {
  const layer = matrixNow()
  const { row, terms, counted } = sceneNow()
  const where = `row ${countText(row + 1)} of ${layer.isTransposed ? 'W transposed' : 'W'}`
  if (counted < terms.length) return `${where}: ${counted} of ${terms.length} products`
  const products = `${terms.length} product${terms.length === 1 ? '' : 's'}`
  const result = numberText(layer.y.values[row] ?? 0)
  return `${where}: ${products}, sum ${result}; y, ${placeText(layer.y, planeNames(layer).y, row)}`
}
