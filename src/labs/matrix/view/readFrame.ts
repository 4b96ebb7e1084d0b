import type { Rect } from '#draw/paths.ts'

/** Thickest a frame is, as a fraction of the cell and in pixels. */
const thick = { fraction: 0.18, most: 8 } as const

/**
 * A frame at the inner edges of a cell's colour, as bars: beside a number that reaches into it the bars leave its room
 * free, so that no digit is covered.
 */
export function readFrame(
  { x, y, width, height }: Rect,
  number?: { readonly width: number; readonly height: number },
): readonly Rect[] {
  const bar = Math.min(thick.most, Math.max(1, thick.fraction * width))
  const across = [y, y + height - bar].map((top) => ({ x, y: top, width, height: bar }))
  const isBroken = number !== undefined && number.width > width - 2 * bar
  const free = isBroken ? number.height : 0
  const side = (height - 2 * bar - free) / 2
  const tops = isBroken ? [y + bar, y + height - bar - side] : [y + bar]
  const down = [x, x + width - bar].flatMap((left) =>
    tops.map((top) => ({
      x: left,
      y: top,
      width: bar,
      height: isBroken ? side : height - 2 * bar,
    })),
  )
  return [...across, ...down.filter((each) => each.height > 0)]
}
