import type { KernelRows } from '#data/kernelPreset.ts'

/** Rows and columns, the size of a number, and its decimals, at most. */
export const kernelLimits = { side: 15, value: 1e6, decimals: 4 } as const

const { side: mostSide, value: mostValue, decimals: mostDecimals } = kernelLimits

/** A kernel in a link: its rows and what they are divided by, `0,1,0_1,-4,1_0,1,0:1`. */
export function writeKernel({ rows, divisor }: KernelRows): string {
  return `${rows.map((row) => row.join(',')).join('_')}:${divisor}`
}

/**
 * The kernel that a text stands for.
 * @throws RangeError that goes on after the name of the setting: `has a ragged kernel`
 */
export function readKernel(text: string): KernelRows {
  const [body = '', divided = '1'] = text.split(':')
  const rows = body
    .split('_', mostSide + 1)
    .map((row) => row.split(',', mostSide + 1).map(readLinkNumber))
  const width = rows[0]?.length ?? 0
  if (rows.length > mostSide || width > mostSide)
    throw new RangeError(`has a kernel beyond ${mostSide}×${mostSide}`)
  if (rows.some((row) => row.length !== width)) throw new RangeError('has a ragged kernel')
  const divisor = readLinkNumber(divided)
  if (divisor === 0) throw new RangeError('divides a kernel by 0')
  return { rows, divisor }
}

/** A number of a link, to four decimals. */
export function readLinkNumber(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text)
  if (!(Math.abs(value) <= mostValue)) throw new RangeError('has something that is no number')
  return Number(value.toFixed(mostDecimals)) + 0
}
