import { drawPicture, type Picture } from './picture.ts'

/** A colour picture as its brightness, Rec. 601 luma (0.299 R + 0.587 G + 0.114 B), rounded; a grey one as it is. */
export function greyPicture(picture: Picture): Picture {
  const { pixels, white } = picture
  const [channels = 1, height = 1, width = 1] = pixels.shape
  if (channels === 1) return picture
  const plane = height * width
  return drawPicture({ height, width, white }, (row, col) => {
    const at = row * width + col
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((c) => pixels.data[c * plane + at])
    return 0.299 * red + 0.587 * green + 0.114 * blue
  })
}
