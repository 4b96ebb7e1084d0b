import { imageShape } from './imageShape.ts'
import { checkedTensor, shapeText, type Tensor } from './tensor.ts'

/**
 * How well a pattern fits at every place of a picture, from −1 to 1: the correlation of the window there with the
 * pattern, both less their mean and divided by their length,
 *
 *   Σ (w − w̄) (k − k̄) / √(Σ (w − w̄)² · Σ (k − k̄)²).
 *
 * 1 is the pattern itself, brighter or of more contrast; where the window is flat there is nothing to compare: 0. The
 * window stands with its middle on the cell (of an even side with the cell before the middle) and goes on at the
 * opposite side of the picture. Worked out in double precision.
 * @param image [1, height, width]
 * @param pattern [patternHeight, patternWidth], no larger than the image
 * @returns [1, height, width]
 * @throws RangeError for other shapes.
 * @see J. P. Lewis, Fast Normalized Cross-Correlation, 1995
 */
export function normalisedCorrelation(image: Tensor, pattern: Tensor): Tensor {
  checkedTensor(image, 'image')
  checkedTensor(pattern, 'pattern')
  const { height, width, channels } = imageShape(image.shape)
  const [patternHeight = 0, patternWidth = 0, ...more] = pattern.shape
  const isFitting = patternHeight <= height && patternWidth <= width && pattern.data.length > 0
  if (channels !== 1 || more.length > 0 || !isFitting) {
    throw new RangeError(
      `a pattern of shape ${shapeText(pattern.shape)} does not fit an image of shape ${shapeText(image.shape)}: [height, width] within [1, height, width] would do`,
    )
  }
  const kernel = Float64Array.from(pattern.data)
  takeMean(kernel)
  const kernelSquares = dot(kernel, kernel)
  const window = new Float64Array(kernel.length)
  const data = new Float32Array(height * width)
  const top = Math.floor((patternHeight - 1) / 2)
  const left = Math.floor((patternWidth - 1) / 2)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      for (let tap = 0, y = 0; y < patternHeight; y++) {
        const line = ((row + y - top + height) % height) * width
        for (let x = 0; x < patternWidth; x++)
          window[tap++] = image.data[line + ((column + x - left + width) % width)]
      }
      takeMean(window)
      const squares = dot(window, window) * kernelSquares
      data[row * width + column] = squares > 0 ? dot(window, kernel) / Math.sqrt(squares) : 0
    }
  return { shape: [1, height, width], data }
}

/** Takes the mean from every number; what rounding leaves of equal numbers is nothing. */
function takeMean(values: Float64Array): void {
  let [sum, most] = [0, 0]
  for (const value of values) {
    sum += value
    most = Math.max(most, Math.abs(value))
  }
  const mean = sum / values.length
  for (let at = 0; at < values.length; at++) {
    const difference = values[at]! - mean
    values[at] = Math.abs(difference) <= 1e-12 * most ? 0 : difference
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!
  return sum
}
