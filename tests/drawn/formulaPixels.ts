import { readImageHeader } from '#data/imageHeader.ts'
import type { Pixels } from './paintedPixels.ts'

/** What stands for a photograph: as large as its file says, with a slope, a disk and an edge that filters answer to. */
export async function formulaPixels(file: Blob) {
  const header = readImageHeader(new Uint8Array(await file.arrayBuffer()), 'photograph')
  if (!header.ok) throw new TypeError(header.reason)
  const { width, height } = header
  let made: Pixels | undefined
  return { width, height, pixels: () => (made ??= drawn(width, height)) }
}

function drawn(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [(column + 0.5) / width, (row + 0.5) / height]
      const isDisk = (x - 0.6) ** 2 + (y - 0.4) ** 2 < 0.06
      const isDark = x < 0.25 && y > 0.3
      const at = 4 * (row * width + column)
      data[at] = isDark ? 20 : isDisk ? 220 : 200 * x
      data[at + 1] = isDark ? 24 : isDisk ? 180 : 160 * y
      data[at + 2] = isDark ? 60 : isDisk ? 40 : 90
      data[at + 3] = 255
    }
  }
  return { data, width, height }
}
