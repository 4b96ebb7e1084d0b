import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { filterLayers } from './filterLayers.ts'

/** Rows and columns of the result, ends excluded. */
export interface Region {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A piece of the photograph, and which pixel of the result its first one stands under. */
export interface Neighbourhood {
  readonly image: RgbaImage
  readonly top: number
  readonly left: number
}

/**
 * All that a region of the result depends on: enough of the photograph for every filter of the chain, so that over the
 * piece alone they give the same numbers there. Where the border is circular that is the whole photograph.
 */
export function neighbourhood(
  settings: PhotoSettings,
  image: RgbaImage,
  region: Region,
): Neighbourhood {
  if (settings.border === 'circular') return { image, top: 0, left: 0 }
  const { stride } = settings
  const reach = reachOf(settings)
  // Positions of the result stay positions of the piece only if it begins at one of them.
  const first = (at: number) => Math.max(0, Math.floor((at * stride - reach) / stride))
  // “Same” pads by what the stride leaves over: the piece leaves over as much as the photograph.
  const end = (at: number, size: number) => {
    const least = Math.min(size, at * stride + reach)
    return least + ((size - least) % stride)
  }
  const [top, left] = [first(region.top), first(region.left)]
  const [y, x] = [top * stride, left * stride]
  const width = end(region.right, image.width) - x
  const height = end(region.bottom, image.height) - y
  return { image: piece(image, x, y, width, height), top, left }
}

/** How far the layers together reach to each side, at most. */
function reachOf(settings: PhotoSettings): number {
  return filterLayers(settings).reduce((reach, layer) => {
    if (layer.kind !== 'conv') return reach
    const longest = Math.max(...layer.weight.shape.slice(2))
    return reach + Math.ceil((settings.dilation * (longest - 1)) / 2) + 1
  }, 1)
}

function piece(
  { data, width }: RgbaImage,
  x: number,
  y: number,
  pieceWidth: number,
  pieceHeight: number,
): RgbaImage {
  const made = new Uint8ClampedArray(pieceWidth * pieceHeight * 4)
  for (let row = 0; row < pieceHeight; row++) {
    const from = ((y + row) * width + x) * 4
    made.set(data.subarray(from, from + pieceWidth * 4), row * pieceWidth * 4)
  }
  return { data: made, width: pieceWidth, height: pieceHeight }
}
