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

/** The kernels that weights are asked of. */
interface Kernels {
  readonly kind: KernelKind
  /** The weights of `own`, in order; from the first again where more are needed. */
  readonly own: readonly number[]
  readonly maps: number
  readonly slices: number
  readonly side: number
}

/**
 * The weights of `maps` kernels of `slices` slices each, [maps, slices, side, side]. Each slice is the one before it,
 * rotated by a quarter: kernels and their slices differ, and stay of one kind.
 */
export function kernelWeights({ kind, own, maps, slices, side }: Kernels): Float32Array {
  const length = maps * slices * side * side
  if (kind === 'count')
    return Float32Array.from({ length }, (_, weight) => (weight % mostCounted) + 1)
  if (kind === 'own') return Float32Array.from({ length }, (_, at) => own[at % own.length] ?? 0)
  if (kind === 'random') {
    const random = seededRandom(7)
    return Float32Array.from({ length }, () => Math.floor(random() * 7) - 3)
  }
  const first = sliceOf(kind, side)
  return Float32Array.from(
    Array.from({ length: maps * slices }, (_, at) =>
      rotated(first, Math.floor(at / slices) + (at % slices)),
    ).flat(2),
  )
}

function sliceOf(kind: Exclude<KernelKind, 'count' | 'random' | 'own'>, side: number): number[][] {
  const smooth = binomial(side)
  const cells = Array.from({ length: side }, (_, at) => at)
  switch (kind) {
    case 'ones':
      return cells.map(() => cells.map(() => 1))
    case 'binomial':
      return smooth.map((row) => smooth.map((column) => row * column))
    case 'sobel': {
      const rise = side === 1 ? [1] : differences(binomial(side - 1))
      return smooth.map((row) => rise.map((column) => row * column))
    }
    case 'laplacian': {
      const middle = Math.floor(side / 2)
      const all = Math.max(1, side * side - 1)
      return cells.map((row) =>
        cells.map((column) => (row === middle && column === middle ? all : -1)),
      )
    }
  }
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
