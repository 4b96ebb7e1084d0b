import type { Tensor } from '#core/tensor.ts'
import { inputSide } from './preparation.ts'
import { white } from './unitTerms.ts'

/**
 * Digits as networks get them: [digits, 1, 28, 28], 0 (paper) to 1 (ink).
 * @param digits [28, 28] each, 0 to 255
 */
export function netInputs(digits: readonly Float32Array[]): Tensor {
  const data = new Float32Array(digits.length * inputSide ** 2)
  digits.forEach((pixels, at) => {
    for (let each = 0; each < pixels.length; each++)
      data[at * inputSide ** 2 + each] = pixels[each]! / white
  })
  return { shape: [digits.length, 1, inputSide, inputSide], data }
}
