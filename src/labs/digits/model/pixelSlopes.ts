import { memoByObject } from '#core/memo.ts'
import { sequential } from '#core/sequential.ts'
import { answerOf, type RunningNet } from './runningNet.ts'

/**
 * How the probability of a network's answer changes with each pixel, ink for paper, as a straight line would: [28 · 28].
 * @param pixels [28, 28], 0 to 255
 */
export const pixelSlopes = memoByObject((net: RunningNet, pixels: Float32Array): Float32Array => {
  const { trace, probabilities, digit } = answerOf(net, pixels)
  const chance = probabilities[digit]!
  // Softmax: the slope of a probability along its own logit, and along the others.
  const data = probabilities.map((other, at) => chance * ((at === digit ? 1 : 0) - other))
  return sequential(net.layers)
    .backward(trace, { shape: [1, probabilities.length], data })
    .input().data
})
