import { drawPicture, pictureSides, type Picture } from './picture.ts'
import type { RgbaImage } from './rgbaImage.ts'

/**
 * Which part of an image becomes the picture: the largest square in the middle, all of it in its own
 * proportions, or a square whose left and top are fractions of the width and height and whose side is a
 * fraction of the shorter edge.
 */
export type Crop =
  'centre' | 'whole' | { readonly x: number; readonly y: number; readonly side: number }

export interface PictureChoice {
  /** Cells along the longer side, 4 to 64. */
  size: number
  colour: 'grey' | 'rgb'
  crop: Crop
}

/** A part of an image, in its pixels; edges may fall inside a pixel. */
export interface Region {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The cropped image as a picture of whole numbers 0…255: every cell is the mean of the pixels it covers,
 * grey is Rec. 601 luma (0.299 R + 0.587 G + 0.114 B), rounded once. Alpha is not looked at: see `overWhite`.
 * RangeError when the size is not a whole number from 4 to 64.
 */
export function rgbaToPicture(image: RgbaImage, { size, colour, crop }: PictureChoice): Picture {
  const { least, most } = pictureSides
  if (!Number.isInteger(size) || size < least || size > most)
    throw new RangeError(`picture size is ${size}; a whole number from ${least} to ${most} will do`)
  const region = cropRegion(image, crop)
  const { height, width } = cellsOf(region, size)
  const means = areaMeans(image, region, height, width)

  const channels = colour === 'grey' ? 1 : 3
  return drawPicture({ height, width, channels, white: 255 }, (row, col, channel) => {
    const at = 3 * (row * width + col)
    const [red = 0, green = 0, blue = 0] = means.subarray(at, at + 3)
    if (colour === 'grey') return 0.299 * red + 0.587 * green + 0.114 * blue
    return [red, green, blue][channel] ?? 0
  })
}

/** The part of an image that a crop stands for, always inside the image and at least one pixel wide. */
export function cropRegion(
  { width, height }: Pick<RgbaImage, 'width' | 'height'>,
  crop: Crop,
): Region {
  if (crop === 'whole') return { left: 0, top: 0, width, height }
  const shorter = Math.min(width, height)
  if (crop === 'centre')
    return {
      left: (width - shorter) / 2,
      top: (height - shorter) / 2,
      width: shorter,
      height: shorter,
    }
  const side = Math.min(shorter, Math.max(1, crop.side * shorter))
  return {
    left: Math.min(width - side, Math.max(0, crop.x * width)),
    top: Math.min(height - side, Math.max(0, crop.y * height)),
    width: side,
    height: side,
  }
}

/** Height and width in cells of a part of an image whose longer side has `size` cells; no side under 4. */
export function cellsOf(region: Pick<Region, 'height' | 'width'>, size: number) {
  const scale = size / Math.max(region.width, region.height)
  const cells = (side: number) => Math.max(pictureSides.least, Math.round(side * scale))
  return { height: cells(region.height), width: cells(region.width) }
}

/** Mean red, green and blue of every cell: [height · width · 3]; first along the rows, then down the columns. */
export function areaMeans(
  image: RgbaImage,
  region: Region,
  height: number,
  width: number,
): Float64Array {
  const columns = spans(region.left, region.width, width, image.width)
  const rows = spans(region.top, region.height, height, image.height)
  const means = new Float64Array(height * width * 3)
  const line = new Float64Array(width * 3)
  rows.forEach((rowSpan, row) => {
    for (const [imageRow, rowShare] of rowSpan) {
      fillLineMeans(line, image, imageRow, columns)
      for (let index = 0; index < line.length; index++)
        means[row * line.length + index]! += rowShare * line[index]!
    }
  })
  return means
}

function fillLineMeans(line: Float64Array, image: RgbaImage, imageRow: number, columns: Span[]) {
  line.fill(0)
  columns.forEach((span, col) => {
    for (const [imageCol, share] of span) {
      const at = 4 * (imageRow * image.width + imageCol)
      for (let channel = 0; channel < 3; channel++)
        line[3 * col + channel]! += share * image.data[at + channel]!
    }
  })
}

/** Pixels that a cell covers, with the share each has in the cell; the shares sum to 1. */
type Span = readonly (readonly [pixel: number, share: number])[]

function spans(start: number, length: number, cells: number, pixels: number): Span[] {
  return Array.from({ length: cells }, (_, cell) => {
    const from = start + (cell * length) / cells
    const to = start + ((cell + 1) * length) / cells
    const first = Math.min(pixels - 1, Math.floor(from))
    const last = Math.min(pixels - 1, Math.max(first, Math.ceil(to) - 1))
    return Array.from({ length: last - first + 1 }, (_unused, index) => {
      const pixel = first + index
      const covered = Math.min(to, pixel + 1) - Math.max(from, pixel)
      return [pixel, covered / (to - from)] as const
    })
  })
}
