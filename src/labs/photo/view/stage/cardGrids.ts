import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { Mark, PixelSum } from '#labs/photo/model/pixelSum.ts'

/** A grid of the card beside a pixel: values of the window, or the weights that they meet. */
export interface CardGrid {
  readonly label: string
  readonly what: 'window' | 'kernel'
  readonly rows: number
  readonly columns: number
  readonly values: readonly number[]
  readonly kinds: readonly number[]
  /** The weight that a cell stands for. */
  readonly markOf: (cell: Cell) => Mark
  /** The cell that stands for a weight. */
  readonly cellOf: (mark: Mark) => Cell | undefined
}

/** The window and the kernels over it; a mix of colours as a row of three, since each lies on another channel. */
export function cardGrids(sum: PixelSum): CardGrid[] {
  const { slices, terms, parts } = sum
  const divisor = parts.divisor === 1 ? '' : ` ÷ ${printNumber(parts.divisor).text}`
  const [tall, wide] = [slices[0]!.rows.length, slices[0]!.rows[0]!.length]
  const isMix = slices.length > 1 && tall * wide === 1
  if (isMix) {
    const size = { rows: 1, columns: slices.length }
    const marks = {
      kinds: terms.map(({ kind }) => kind),
      markOf: ({ column }: Cell) => ({ channel: column, row: 0, column: 0 }),
      cellOf: ({ channel }: Mark) => ({ row: 0, column: channel }),
    }
    const values = terms.map(({ value }) => value)
    const weights = terms.map(({ weight }) => weight)
    return [
      { label: 'Red, green, blue', what: 'window', ...size, ...marks, values },
      { label: `Weights${divisor}`, what: 'kernel', ...size, ...marks, values: weights },
    ]
  }
  const grid = (slice: number, what: CardGrid['what'], label: string): CardGrid => {
    const mine = terms.slice(slice * tall * wide, (slice + 1) * tall * wide)
    const { channel } = mine[0]!
    return {
      label,
      what,
      rows: tall,
      columns: wide,
      values: mine.map(({ value, weight }) => (what === 'window' ? value : weight)),
      kinds: mine.map(({ kind }) => (what === 'window' ? kind : 0)),
      markOf: (cell) => ({ channel, ...cell }),
      cellOf: (mark) =>
        what === 'window' || slices.length === 1 || mark.channel === channel ? mark : undefined,
    }
  }
  const kernels = slices.map(({ label }, slice) =>
    grid(slice, 'kernel', slices.length > 1 ? label : `${label} ${tall} × ${wide}${divisor}`),
  )
  return [grid(0, 'window', 'Window'), ...kernels]
}

/** What the values of the window are, as a ramp: a channel of the photograph, or grey. */
export function windowKind(sum: PixelSum): 'grey' | 'red' | 'green' | 'blue' {
  return sum.channels === 3 && sum.slices.length === 1 ? channelNames[sum.channel]! : 'grey'
}
