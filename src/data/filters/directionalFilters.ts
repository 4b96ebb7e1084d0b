import { sigma } from './blurFilters.ts'
import type { FilterParameter, PhotoFilter } from './photoFilter.ts'
import { along, bell, sampledKernel } from './sampledKernel.ts'

const angle: FilterParameter = {
  id: 'angle',
  label: 'Angle',
  unit: '°',
  initial: 45,
  min: 0,
  max: 355,
  step: 5,
}

/** Numbers around the middle, from the right on, clockwise. */
const around = [
  [1, 2],
  [2, 2],
  [2, 1],
  [2, 0],
  [1, 0],
  [0, 0],
  [0, 1],
  [0, 2],
] as const

/** Kernels that answer to one direction. */
export const directionalFilters: readonly PhotoFilter[] = [
  {
    id: 'derivative',
    family: 'directional',
    label: 'Edge at an angle',
    purpose: 'How fast a blurred image gets brighter in one direction; any angle, any scale.',
    parameters: [{ ...sigma, initial: 1.2 }, angle],
    make: ([s = 1.2, degrees = 45]) =>
      sampledKernel(3 * s, (x, y) => along(x, y, degrees) * bell(x, y, s), 'positive'),
  },
  {
    id: 'line',
    family: 'directional',
    label: 'Line at an angle',
    purpose: 'Bright lines along one direction; edges cancel.',
    parameters: [
      { ...sigma, initial: 1 },
      { ...angle, max: 175, initial: 0 },
    ],
    make: ([s = 1, degrees = 0]) =>
      sampledKernel(
        4 * s,
        (x, y) => {
          const across = along(x, y, degrees + 90) / s
          return (1 - across * across) * bell(across, along(x, y, degrees) / (2 * s), 1)
        },
        'positive',
      ),
  },
  {
    id: 'kirsch',
    family: 'directional',
    label: 'Kirsch compass',
    purpose: 'One of eight compass kernels: strong where it is brightest towards that side.',
    parameters: [{ ...angle, initial: 0, max: 315, step: 45 }],
    make: ([degrees = 0]) => ({
      rows: compass([5, 5, -3, -3, -3, -3, -3, 5], degrees),
      divisor: 15,
    }),
  },
  {
    id: 'robinson',
    family: 'directional',
    label: 'Robinson compass',
    purpose: 'Sobel rotated in steps of 45°.',
    parameters: [{ ...angle, initial: 45, max: 315, step: 45 }],
    make: ([degrees = 45]) => ({ rows: compass([2, 1, 0, -1, -2, -1, 0, 1], degrees), divisor: 4 }),
  },
]

/** Eight numbers laid around a 3×3 kernel, rotated clockwise in steps of 45°. */
function compass(numbers: readonly number[], degrees: number): number[][] {
  const rows = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  const steps = Math.round(degrees / 45)
  around.forEach(([row, col], place) => {
    rows[row]![col] = numbers[(((place - steps) % 8) + 8) % 8]!
  })
  return rows
}
