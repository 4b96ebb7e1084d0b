import { kernelPresets, matchPreset } from '#data/kernelPresets.ts'
import { readNumber, writeNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'
import { type Kernel, kernelDecimals, kernelSides, type Slice } from './kernel.ts'

/** The kernel: a preset's name in the link, else its numbers, `1,0,-1;2,0,-2;1,0,-1/4`, slices parted by `!`. */
export const kernelSetting: Setting<unknown, Kernel> = {
  key: 'k',
  label: 'Kernel',
  initial: presetKernel('sobel-x'),
  write: (kernel) => presetOf(kernel) ?? writeKernel(kernel),
  describe: (kernel) =>
    kernelPresets.find(({ id }) => id === presetOf(kernel))?.label ?? 'the numbers it has',
  read(text) {
    const preset = kernelPresets.find(({ id }) => id === text)
    if (preset) return presetKernel(preset.id)
    if (/^[\d.,;!/e+-]*$/i.test(text)) return readKernel(text)
    throw new RangeError('is neither the name of a kernel nor numbers such as 1,0,-1;2,0,-2')
  },
}

/** A preset as a kernel of one slice. RangeError when there is none of that name. */
export function presetKernel(id: string): Kernel {
  const preset = kernelPresets.find((known) => known.id === id)
  if (!preset) throw new RangeError(`there is no kernel named ${id}`)
  return { slices: [preset.rows], divisor: preset.divisor }
}

/** The name of the preset that the kernel is, cell by cell and with the same divisor. */
export function presetOf({ slices, divisor }: Kernel): string | undefined {
  const [first, ...others] = slices
  if (first === undefined || others.length > 0) return undefined
  const id = matchPreset(first, divisor)
  const same = kernelPresets.find((preset) => preset.id === id)?.divisor === divisor
  return same ? id : undefined
}

function writeKernel({ slices, divisor }: Kernel): string {
  const numbers = slices
    .map((slice) => slice.map((row) => row.map(writeNumber).join(',')).join(';'))
    .join('!')
  return divisor === 1 ? numbers : `${numbers}/${writeNumber(divisor)}`
}

function readKernel(text: string): Kernel {
  if (text === '') throw new RangeError('is empty')
  const [numbers = '', divisorText, more] = text.split('/', 3)
  if (more !== undefined) throw new RangeError('has more than one divisor')
  const divisor =
    divisorText === undefined ? 1 : readOr(divisorText, 'has no number as its divisor')
  if (divisor <= 0) throw new RangeError('has a divisor that is not above 0')
  if (divisor > 1e6) throw new RangeError('has a divisor above 1000000')
  const slices = numbers.split('!', 4).map(readSlice)
  const [first] = slices
  if (slices.length !== 1 && slices.length !== 3)
    throw new RangeError('has neither one slice nor three')
  const height = first?.length ?? 0
  const width = first?.[0]?.length ?? 0
  const isEven = slices.every(
    (slice) => slice.length === height && slice.every((row) => row.length === width),
  )
  if (!isEven) throw new RangeError('has rows of different lengths')
  return { slices, divisor }
}

function readSlice(text: string): Slice {
  const { most } = kernelSides
  const rows = text.split(';', most + 1).map((row) => row.split(',', most + 1))
  if (rows.length > most || rows.some((row) => row.length > most))
    throw new RangeError(`is larger than ${most}×${most}`)
  return rows.map((row, r) =>
    row.map((number, c) => readWeight(number, `row ${r + 1}, column ${c + 1}`)),
  )
}

function readWeight(text: string, place: string): number {
  const value = readOr(text, `has no number at ${place}`)
  if (Math.abs(value) > 1e6) throw new RangeError(`has a number beyond ±1000000 at ${place}`)
  return Number(value.toFixed(kernelDecimals))
}

/** The number that the text is, else a RangeError with the given words. */
function readOr(text: string, problem: string): number {
  try {
    return readNumber(text)
  } catch {
    throw new RangeError(problem)
  }
}
