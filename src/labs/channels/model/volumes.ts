import { memoByObject } from '#core/memo.ts'
import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** A volume that is worked out: whole numbers, small enough to be added up by hand. */
export type VolumeId = 'counting' | 'small' | 'bars'

/** The largest number of a worked-out volume. */
const white = 9

/** What a layer is laid over: whole numbers from 0 to `white`. */
export interface Volume {
  readonly pixels: Tensor
  readonly white: number
  readonly isColour: boolean
}

interface VolumeKind {
  readonly label: string
  readonly help: string
  readonly valueAt: (channel: number, row: number, column: number, side: number) => number
}

export const volumeKinds: Readonly<Record<VolumeId, VolumeKind>> = {
  counting: {
    label: 'Counting',
    help: 'Digits that count on from cell to cell; each channel begins one later.',
    valueAt: (channel, row, column, side) => (row * side + column + channel) % 10,
  },
  small: {
    label: 'Small numbers',
    help: 'Whole numbers from 0 to 3, the same every time.',
    valueAt: (channel, row, column) =>
      Math.floor(4 * seededRandom(1 + channel + 8 * (row + 64 * column))()),
  },
  bars: {
    label: 'Bars',
    help: 'Each channel has a bar in a place of its own, by turns upright and level.',
    valueAt: (channel, row, column, side) => {
      const at = 1 + ((channel >> 1) % Math.max(1, side - 2))
      return (channel % 2 === 0 ? column : row) === at ? white : 0
    },
  },
}

/** The volume of so many channels, [channels, side, side]; asked for the same again, it is the same. */
export function workedVolume(id: VolumeId, channels: number, side: number): Volume {
  return volumeOfKind(volumeKinds[id], channels, side)
}

const volumeOfKind = memoByObject(
  ({ valueAt }: VolumeKind, channels: number, side: number): Volume => {
    const data = Float32Array.from({ length: channels * side * side }, (_, index) => {
      const column = index % side
      const row = Math.floor(index / side) % side
      return valueAt(Math.floor(index / (side * side)), row, column, side)
    })
    return { pixels: { shape: [channels, side, side], data }, white, isColour: false }
  },
)
