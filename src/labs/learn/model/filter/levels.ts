import type { Tensor } from '#core/tensor.ts'
import type { Picture } from '#data/picture.ts'

/** The picture in whole numbers from 0 to white, or less their mean, which is rounded. */
export function levelsOf({ pixels: { data } }: Picture, isCentred: boolean): Float32Array {
  const mean = isCentred ? Math.round(data.reduce((sum, level) => sum + level, 0) / data.length) : 0
  return data.map((level) => level - mean)
}

/** The same over white: [1, height, width]. */
export function overWhite(levels: Float32Array, { pixels: { shape }, white }: Picture): Tensor {
  return { shape, data: levels.map((level) => level / white) }
}
