import type { Crop } from '#data/rgbaToPicture.ts'
import { readNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'

/** Which part of one's own picture: the middle, the whole, or a square by its corner and side. */
export const cropSetting: Setting<unknown, Crop> = {
  key: 'crop',
  label: 'Part of the picture',
  initial: 'centre',
  describe: (crop) => (crop === 'centre' ? 'the middle' : 'as it was'),
  write: (crop) =>
    typeof crop === 'string' ? crop : [crop.x, crop.y, crop.side].map(rounded).join(','),
  read(text) {
    if (text === 'centre' || text === 'whole') return text
    const [x = 0, y = 0, side = 0] = readThree(text)
    const isInside = [x, y].every((part) => part >= 0 && part <= 1) && side > 0 && side <= 1
    if (!isInside) throw new RangeError('is no part of a picture: its numbers go from 0 to 1')
    return { x, y, side }
  },
}

function readThree(text: string): number[] {
  const parts = text.split(',', 4)
  try {
    if (parts.length === 3) return parts.map(readNumber)
  } catch {
    // The sentence is the same.
  }
  throw new RangeError('is neither centre nor whole nor a square such as 0.2,0.1,0.5')
}

function rounded(part: number): string {
  return String(Math.round(part * 1000) / 1000)
}
