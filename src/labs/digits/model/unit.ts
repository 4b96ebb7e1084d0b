import type { NetRow, Shape } from './netRows.ts'

/** The two places for a network. */
export type Side = 'conv' | 'dense'

/** A number of a network, or a pixel of what both get: row −1, whichever side it is of. */
export interface UnitPlace {
  readonly side: Side
  /** Of the network, from 0 on; −1 is the input. */
  readonly row: number
  readonly channel: number
  readonly y: number
  readonly x: number
}

/** A place as the text of a link: `c2.7.3.4`, counted from 1; `i.14.9` is a pixel. */
export function writeUnit({ side, row, channel, y, x }: UnitPlace): string {
  if (row < 0) return `i.${y + 1}.${x + 1}`
  return [`${side[0]}${row + 1}`, channel + 1, y + 1, x + 1].join('.')
}

/** @throws RangeError when the text is not one that `writeUnit` makes. */
export function readUnit(text: string): UnitPlace {
  const pixel = /^i\.(\d{1,2})\.(\d{1,2})$/.exec(text)
  if (pixel)
    return {
      side: 'conv',
      row: -1,
      channel: 0,
      y: Number(pixel[1]) - 1,
      x: Number(pixel[2]) - 1,
    }
  const unit = /^([cd])(\d{1,2})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text)
  if (!unit) throw new RangeError('is no place in a network')
  const [row = 1, channel = 1, y = 1, x = 1] = unit.slice(2).map(Number)
  return {
    side: unit[1] === 'c' ? 'conv' : 'dense',
    row: row - 1,
    channel: channel - 1,
    y: y - 1,
    x: x - 1,
  }
}

/** Whether there is such a number in rows of these shapes. */
export function isIn([channels, height, width]: Shape, { channel, y, x }: UnitPlace): boolean {
  return [
    [channel, channels],
    [y, height],
    [x, width],
  ].every(([at = -1, count = 0]) => at >= 0 && at < count)
}

/** The place of a number in the row, in reading order. */
export function unitPlace(
  { shape: [, height, width] }: NetRow,
  index: number,
): Pick<UnitPlace, 'channel' | 'y' | 'x'> {
  const inMap = index % (height * width)
  const channel = Math.floor(index / (height * width))
  return { channel, y: Math.floor(inMap / width), x: inMap % width }
}

/** Its number in the row, in reading order. */
export function unitIndex(
  { shape: [, height, width] }: NetRow,
  { channel, y, x }: UnitPlace,
): number {
  return (channel * height + y) * width + x
}
