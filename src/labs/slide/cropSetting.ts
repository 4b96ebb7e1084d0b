import type { Crop } from '#data/rgbaToPicture.ts'
import { readNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'
import type { SlideSettings } from './settings.ts'

/** Which part of one's own picture: the middle, the whole, or a square by its corner and side. */
export const cropSetting: Setting<SlideSettings, Crop> = {
  key: 'crop',
  label: 'Part of the picture',
  initial: 'centre',
  write: (crop) =>
    typeof crop === 'string' ? crop : [crop.x, crop.y, crop.side].map(rounded).join(','),
  read(text) {
    if (text === 'centre' || text === 'whole') return text
    const [x = 0, y = 0, side = 0, more] = text.split(',', 4).map(readNumber)
    const isInside = [x, y].every((part) => part >= 0 && part <= 1) && side > 0 && side <= 1
    if (more !== undefined || !isInside) throw new RangeError('is no part of a picture')
    return { x, y, side }
  },
}

function rounded(part: number): string {
  return String(Math.round(part * 1000) / 1000)
}
