import { flipRows } from '#data/kernelEdits.ts'
import { decimalsOf } from '#draw/printNumber.ts'

/** One slice of a kernel: rows of numbers, as a person typed them. */
export type Slice = readonly (readonly number[])[]

/**
 * A kernel as the lab keeps it: numbers over a common divisor. One slice serves every channel alike;
 * three are the slices for red, green and blue.
 */
export interface Kernel {
  readonly slices: readonly Slice[]
  readonly divisor: number
}

export const kernelSides = { least: 1, most: 11 } as const

/** The most decimals a kernel's number may have: what is typed is kept exactly. */
export const kernelDecimals = 4

export function kernelSize(kernel: Kernel): { height: number; width: number } {
  const first = kernel.slices[0] ?? []
  return { height: first.length, width: first[0]?.length ?? 0 }
}

/** A kernel's numbers as whole ones, row-major, and the power of ten that they were multiplied by. */
export interface WholeWeights {
  /** [outputs, inputs, height, width] */
  readonly shape: readonly number[]
  readonly numbers: Float64Array
  readonly scale: number
}

/** The kernel in whole numbers: sums over whole pixels are then exact, whatever decimals were typed. */
export function wholeWeights(kernel: Kernel, channels: number, groups: number): WholeWeights {
  const { height, width } = kernelSize(kernel)
  const numbers = Array.from({ length: channels }, (_, channel) =>
    (kernel.slices[channel] ?? kernel.slices[0] ?? []).flat(),
  ).flat()
  const scale = 10 ** Math.max(0, ...numbers.map((number) => decimalsOf(number, kernelDecimals)))
  return {
    shape: [groups, channels / groups, height, width],
    numbers: Float64Array.from(numbers, (number) => Math.round(number * scale)),
    scale,
  }
}

/** The kernel with every slice cut or filled with zeros to the size, kept in the middle. */
export function resizeKernel(kernel: Kernel, height: number, width: number): Kernel {
  const now = kernelSize(kernel)
  const down = Math.floor((height - now.height) / 2)
  const right = Math.floor((width - now.width) / 2)
  const slices = kernel.slices.map((slice) =>
    Array.from({ length: height }, (_row, row) =>
      Array.from({ length: width }, (_cell, column) => slice[row - down]?.[column - right] ?? 0),
    ),
  )
  return { ...kernel, slices }
}

/** The kernel with one number changed. */
export function withNumber(
  kernel: Kernel,
  slice: number,
  row: number,
  column: number,
  value: number,
): Kernel {
  const slices = kernel.slices.map((rows, s) =>
    s === slice
      ? rows.map((numbers, r) => (r === row ? numbers.with(column, value) : numbers))
      : rows,
  )
  return { ...kernel, slices }
}

/** The kernel flipped: a cross-correlation with it is the textbook's convolution. */
export function flippedKernel(kernel: Kernel): Kernel {
  return { ...kernel, slices: kernel.slices.map(flipRows) }
}
