import { parameters } from './parameters.ts'
import type { FamilyFilter } from './photoFilter.ts'
import { along } from './sampledKernel.ts'

const { light, strength } = parameters

/** Kernels that make an image look raised, lit from one side. */
export const embossFilters: readonly FamilyFilter[] = [
  {
    id: 'emboss',
    label: 'Emboss',
    purpose: 'As if lit from one side: the image looks raised, its colours stay.',
    parameters: [light, strength],
    make: ([degrees = 225, s = 1]) => relief(degrees, s, 1),
  },
  {
    id: 'bas-relief',
    isOnGrey: true,
    label: 'Bas-relief',
    purpose: 'The raised edges alone, on grey.',
    parameters: [light, strength],
    make: ([degrees = 225, s = 1]) => relief(degrees, s, 0),
  },
  {
    id: 'engrave',
    label: 'Engrave',
    purpose: 'The same from the other side: the image looks cut in.',
    parameters: [light, strength],
    make: ([degrees = 225, s = 1]) => relief(degrees + 180, s, 1),
  },
]

/** Darker towards the light's far side; `own` is the share of the image itself. */
function relief(degrees: number, strength: number, own: number) {
  const places = [-1, 0, 1]
  const rows = places.map((y) =>
    places.map((x) => {
      const near = Math.hypot(x, y) === 0 ? 0 : -along(x, y, degrees) / Math.hypot(x, y)
      return Math.round(100 * (strength * near + (x === 0 && y === 0 ? own : 0))) + 0
    }),
  )
  return { rows, divisor: 100 }
}
