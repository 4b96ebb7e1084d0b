import type { Ramp } from './ramp.ts'

/** A grid of numbers as data: everything that is needed to paint it, row-major. */
export interface GridScene {
  readonly rows: number
  readonly columns: number
  readonly values: ArrayLike<number>
  /** What the colours say, where it is not the values themselves: their size without sign. */
  readonly tones?: ArrayLike<number>
  /** One of `cellKind` a cell; absent: all are numbers. */
  readonly kinds?: Uint8Array
  /** Digits after the point, at the most: of numbers that go on and on few say enough. */
  readonly mostDecimals?: number
  /** Digits may be smaller than usual where there would be none otherwise. */
  readonly smallDigits?: boolean
  /** All numbers with as many decimals, zeros at the end too, and so many at most: digits that change keep their places. */
  readonly evenDecimals?: number
  /** The numbers of all grids that stand beside it in cells as large: they are written in one way. */
  readonly alike?: ArrayLike<number>
  /** Colours alone, however large the cells are. */
  readonly isBare?: boolean
  readonly ramp: Ramp
}

/** Whether two scenes are the same picture: a window over flat ground is, wherever it stands. */
export function sameScene(left: GridScene, right: GridScene): boolean {
  if (left === right) return true
  return (
    left.ramp === right.ramp &&
    left.isBare === right.isBare &&
    left.tones === right.tones &&
    left.columns === right.columns &&
    left.values.length === right.values.length &&
    left.kinds?.length === right.kinds?.length &&
    Array.from(right.values).every(
      (value, i) => value === left.values[i] && left.kinds?.[i] === right.kinds?.[i],
    )
  )
}
