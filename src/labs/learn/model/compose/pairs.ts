import { kernelPresets } from '#data/kernelPresets.ts'
import { targets } from '#labs/learn/model/targets.ts'

/** A handcrafted 3×3 filter. */
export interface Factor {
  readonly name: string
  /** [9] */
  readonly weights: Float64Array
}

/** What two kernels are to do together. */
export interface Pair {
  readonly id: string
  readonly label: string
  readonly help: string
  /** The pairs of filters that make the 5×5 kernel, the first by which it is made; none where no kernel does it. */
  readonly factorings: readonly (readonly [Factor, Factor])[]
}

const blur = factorOf('gaussian-3', 16)
const [sobelX, sobelY] = [factorOf('sobel-x', 4), factorOf('sobel-y', 4)]
// Its numbers as they are written: divided by four it would be as small as the noise that the kernels begin with.
const laplace = factorOf('laplacian-4', 1)
const corner = {
  name: 'Corner',
  weights: Float64Array.of(1, 0, -1, 0, 0, 0, -1, 0, 1),
}

/** The filter whose size is to be found where no kernel does it. */
export const sizedFilter = sobelX

/** Which pair, and the two filters of one of one's own. */
interface Choice {
  readonly pair: string
  readonly first: string
  readonly second: string
}

/** What is offered, but for a pair of one's own. */
export const pairs: readonly Pair[] = [
  {
    id: 'blur-edge',
    label: 'Gaussian ∗ Sobel x',
    help: 'Smooth, then find edges: a single 5×5 does the same.',
    factorings: [[blur, sobelX]],
  },
  {
    id: 'blur-laplace',
    label: 'Gaussian ∗ Laplacian',
    help: 'A pair exists, and descent from noise does not find it.',
    factorings: [[blur, laplace]],
  },
  {
    id: 'edge-edge',
    label: 'Sobel x ∗ Sobel y',
    help: 'The same 5×5 is also a Gaussian after a corner filter.',
    factorings: [
      [sobelX, sobelY],
      [corner, blur],
    ],
  },
  {
    id: 'edge-size',
    label: '|Sobel x|',
    help: 'How strong an edge is, bright to dark or dark to bright: no kernel alone can say it.',
    factorings: [],
  },
]

/** The pairs of filters that the settings ask for. */
export function factoringsOf({ pair, first, second }: Choice): Pair['factorings'] {
  const listed = pairs.find(({ id }) => id === pair)
  return listed ? listed.factorings : [[ownFactor(first), ownFactor(second)]]
}

/** What the two kernels are to do, in words: "Gaussian 3×3 ∗ Sobel x". */
export function pairName(settings: Choice): string {
  const listed = pairs.find(({ id }) => id === settings.pair)
  const [own] = factoringsOf(settings)
  return listed?.label ?? (own ? `${own[0].name} ∗ ${own[1].name}` : '')
}

function factorOf(id: string, divisor: number): Factor {
  const { label, rows } = kernelPresets.find((preset) => preset.id === id)!
  return {
    name: label.replace(' 3×3', '').replace(', 4 neighbours', ''),
    weights: Float64Array.from(rows.flat(), (weight) => weight / divisor),
  }
}

function ownFactor(id: string): Factor {
  const { label, weights } = targets.find((target) => target.id === id)!
  return { name: label, weights }
}
