import { type PickerBox, pickerSize } from '#labs/channels/view/mapTiles.ts'

interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** Where the gallery's parts stand, in pixels: the picture, the kernel, the map enlarged, all maps. */
export interface GalleryLayout {
  readonly picture: Square
  readonly kernel: Square & { readonly width: number }
  readonly map: Square
  readonly picker: PickerBox | undefined
}

const gap = 28
const nameHeight = 22
const legendHeight = 30
const largestTile = 200
/** What the name of the picture takes with its shape, whatever the size of the picture. */
const leastName = 168

/** The picture and the kernel over the enlarged map, the others beside; on a narrow stage below. */
export function galleryLayout(maps: number, width: number, height: number): GalleryLayout {
  const isNarrow = width < 640
  const large = isNarrow
    ? { width, height: maps > 1 ? height * 0.55 : height }
    : { width: maps > 1 ? Math.min(width * 0.44, height * 0.72) : width, height }
  const top = isNarrow ? large.height : large.height * 0.3
  const aside = Math.min(
    isNarrow ? large.width * 0.3 : large.width * 0.34,
    top - nameHeight - (isNarrow ? 60 : 8),
    190,
  )
  const kernelX = Math.max(aside + gap, Math.min(leastName, large.width * 0.5))
  const mapSide = isNarrow
    ? Math.min(large.width - aside - gap, large.height - nameHeight - legendHeight)
    : Math.min(large.width, large.height - top - nameHeight - legendHeight)
  const rest = isNarrow
    ? { x: 0, y: large.height, width, height: height - large.height }
    : { x: large.width + gap, y: 0, width: width - large.width - gap, height }
  const size = pickerSize(maps, rest.width, rest.height - 4, largestTile)
  return {
    picture: { x: 0, y: nameHeight, side: aside },
    kernel: isNarrow
      ? {
          x: 0,
          y: nameHeight + aside + 24,
          side: Math.max(24, large.height - aside - 72),
          width: aside,
        }
      : { x: kernelX, y: nameHeight, side: aside, width: large.width - kernelX },
    map: isNarrow
      ? { x: aside + gap, y: nameHeight, side: mapSide }
      : { x: 0, y: top + nameHeight, side: mapSide },
    picker:
      maps === 1
        ? undefined
        : { x: rest.x + 2, y: rest.y + nameHeight, tile: size.tile - 2, perRow: size.perRow },
  }
}
