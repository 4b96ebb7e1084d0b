import { parameters } from './parameters.ts'
import type { FamilyFilter } from './photoFilter.ts'
import { along, bell, sampledKernel } from './sampledKernel.ts'

const { angle, direction, sigma } = parameters

/** The cells around the middle of 3×3, from the right on, clockwise. */
const around = [5, 8, 7, 6, 3, 0, 1, 2]

/** Kernels that answer to one direction. */
export const directionalFilters: readonly FamilyFilter[] = [
  {
    id: 'derivative',
    label: 'Edge at an angle',
    purpose: 'How fast a blurred image gets brighter in one direction; any angle, any scale.',
    parameters: [{ ...sigma, initial: 1.2 }, direction],
    make: ([s = 1.2, degrees = 45]) =>
      sampledKernel(3 * s, (x, y) => along(x, y, degrees) * bell(x, y, s), 'positive'),
  },
  {
    id: 'line',
    label: 'Line at an angle',
    purpose: 'Bright lines along one direction; edges cancel.',
    parameters: [{ ...sigma, initial: 1 }, angle],
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
    label: 'Kirsch compass',
    purpose: 'One of eight compass kernels: strong where it is brightest towards that side.',
    parameters: [{ ...direction, initial: 0, max: 315, step: 45 }],
    make: ([degrees = 0]) => ({
      rows: compass([5, 5, -3, -3, -3, -3, -3, 5], degrees),
      divisor: 15,
    }),
  },
  {
    id: 'robinson',
    label: 'Robinson compass',
    purpose: 'Sobel rotated in steps of 45°.',
    parameters: [{ ...direction, max: 315, step: 45 }],
    make: ([degrees = 45]) => ({ rows: compass([2, 1, 0, -1, -2, -1, 0, 1], degrees), divisor: 4 }),
  },
]

/** Eight numbers laid around a 3×3 kernel, rotated clockwise in steps of 45°. */
function compass(numbers: readonly number[], degrees: number): number[][] {
  const cells = Array.from({ length: 9 }, () => 0)
  const steps = Math.round(degrees / 45)
  around.forEach((cell, place) => (cells[cell] = numbers.at((place - steps) % 8)!))
  return [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6)]
}
