import type { PhotoLab } from '#labs/photo/photo.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'

/** Screen pixels that a key moves the photograph by. */
const by = 160

/** Moves what is looked at to the right and down, by so many times a key's distance; false when all of it is in sight. */
export function panPhoto(lab: PhotoLab, across: number, down: number): boolean {
  const { zoom, centre } = lab.pointing.get()
  const image = photographsOf(lab).image()
  if (zoom === 0 || !image) return false
  const moved = (at: number, times: number, size: number) =>
    Math.min(1, Math.max(0, at + (times * by) / zoom / size))
  lab.pointing.set({
    centre: [moved(centre[0], across, image.width), moved(centre[1], down, image.height)],
  })
  return true
}
