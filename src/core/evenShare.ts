import type { PairBlocks } from './pairBlocks.ts'

/** Of the 3×3 pixels about the middles of a channel's windows, before: the share that differs by a level at most. */
export function evenShare(blocks: PairBlocks, channel: number): number {
  const { count, height, width, margin, before } = blocks
  let even = 0
  for (let block = channel * count; block < (channel + 1) * count; block++)
    for (let row = margin; row < height - margin; row++)
      for (let column = margin; column < width - margin; column++)
        if (isEven(before, (block * height + row) * width + column, width)) even++
  return even / Math.max(1, count * (height - 2 * margin) * (width - 2 * margin))
}

function isEven(of: Uint8Array, centre: number, width: number): boolean {
  let [low, high] = [255, 0]
  for (let line = centre - width; line <= centre + width; line += width)
    for (let at = line - 1; at <= line + 1; at++) {
      const level = of[at]!
      if (level < low) low = level
      if (level > high) high = level
      if (high - low > 1) return false
    }
  return true
}
