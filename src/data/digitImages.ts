import type { Tensor } from '#core/tensor.ts'
import { digitSide } from './digits.ts'

/** Digits as a network is given them: [digits, 1, 28, 28], 0 (paper) to 1 (ink). */
export function digitImages(pixels: Uint8Array): Tensor {
  return {
    shape: [pixels.length / digitSide ** 2, 1, digitSide, digitSide],
    // Not `from` with a function, which walks an iterator: a million pixels would take a hundred milliseconds.
    data: new Float32Array(pixels).map((value) => value / 255),
  }
}
