import { type NetLayer, netSize } from '#core/netLayer.ts'
import { digitNets } from '#data/digitNets.ts'
import { digitSide } from '#data/digits.ts'

/** The two networks, in the order in which they are shown. */
export const readKinds = ['conv', 'dense'] as const
export type ReadKind = (typeof readKinds)[number]

/** A network that reads digits. */
export interface ReadNet {
  readonly name: string
  /** What its first weights are called, one by one. */
  readonly unit: string
  /** With what it looks at a digit, in short. */
  readonly looks: string
  /** What it consists of, in short. */
  readonly form: string
  readonly layers: readonly NetLayer[]
  /** Weights and biases. */
  readonly size: number
}

/** How many kernels the convolution begins with, and features the dense one has; cells along a side of each. */
export const shownWeights = {
  conv: { count: 6, side: 5 },
  dense: { count: 7, side: digitSide },
} as const

/** About as many weights each: one looks through small windows that it moves, one at all pixels at once. */
export const readNets: Readonly<Record<ReadKind, ReadNet>> = {
  conv: net({
    name: 'Convolution',
    unit: 'kernel',
    looks: '6 kernels of 5×5, moved over all places',
    form: '6 kernels 5×5, ReLU, pool; 16 kernels 5×5, ReLU, pool; 10 outputs',
    layers: digitNets.conv.layers,
  }),
  dense: net({
    name: 'Dense',
    unit: 'unit',
    looks: '7 units, each a weight for every pixel',
    form: '784 pixels, 7 units, ReLU; 10 outputs',
    layers: digitNets.dense7.layers,
  }),
}

function net(of: Omit<ReadNet, 'size'>): ReadNet {
  return { ...of, size: netSize(of.layers) }
}
