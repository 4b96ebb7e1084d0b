import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** Kernels of whole numbers that there are in every size: all sums over a picture of whole numbers are exact. */
export const kernelKinds = {
  count: { label: 'Counted', help: '1, 2, 3, …: every weight is a number of its own.' },
  sobel: { label: 'Sobel', help: 'Right minus left, smoothed down the columns.' },
  binomial: { label: 'Binomial', help: 'A Gaussian in whole numbers, without its divisor.' },
  ones: { label: 'Ones', help: 'Adds up the window.' },
  laplacian: { label: 'Laplacian', help: 'The middle against all around it.' },
  random: { label: 'Random', help: 'Whole numbers from −3 to 3, always the same.' },
  own: { label: 'Own', help: 'As typed or dragged on the kernel; more cells repeat its numbers.' },
} as const

export type KernelKind = keyof typeof kernelKinds

/** Beyond this the counting begins again: numbers stay short. */
const mostCounted = 99

/** The settings that the kernels are made from. */
interface KernelSettings {
  readonly kernel: KernelKind
  /** The weights of one's own kernels, in order; from the first again where more are needed. */
  readonly own: readonly number[]
  readonly maps: number
  readonly channels: number
  readonly groups: number
  readonly kernelSize: number
}

/**
 * The kernels, [maps, channels / groups, side, side]. Each slice is the one before it, rotated by a quarter: kernels and
 * their slices differ, and stay of one kind.
 */
export function kernelWeights(settings: KernelSettings): Tensor {
  const { maps, channels, groups, kernelSize: side } = settings
  const shape = [maps, channels / groups, side, side]
  return { shape, data: Float32Array.from(numbersOf(settings, maps * (channels / groups))) }
}

function numbersOf(
  { kernel, own, channels, groups, kernelSize: side }: KernelSettings,
  count: number,
) {
  const each = Array.from({ length: count * side * side }, (_, weight) => weight)
  const random = seededRandom(7)
  if (kernel === 'count') return each.map((weight) => (weight % mostCounted) + 1)
  if (kernel === 'own') return each.map((weight) => own[weight % own.length] ?? 0)
  if (kernel === 'random') return each.map(() => Math.floor(random() * 7) - 3)
  const slices = channels / groups
  const first = sliceOf(kernel, side)
  return Array.from({ length: count }, (_, at) =>
    rotated(first, Math.floor(at / slices) + (at % slices)),
  ).flat(2)
}

function sliceOf(kind: Exclude<KernelKind, 'count' | 'random' | 'own'>, side: number): number[][] {
  const smooth = binomial(side)
  const ones = smooth.map(() => 1)
  switch (kind) {
    case 'ones':
      return product(ones, ones)
    case 'binomial':
      return product(smooth, smooth)
    case 'sobel':
      return product(smooth, side === 1 ? [1] : differences(binomial(side - 1)))
    case 'laplacian': {
      const middle = Math.floor(side / 2)
      const around = product(
        ones,
        ones.map(() => -1),
      )
      around[middle]![middle] = Math.max(1, side * side - 1)
      return around
    }
  }
}

function product(down: readonly number[], across: readonly number[]): number[][] {
  return down.map((row) => across.map((column) => row * column))
}

/** 1 2 1, 1 3 3 1, …: Pascal's triangle. */
function binomial(length: number): number[] {
  let row = [1]
  while (row.length < length) row = [...row, 0].map((value, at) => value + (row[at - 1] ?? 0))
  return row
}

/** The row less itself moved along by one. */
function differences(row: readonly number[]): number[] {
  return [...row, 0].map((value, at) => (row[at - 1] ?? 0) - value)
}

function rotated(slice: number[][], quarters: number): number[][] {
  let now = slice
  for (let quarter = 0; quarter < quarters % 4; quarter++)
    now = now.map((_, row) => now.map((cells) => cells[now.length - 1 - row] ?? 0))
  return now
}
