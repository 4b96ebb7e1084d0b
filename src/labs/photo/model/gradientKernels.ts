import { type KernelRows, matrixOf } from '#data/kernelPreset.ts'
import type { Joined } from '#draw/sum/sumParts.ts'

/** Sobel across and down: what the gradient is made of. */
export const gradientKernels: readonly ({ readonly label: string } & KernelRows)[] = [
  { label: 'Gx', rows: matrixOf('-1 0 1; -2 0 2; -1 0 1'), divisor: 1 },
  { label: 'Gy', rows: matrixOf('-1 -2 -1; 0 0 0; 1 2 1'), divisor: 1 },
]

/** Both in one grid, with a column between, to be known at a glance. */
export const gradientPicture: KernelRows = {
  rows: gradientKernels[0]!.rows.map((row, at) => [...row, 0, ...gradientKernels[1]!.rows[at]!]),
  divisor: 1,
}

const labels = gradientKernels.map(({ label }) => label)

/** How the two sums of a pixel become its gradient's length, or its direction. */
export const gradientJoined: Record<'magnitude' | 'orientation', Joined> = {
  magnitude: {
    labels,
    open: '√(',
    before: '(',
    after: ')²',
    between: ' + ',
    close: ' )',
    unit: '',
    apply: (sums) => Math.hypot(...sums),
  },
  orientation: {
    labels,
    open: 'direction of (',
    before: '',
    after: '',
    between: ', ',
    close: ')',
    unit: '°',
    apply: ([x = 0, y = 0]) => degreesOf(x, y),
  },
}

/** The direction of (x, y) in degrees, clockwise from the right, as rows go down: −180 to 180, 0 where there is none. */
export function degreesOf(x: number, y: number): number {
  return (Math.atan2(y, x) * 180) / Math.PI + 0
}
