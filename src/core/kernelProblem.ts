import { checkedTensor, shapeText, type Tensor } from './tensor.ts'

/**
 * What kernel makes one picture of another, as far as least squares can tell: the mean squared error of a kernel k is the
 * quadratic kᵀ R k − 2 bᵀ k + c, whatever the size of the picture. All means are over the positions of the window.
 */
export interface KernelProblem {
  /** Cells along a side of the kernel. */
  readonly side: number
  /** Positions of the window. */
  readonly windows: number
  /** R, the autocorrelation matrix: the mean of x xᵀ, [side², side²]. */
  readonly autocorrelation: Float64Array
  /** b, the mean of x · y, [side²]. */
  readonly crossCorrelation: Float64Array
  /** c, the mean of y². */
  readonly power: number
}

/**
 * The problem of the kernel that makes `target` of `picture`, in double precision.
 * @param picture [1, height, width]
 * @param target [1, height − side + 1, width − side + 1]: a number for each window that lies inside the picture
 * @throws RangeError when the shapes do not fit.
 * @see N. Wiener, Extrapolation, Interpolation, and Smoothing of Stationary Time Series, 1949
 */
export function kernelProblem(picture: Tensor, target: Tensor, side: number): KernelProblem {
  checkedTensor(picture, 'picture')
  checkedTensor(target, 'target')
  const [height = 0, width = 0] = picture.shape.slice(-2)
  const [rows, columns] = [height - side + 1, width - side + 1]
  if (rows < 1 || columns < 1 || target.data.length !== rows * columns)
    throw new RangeError(
      `target has shape ${shapeText(target.shape)}: [1, ${rows}, ${columns}] would do, as the picture has shape ${shapeText(picture.shape)} and the kernel ${side}×${side} cells`,
    )
  const taps = side * side
  const windows = rows * columns
  const pixels = Float64Array.from(picture.data)
  const wanted = Float64Array.from(target.data)
  const offset = (tap: number) => Math.floor(tap / side) * width + (tap % side)
  const autocorrelation = new Float64Array(taps * taps)
  const crossCorrelation = new Float64Array(taps)
  for (let one = 0; one < taps; one++) {
    crossCorrelation[one] =
      product(pixels, offset(one), width, wanted, 0, columns, rows, columns) / windows
    for (let other = one; other < taps; other++) {
      const mean =
        product(pixels, offset(one), width, pixels, offset(other), width, rows, columns) / windows
      autocorrelation[one * taps + other] = mean
      autocorrelation[other * taps + one] = mean
    }
  }
  const power = product(wanted, 0, columns, wanted, 0, columns, rows, columns) / windows
  return { side, windows, autocorrelation, crossCorrelation, power }
}

/** The sum of the products of two blocks of numbers, each from an offset on, in rows so far apart. */
function product(
  one: Float64Array,
  oneAt: number,
  oneWidth: number,
  other: Float64Array,
  otherAt: number,
  otherWidth: number,
  rows: number,
  columns: number,
): number {
  let sum = 0
  for (let row = 0; row < rows; row++) {
    let i = oneAt + row * oneWidth
    let j = otherAt + row * otherWidth
    for (const end = i + columns; i < end; i++, j++) sum += one[i]! * other[j]!
  }
  return sum
}

/**
 * Fills `out` with the gradient of the mean squared error, 2 (R k − b), and returns the error itself.
 * @param kernel [side²]
 */
export function fillKernelGradient(
  out: Float64Array,
  { autocorrelation, crossCorrelation, power }: KernelProblem,
  kernel: Float64Array,
): number {
  const taps = kernel.length
  let error = power
  for (let row = 0, at = 0; row < taps; row++) {
    let sum = 0
    for (let column = 0; column < taps; column++, at++)
      sum += autocorrelation[at]! * kernel[column]!
    error += kernel[row]! * (sum - 2 * crossCorrelation[row]!)
    out[row] = 2 * (sum - crossCorrelation[row]!)
  }
  // The terms nearly cancel at the bottom, where rounding could bring a mean of squares below 0.
  return Math.max(0, error)
}
