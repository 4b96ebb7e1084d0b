import type { Setting } from '#state/setting.ts'
import { builtIn, type PaintedChoice, type PictureChoice } from './pictureChoice.ts'
import type { SlideSettings } from './settings.ts'

/** Worked out, not loaded: it is there at once. */
export const initialPicture: PictureChoice = { kind: 'built-in', id: 'glyph' }

/** Which picture. A built-in one is written by name, a painted one number by number, one's own not at all. */
export const pictureSetting: Setting<SlideSettings, PictureChoice> = {
  key: 'in',
  label: 'Picture',
  initial: initialPicture,
  say: (picture) =>
    (picture.kind === 'built-in' && builtIn(picture.id)?.label) || 'the one that is there',
  write(picture) {
    if (picture.kind === 'built-in') return picture.id
    return picture.kind === 'own' ? undefined : writePainted(picture)
  },
  read(text) {
    if (text.startsWith(paintedMark)) return readPainted(text)
    if (builtIn(text)) return { kind: 'built-in', id: text }
    throw new RangeError('is not the name of a built-in picture')
  },
}

const paintedMark = 'p.'
const longestLink = 1600

/** `p.8x8x1.10.AAEC…`: height, width, channels, white, and a byte a number in base64url. */
function writePainted({
  height,
  width,
  channels,
  white,
  values,
}: PaintedChoice): string | undefined {
  const bytes = String.fromCharCode(...values.map((value) => Math.round((value * 255) / white)))
  const text = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  if (text.length > longestLink) return undefined
  return `${paintedMark}${height}x${width}x${channels}.${white}.${text}`
}

function readPainted(text: string): PaintedChoice {
  const damaged = new RangeError('is a painted picture that is damaged')
  const [, height, width, channels, white, packed] =
    /^p\.(\d{1,2})x(\d{1,2})x([13])\.(\d{1,3})\.([\w-]*)$/.exec(text) ?? []
  if (packed === undefined) throw damaged
  const shape = {
    height: Number(height),
    width: Number(width),
    channels: channels === '3' ? 3 : 1,
  } as const
  const inRange = (side: number) => side >= 1 && side <= 64
  const level = Number(white)
  if (!inRange(shape.height) || !inRange(shape.width) || level < 1 || level > 255) throw damaged
  const bytes = unpacked(packed, damaged)
  if (bytes.length !== shape.height * shape.width * shape.channels) throw damaged
  const values = Array.from(bytes, (byte) => Math.round((byte.charCodeAt(0) * level) / 255))
  return { kind: 'painted', ...shape, white: level, values }
}

function unpacked(packed: string, damaged: RangeError): string {
  try {
    return atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    throw damaged
  }
}
