import type { PairBlocks } from './pairBlocks.ts'
import type { Tensor } from './tensor.ts'

/** Windows of a channel that are looked at, at most. */
const most = 60_000

/**
 * The mean squared error that is left by what is no convolution, in levels squared: [3], by a curve of tones, by the
 * median of 3×3 and by that of 5×5.
 */
export function pairCauses(blocks: PairBlocks): Tensor {
  const { channels } = blocks
  const errors = [0, 0, 0]
  for (let channel = 0; channel < channels; channel++) {
    const centres = centresOf(blocks, channel)
    errors[0]! += toneError(blocks, centres) / channels
    errors[1]! += medianError(blocks, centres, 3) / channels
    errors[2]! += medianError(blocks, centres, 5) / channels
  }
  return { shape: [3], data: Float32Array.from(errors) }
}

function centresOf({ count, height, width, margin }: PairBlocks, channel: number): Int32Array {
  const [rows, columns] = [height - 2 * margin, width - 2 * margin]
  const all = count * rows * columns
  const apart = Math.max(1, Math.ceil(all / most))
  return Int32Array.from({ length: Math.ceil(all / apart) }, (_, each) => {
    const at = each * apart
    const row = Math.floor(at / columns)
    const block = Math.floor(row / rows)
    const line = (channel * count + block) * height + margin + row - block * rows
    return line * width + margin + (at - row * columns)
  })
}

/** What the best curve leaves: each level before becomes the mean of what it is after. */
function toneError({ before, after }: PairBlocks, centres: Int32Array): number {
  const counts = new Float64Array(256)
  const sums = new Float64Array(256)
  for (const at of centres) {
    counts[before[at]!]!++
    sums[before[at]!]! += after[at]!
  }
  let error = 0
  for (const at of centres) error += (after[at]! - sums[before[at]!]! / counts[before[at]!]!) ** 2
  const levels = counts.filter((count) => count > 0).length
  // A curve of as many levels as there are pixels would explain anything.
  return error / Math.max(1, centres.length - levels)
}

function medianError({ before, after, width }: PairBlocks, centres: Int32Array, side: number) {
  const reach = (side - 1) / 2
  const seen = new Uint8Array(side * side)
  let error = 0
  for (const at of centres) {
    let held = 0
    for (let row = -reach; row <= reach; row++)
      for (let column = -reach; column <= reach; column++)
        seen[held++] = before[at + row * width + column]!
    seen.sort()
    error += (after[at]! - seen[(seen.length - 1) / 2]!) ** 2
  }
  return error / Math.max(1, centres.length)
}
