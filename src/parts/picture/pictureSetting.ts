import type { Setting } from '#state/setting.ts'
import { paintedMark, readPainted, writePainted } from './paintedText.ts'
import {
  builtIn,
  type BuiltInChoice,
  type NamedChoice,
  type PictureChoice,
} from './pictureChoice.ts'
import { pictureName } from '#data/pictureName.ts'

/**
 * Which picture. A built-in one is written by name, a painted one number by number. One's own, and a painting that is
 * too large, are only named: `own.3k9x….300x400`, height and width, and with channels for a painting.
 */
export function pictureSetting(initial: BuiltInChoice): Setting<unknown, PictureChoice> {
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
