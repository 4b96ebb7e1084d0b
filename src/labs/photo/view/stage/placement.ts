import type { Size } from '#labs/photo/model/size.ts'
import type { PhotoView } from '#labs/photo/photo.ts'

/** How the photograph lies in the stage: its corner, and screen pixels for each of its own. */
export type Placement = Readonly<ReturnType<typeof placement>>

const mostZoom = 64

/** From this zoom on pixels carry their numbers. */
export const pixelZoom = 32

const margin = 24
/** Screen pixels that the longer side of a photograph has at least. */
const leastSide = 64

/** From this zoom on pixels are looked at one by one: any of them, and what lies past the border, can be brought to the middle. */
export const twinZoom = 16

/** The zoom at which the photograph fits into the stage; small ones are enlarged by whole numbers. */
export function fittingZoom(photo: Size, stage: Size): number {
  const fit = Math.min(
    Math.max(64, stage.width - 2 * margin) / photo.width,
    Math.max(64, stage.height - 2 * margin) / photo.height,
  )
  return fit < 2 ? fit : Math.floor(fit)
}

/**
 * The zooms that there are: out to half of what fits, or pixel for pixel where that is less, as long as there is something
 * to see; in to where a pixel is a tile.
 */
export function zoomLimits(photo: Size, stage: Size) {
  const fit = fittingZoom(photo, stage)
  const seen = Math.min(fit, leastSide / Math.max(photo.width, photo.height))
  return { least: Math.max(Math.min(1, fit / 2), seen), most: mostZoom }
}

/** Where the photograph lies, kept from leaving the stage. */
export function placement(
  { zoom, centre }: Pick<PhotoView, 'zoom' | 'centre'>,
  photo: Size,
  stage: Size,
) {
  // The stage may have grown since the zoom was chosen.
  const scale =
    zoom === 0 ? fittingZoom(photo, stage) : Math.max(zoom, zoomLimits(photo, stage).least)
  const along = (centreAt: number, size: number, room: number) => {
    const long = size * scale
    if (zoom === 0 || long <= room) return (room - long) / 2
    const free = scale >= twinZoom ? room / 2 : margin
    return Math.min(free, Math.max(room - long - free, room / 2 - centreAt * long))
  }
  return {
    left: Math.round(along(centre[0], photo.width, stage.width)),
    top: Math.round(along(centre[1], photo.height, stage.height)),
    scale,
  }
}

/** The zoom, kept within its limits, and the centre under which the place at (x, y) of the stage stays where it is. */
export function zoomedAt(
  at: Placement,
  wanted: number,
  x: number,
  y: number,
  photo: Size,
  stage: Size,
): Pick<PhotoView, 'zoom' | 'centre'> {
  const { least, most } = zoomLimits(photo, stage)
  const zoom = Math.min(most, Math.max(least, wanted))
  const times = zoom / at.scale
  const [left, top] = [x + (at.left - x) * times, y + (at.top - y) * times]
  return { zoom, centre: draggedBy({ left, top, scale: zoom }, 0, 0, photo, stage) }
}

/** The centre after the photograph was dragged by so many screen pixels. */
export function draggedBy(
  at: Placement,
  dx: number,
  dy: number,
  photo: Size,
  stage: Size,
): readonly [number, number] {
  return [
    (stage.width / 2 - at.left - dx) / at.scale / photo.width,
    (stage.height / 2 - at.top - dy) / at.scale / photo.height,
  ]
}

/** Rows of the photograph that are on the stage, as [first, count]. */
export function rowsInSight(at: Placement, photo: Size, stage: Size): readonly [number, number] {
  const first = Math.max(0, Math.floor(-at.top / at.scale))
  const end = Math.min(photo.height, Math.ceil((stage.height - at.top) / at.scale))
  return [Math.min(first, photo.height - 1), Math.max(1, end - first)]
}
