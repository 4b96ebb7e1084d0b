import { parameters } from './parameters.ts'
import type { FamilyFilter } from './photoFilter.ts'
import { along, bell, sampledKernel } from './sampledKernel.ts'

const { angle, sigma, size } = parameters

/** Means of a neighbourhood: weights sum to 1, an even area stays as it is. */
export const blurFilters: readonly FamilyFilter[] = [
  {
    id: 'gaussian',
    label: 'Gaussian',
    purpose: 'Smooths alike in all directions; the start of most pipelines.',
    parameters: [sigma],
    make: ([s = 1.5]) => sampledKernel(3 * s, (x, y) => bell(x, y, s), 'sum'),
  },
  {
    id: 'box',
    label: 'Box',
    purpose: 'The plain mean of a square; fast, but leaves square traces.',
    parameters: [size],
    make: ([n = 5]) => sampledKernel((n - 1) / 2, () => 1, 'sum'),
  },
  {
    id: 'tent',
    label: 'Tent',
    purpose: 'A box blurred by a box: softer than one, cheaper than a Gaussian.',
    parameters: [size],
    make: ([n = 5]) => {
      const half = (n + 1) / 2
      return sampledKernel(
        (n - 1) / 2,
        (x, y) => (half - Math.abs(x)) * (half - Math.abs(y)),
        'sum',
      )
    },
  },
  {
    id: 'lens',
    label: 'Lens',
    purpose: 'The mean of a disc: points of light become discs, as out of focus.',
    parameters: [
      { id: 'radius', label: 'Radius', unit: 'px', initial: 4, min: 1, max: 7, step: 0.5 },
    ],
    make: ([r = 4]) => sampledKernel(r, (x, y) => clamped(r + 0.5 - Math.hypot(x, y)), 'sum'),
  },
  {
    id: 'ring',
    label: 'Ring',
    purpose: 'The mean of a ring: a mirror lens out of focus.',
    parameters: [
      { id: 'radius', label: 'Radius', unit: 'px', initial: 5, min: 2, max: 7, step: 0.5 },
    ],
    make: ([r = 5]) =>
      sampledKernel(r, (x, y) => clamped(1 - Math.abs(Math.hypot(x, y) - r + 0.5)), 'sum'),
  },
  {
    id: 'motion',
    label: 'Motion',
    purpose: 'The mean along a line: as if the camera had moved.',
    parameters: [
      { ...size, id: 'length', label: 'Length', initial: 11 },
      { ...angle, initial: 30 },
    ],
    make: ([n = 11, degrees = 30]) =>
      sampledKernel(
        (n - 1) / 2,
        (x, y) =>
          clamped(1 - Math.abs(along(x, y, degrees + 90))) *
          clamped(n / 2 + 0.5 - Math.abs(along(x, y, degrees))),
        'sum',
      ),
  },
  {
    id: 'smear',
    label: 'Brush',
    purpose: 'A long Gaussian along a line: strokes of a brush.',
    parameters: [
      { ...sigma, initial: 2.5 },
      { ...angle, initial: 45 },
    ],
    make: ([s = 2.5, degrees = 45]) =>
      sampledKernel(
        3 * s,
        (x, y) => bell(along(x, y, degrees) / s, along(x, y, degrees + 90) / 0.6, 1),
        'sum',
      ),
  },
]

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value))
}
