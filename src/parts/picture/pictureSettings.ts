import { pictureName } from '#data/pictureName.ts'
import type { Crop } from '#data/rgbaToPicture.ts'
import type { PartSession } from '#state/labSession.ts'
import { readNumber } from '#state/numberText.ts'
import { choice, type Setting, type SettingTable, wholeNumber } from '#state/setting.ts'
import { paintedMark, readPainted, writePainted } from './paintedText.ts'
import {
  builtIn,
  type BuiltInChoice,
  type NamedChoice,
  type PictureChoice,
  type PictureSettings,
} from './pictureChoice.ts'

/** What the parts of a picture ask of a lab's session. */
export type PictureSession = PartSession<PictureSettings>

/** The four rows, for a lab's table. */
export function pictureRows(first: {
  readonly picture: BuiltInChoice
  readonly size: number
  readonly least: number
  readonly most: number
  readonly colour?: 'grey' | 'rgb'
}): SettingTable<PictureSettings> {
  return {
    picture: pictureSetting(first.picture),
    size: wholeNumber({
      key: 'size',
      label: 'Size',
      help: 'Cells along the longer side of the picture.',
      initial: first.size,
      min: first.least,
      max: first.most,
    }),
    colour: choice({
      key: 'colour',
      label: 'Channels',
      initial: first.colour ?? 'grey',
      options: [
        { value: 'grey', label: 'Grey', help: 'One channel.' },
        { value: 'rgb', label: 'RGB', help: 'Three channels: red, green and blue.' },
      ],
    }),
    crop: cropSetting,
  }
}

/**
 * Which picture. A built-in one is written by name, a painted one number by number. One's own, and a painting that is
 * too large, are only named: `own.3k9x….300x400`, height and width, and with channels for a painting.
 */
function pictureSetting(initial: BuiltInChoice): Setting<unknown, PictureChoice> {
  const elsewhere = `others see ${builtIn(initial.id)?.label} in its place. On this device the link opens it again.`
  return {
    key: 'in',
    label: 'Picture',
    initial,
    describe: (picture) =>
      (picture.kind === 'built-in' && builtIn(picture.id)?.label) || 'the one that is there',
    write(picture) {
      if (picture.kind === 'built-in') return picture.id
      if (picture.kind === 'painted') return writePainted(picture)
      return picture.kind === 'named' ? writeNamed(picture) : undefined
    },
    name(picture) {
      if (picture.kind === 'own')
        return { text: writeNamed(picture), said: `Your own picture is not in it: ${elsewhere}` }
      if (picture.kind !== 'painted') return undefined
      const text = writeNamed({ ...picture, id: pictureName(writePainted(picture)) })
      return { text, said: `Your painting is too large to be in it: ${elsewhere}` }
    },
    read(text) {
      if (text.startsWith(paintedMark)) return readPainted(text)
      const named = readNamed(text)
      if (named) return named
      if (builtIn(text)) return { kind: 'built-in', id: text }
      throw new RangeError('is not the name of a built-in picture')
    },
  }
}

function writeNamed(
  picture: Omit<NamedChoice, 'kind' | 'channels'> & { channels?: number | undefined },
) {
  const { id, height, width, channels } = picture
  return `own.${id}.${[height, width, channels].filter(Boolean).join('x')}`
}

function readNamed(text: string): NamedChoice | undefined {
  const [, id, height, width, channels] =
    /^own\.([a-z\d]{1,14})\.([1-9]\d{0,3})x([1-9]\d{0,3})(?:x([13]))?$/.exec(text) ?? []
  if (id === undefined) return undefined
  const sides = { height: Number(height), width: Number(width) }
  if (channels === undefined) return { kind: 'named', id, ...sides, channels }
  if (Math.max(sides.height, sides.width) > 64) return undefined
  return { kind: 'named', id, ...sides, channels: channels === '3' ? 3 : 1 }
}

/** Which part of one's own picture: the middle, the whole, or a square by its corner and side. */
const cropSetting: Setting<unknown, Crop> = {
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
