import type { Limits } from '#ui/limits.ts'
import { pictureSides } from '#data/picture.ts'
import { repairSlide } from './repair.ts'
import type { SlideSettings } from './settings.ts'

/** The sizes that the picture can take, from where it is, with nothing else having to change. */
export function sizeLimits(settings: SlideSettings): Limits {
  const { picture, size } = settings
  const now = picture.kind === 'painted' ? Math.max(picture.height, picture.width) : size
  const fits = (side: number) => {
    const resized = picture.kind === 'painted' ? { ...picture, height: side, width: side } : picture
    return repairSlide({ ...settings, picture: resized, size: side }).notes.length === 0
  }
  let [min, max] = [now, now]
  while (min > pictureSides.least && fits(min - 1)) min -= 1
  while (max < pictureSides.most && fits(max + 1)) max += 1
  const because =
    max === pictureSides.most
      ? 'larger grids cannot be read number by number'
      : 'with this stride and padding the lab could not draw more'
  return { min, max, step: 1, because, widest }
}

/** One record for all answers: a new one each time would be a change each time. */
const widest = { min: pictureSides.least, max: pictureSides.most }
