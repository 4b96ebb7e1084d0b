import type { Tensor } from '#core/tensor.ts'
import { digitSide } from './digits.ts'

/** Digits as a network is given them: [digits, 1, 28, 28], 0 (paper) to 1 (ink). */
export function digitImages(pixels: Uint8Array): Tensor {
  return {
    shape: [pixels.length / digitSide ** 2, 1, digitSide, digitSide],
    data: Float32Array.from(pixels, (value) => value / 255),
  }
}
