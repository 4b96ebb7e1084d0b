import type { Tensor } from '#core/tensor.ts'

/** An image as the labs count with it: whole numbers from 0 (black) to `white`, so that printed arithmetic is exact. */
export interface Picture {
  /** [1, height, width] for grey, [3, height, width] for red, green and blue. */
  readonly pixels: Tensor
  readonly white: number
}

/** Sides that a picture in a number grid may have, in cells. */
export const pictureSides = { least: 4, most: 64 } as const

export interface PictureFrame {
  height: number
  width: number
  channels?: 1 | 3
  white: number
}

/**
 * A picture of which every cell is `valueAt(row, col, channel)`, rounded and kept within 0…white.
 * RangeError when a side is not a whole number from 1 to 64.
 */
export function drawPicture(
  { height, width, channels = 1, white }: PictureFrame,
  valueAt: (row: number, col: number, channel: number) => number,
): Picture {
  checkSide('height', height)
  checkSide('width', width)
  const data = new Float32Array(channels * height * width)
  let index = 0
  for (let channel = 0; channel < channels; channel++)
    for (let row = 0; row < height; row++)
      for (let col = 0; col < width; col++)
        data[index++] = Math.min(white, Math.max(0, Math.round(valueAt(row, col, channel))))
  return { pixels: { shape: [channels, height, width], data }, white }
}

/** A black picture, to paint on. */
export function blankPicture(frame: PictureFrame): Picture {
  return drawPicture(frame, () => 0)
}

function checkSide(name: string, side: number) {
  if (!Number.isInteger(side) || side < 1 || side > pictureSides.most)
    throw new RangeError(
      `picture ${name} is ${side}; a whole number from 1 to ${pictureSides.most} will do`,
    )
}
