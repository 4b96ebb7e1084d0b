import { type NetLayer, netSize, zeros } from '#core/netLayer.ts'
import { cellCount } from '#core/tensor.ts'
import { digitSide } from '#data/digits.ts'
import { seededRandom } from '#data/seededRandom.ts'

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
    layers: [
      { kind: 'conv2d', weight: zeros(6, 1, 5, 5), bias: zeros(6) },
      { kind: 'activation', activation: 'relu' },
      { kind: 'maxPool2d', spec: { kernelSize: 2 } },
      { kind: 'conv2d', weight: zeros(16, 6, 5, 5), bias: zeros(16) },
      { kind: 'activation', activation: 'relu' },
      { kind: 'maxPool2d', spec: { kernelSize: 2 } },
      { kind: 'flatten' },
      { kind: 'dense', weight: zeros(10, 256), bias: zeros(10) },
    ],
  }),
  dense: net({
    name: 'Dense',
    unit: 'unit',
    looks: '7 units, each a weight for every pixel',
    form: '784 pixels, 7 units, ReLU; 10 outputs',
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', weight: zeros(7, digitSide ** 2), bias: zeros(7) },
      { kind: 'activation', activation: 'relu' },
      { kind: 'dense', weight: zeros(10, 7), bias: zeros(10) },
    ],
  }),
}

function net(of: Omit<ReadNet, 'size'>): ReadNet {
  return { ...of, size: netSize(of.layers) }
}

/**
 * What a network begins with: [parameters]. All of a layer within ±1 / √inputs, as PyTorch begins.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
export function firstParameters(kind: ReadKind, seed: number): Float32Array {
  const random = seededRandom(seed)
  const parts = readNets[kind].layers.flatMap((layer) => {
    if (layer.kind !== 'conv2d' && layer.kind !== 'dense') return []
    const [outputs = 0, ...inputs] = layer.weight.shape
    const reach = 1 / Math.sqrt(cellCount(inputs))
    const numbers = layer.weight.data.length + outputs
    return Array.from({ length: numbers }, () => reach * (2 * random() - 1))
  })
  return Float32Array.from(parts)
}
