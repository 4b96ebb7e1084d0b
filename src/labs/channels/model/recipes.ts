import { seededRandom } from '#data/seededRandom.ts'

/** A way to make any number of kernels, of any size and depth. */
export type RecipeId = 'edges' | 'detector' | 'opponents' | 'mixes' | 'each' | 'ones' | 'random'

/** What a recipe is asked for: one weight of one kernel. */
export interface WeightPosition {
  /** Which kernel, of how many. */
  readonly map: number
  readonly maps: number
  /** Which slice of it, of how many. */
  readonly slice: number
  readonly slices: number
  readonly row: number
  readonly column: number
  /** Rows and columns of a slice. */
  readonly side: number
  readonly seed: number
}

interface Recipe {
  readonly label: string
  readonly help: string
  readonly weightAt: (position: WeightPosition) => number
}

/** The named banks of kernels. Every weight is a whole number. */
export const recipes: Readonly<Record<RecipeId, Recipe>> = {
  edges: {
    label: 'Edges in all directions',
    help: 'Each kernel looks for an edge that faces another way; its slices are all alike.',
    weightAt: edgeAt,
  },
  detector: {
    label: 'Colour detectors',
    help: 'Each kernel is for one channel and against the others: red, then green, then blue.',
    weightAt: ({ map, slice, slices }) => {
      if (slices === 1) return 1
      return slice === map % slices ? slices - 1 : -1
    },
  },
  opponents: {
    label: 'Colour-opponent edges',
    help: 'An edge from one channel to another: red against green, green against blue, blue against red.',
    weightAt: (position) => {
      const { map, maps, slice, slices } = position
      if (slices === 1) return edgeAt(position)
      const rotated = { ...position, map: 2 * Math.floor(map / slices), maps: Math.max(maps, 8) }
      if (slice === map % slices) return edgeAt(rotated)
      return slice === (map + 1) % slices ? 0 - edgeAt(rotated) : 0
    },
  },
  mixes: {
    label: 'Mixes of channels',
    help: 'One weight a channel, in the middle: sums and differences of whole channels.',
    weightAt: (position) => (isMiddle(position) ? mixAt(position) : 0),
  },
  each: {
    label: 'One channel each',
    help: 'Each kernel lets one channel through and none of the others.',
    weightAt: (position) =>
      isMiddle(position) && position.slice === position.map % position.slices ? 1 : 0,
  },
  ones: {
    label: 'All ones',
    help: 'Every number under the window is added up.',
    weightAt: () => 1,
  },
  random: {
    label: 'Random whole numbers',
    help: 'From −2 to 2, the same for the same seed.',
    weightAt: ({ map, slice, row, column, seed }) => {
      const random = seededRandom(seed * 7919 + ((map * 8 + slice) * 7 + row) * 7 + column)
      return Math.floor(random() * 5) - 2
    },
  },
}

/** A slope that rises in the direction that the kernel is for; a kernel of one cell has no direction. */
function edgeAt({ map, maps, row, column, side }: WeightPosition): number {
  if (side === 1) return 1
  const angle = (map * 2 * Math.PI) / (maps > 8 ? 16 : 8)
  const middle = (side - 1) / 2
  const along = Math.cos(angle) * (column - middle) - Math.sin(angle) * (row - middle)
  return Math.round(side % 2 === 0 ? 2 * along : along) + 0
}

/** Brightness, red against green, blue against both; with other channels, sums and differences in turn. */
function mixAt({ map, slice, slices }: WeightPosition): number {
  if (slices === 3) return colourMixes[map % colourMixes.length]?.[slice] ?? 0
  let common = map & slice
  let isOdd = false
  for (; common > 0; common >>= 1) isOdd = isOdd !== ((common & 1) === 1)
  return isOdd ? -1 : 1
}

const colourMixes = [
  [1, 1, 1],
  [1, -1, 0],
  [-1, -1, 2],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 0],
  [0, 1, 1],
] as const

function isMiddle({ row, column, side }: WeightPosition): boolean {
  const middle = Math.floor((side - 1) / 2)
  return row === middle && column === middle
}
