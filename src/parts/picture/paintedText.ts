import type { PaintedChoice } from './pictureChoice.ts'

/** How the text of a painting begins. */
export const paintedMark = 'p.'

/**
 * `p.8x8x1.10.AQIA…`: height, width, channels, white, and in base64url the numbers: as few bits for
 * each as tell its levels apart, after a byte with the bits, a byte with the count of levels, and the levels;
 * or a byte each, after an 8, where that is shorter.
 */
export function writePainted({ height, width, channels, white, values }: PaintedChoice): string {
  const levels = [...new Set(values)].sort((a, b) => a - b)
  const bits = bitsFor(levels.length)
  const places = new Map(levels.map((level, place) => [level, place]))
  const packed = [
    bits,
    levels.length,
    ...levels,
    ...pack(
      values.map((value) => places.get(value) ?? 0),
      bits,
    ),
  ]
  const bytes = packed.length <= values.length ? packed : [8, ...values]
  const text = btoa(String.fromCharCode(...bytes))
  const safe = text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return `${paintedMark}${height}x${width}x${channels}.${white}.${safe}`
}

/** The painting that the text is; a RangeError when it is none. */
export function readPainted(text: string): PaintedChoice {
  const [, height, width, channels, white, packed] =
    /^p\.(\d{1,2})x(\d{1,2})x([13])\.(\d{1,3})\.([\w-]*)$/.exec(text) ?? []
  if (packed === undefined) throw damaged()
  const shape = {
    height: Number(height),
    width: Number(width),
    channels: channels === '3' ? 3 : 1,
  } as const
  const inRange = (side: number) => side >= 1 && side <= 64
  const level = Number(white)
  if (!inRange(shape.height) || !inRange(shape.width) || level < 1 || level > 255) throw damaged()
  const values = unpack(bytesOf(packed), shape.height * shape.width * shape.channels)
  if (values.some((value) => value > level)) throw damaged()
  return { kind: 'painted', ...shape, white: level, values }
}

const damaged = () => new RangeError('is a painted picture that is damaged')

/** The numbers that the bytes are. */
function unpack([bits = 0, ...rest]: readonly number[], count: number): number[] {
  if (bits === 8) {
    if (rest.length !== count) throw damaged()
    return rest
  }
  const [many = 0, ...more] = rest
  const levels = more.slice(0, many)
  const packed = more.slice(many)
  const isWhole = levels.length === many && packed.length === Math.ceil((count * bits) / 8)
  if (many === 0 || bits !== bitsFor(many) || !isWhole) throw damaged()
  const text = packed.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: count }, (_, index) => {
    const value = levels[parseInt(`0${text.slice(index * bits, (index + 1) * bits)}`, 2)]
    if (value === undefined) throw damaged()
    return value
  })
}

/** So many bits tell the levels apart; one level needs none. */
function bitsFor(levels: number): number {
  return Math.ceil(Math.log2(levels))
}

/** The numbers in so many bits each, the highest first. */
function pack(numbers: readonly number[], bits: number): number[] {
  if (bits === 0) return []
  const text = numbers.map((number) => number.toString(2).padStart(bits, '0')).join('')
  return (text.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2))
}

function bytesOf(packed: string): number[] {
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    return Array.from(text, (byte) => byte.charCodeAt(0))
  } catch {
    throw damaged()
  }
}
