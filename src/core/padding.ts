import { bothAxes, checkWhole, type Pair } from './pair.ts'

/**
 * Where a cell outside the input takes its value from: nowhere (zeros), the mirror image without the edge cell
 * (reflect), the edge cell (replicate), the opposite side (circular), the mirror image with the edge cell (symmetric).
 * The first four are PyTorch's names.
 */
export type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular' | 'symmetric'

/** Cells added on each side; a negative number crops. */
export interface Sides {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/**
 * Padding by amount (both sides of an axis alike), per side, or by name: `valid` adds none; `same` makes the output
 * ceil(input / stride) long and puts an odd cell at the end; `same-lower` puts it first; `full` lets every window that
 * touches the input count.
 */
export type Padding = Pair | Sides | 'valid' | 'same' | 'same-lower' | 'full'

/**
 * The cell of an axis of `size` cells that position `index` takes its value from, or −1 where the value is zero.
 * Inside the axis it is the position itself; the patterns go on repeating however far outside it lies.
 */
export function paddedIndex(mode: PaddingMode, index: number, size: number): number {
  if (index >= 0 && index < size) return index
  switch (mode) {
    case 'zeros':
      return -1
    case 'replicate':
      return index < 0 ? 0 : size - 1
    case 'circular':
      return modulo(index, size)
    case 'reflect':
      // A row of one cell has no neighbour to reflect.
      return size === 1 ? 0 : size - 1 - Math.abs(size - 1 - modulo(index, 2 * size - 2))
    case 'symmetric': {
      const place = modulo(index, 2 * size)
      return place < size ? place : 2 * size - 1 - place
    }
  }
}

/** One axis of a layer, as far as padding depends on it. */
interface PaddedAxis {
  readonly size: number
  readonly reach: number
  readonly stride: number
}

/**
 * The cells that a padding adds on each side of an input.
 * @throws RangeError when an amount is not a whole number.
 */
export function paddingSides(
  padding: Padding,
  vertical: PaddedAxis,
  horizontal: PaddedAxis,
): Sides {
  if (typeof padding === 'string') {
    const [top, bottom] = namedPadding(padding, vertical)
    const [left, right] = namedPadding(padding, horizontal)
    return { top, right, bottom, left }
  }
  if (typeof padding === 'object' && 'top' in padding) {
    const { top, right, bottom, left } = padding
    for (const amount of [top, right, bottom, left]) checkWhole(amount, 'padding', -Infinity)
    return { top, right, bottom, left }
  }
  const [rows, cols] = bothAxes(padding, 'padding', -Infinity)
  return { top: rows, right: cols, bottom: rows, left: cols }
}

function namedPadding(
  name: string,
  { size, reach, stride }: PaddedAxis,
): [before: number, after: number] {
  if (name === 'valid') return [0, 0]
  if (name === 'full') return [reach - 1, reach - 1]
  if (name !== 'same' && name !== 'same-lower') {
    throw new RangeError(
      `padding is '${name}': 'valid', 'same', 'same-lower', 'full' or numbers would do`,
    )
  }
  const total = Math.max(0, (Math.ceil(size / stride) - 1) * stride + reach - size)
  const less = Math.floor(total / 2)
  return name === 'same' ? [less, total - less] : [total - less, less]
}

/**
 * Nothing, when the mode can fill that many cells beside an axis of `size` cells.
 * @throws RangeError where PyTorch refuses too: reflect needs one cell more than it adds, circular as many; or when a
 * crop leaves nothing, or the mode is unknown.
 */
export function checkPadding(mode: PaddingMode, before: number, after: number, size: number): void {
  if (!paddingModes.includes(mode)) {
    throw new RangeError(`padding mode is '${mode}': ${paddingModes.join(', ')} would do`)
  }
  const cropped = Math.max(0, -before) + Math.max(0, -after)
  if (cropped >= size) {
    throw new RangeError(
      `padding crops ${cropped} cells, the input has only ${size}: at most ${size - 1} would do`,
    )
  }
  const most = mode === 'reflect' ? size - 1 : mode === 'circular' ? size : Infinity
  const widest = Math.max(before, after)
  if (widest > most) {
    throw new RangeError(
      `${mode} padding adds ${widest} cells beside an input of ${size}: at most ${most} would do, or another mode`,
    )
  }
}

/** Every padding mode, in the order in which to offer them. */
export const paddingModes: readonly PaddingMode[] = [
  'zeros',
  'reflect',
  'replicate',
  'circular',
  'symmetric',
]

function modulo(value: number, period: number): number {
  return ((value % period) + period) % period
}
