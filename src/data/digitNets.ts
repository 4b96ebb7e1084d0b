import { type NetLayer, zeros } from '#core/netLayer.ts'
import { digitSide } from './digits.ts'

/** The networks that read digits, in the order of the convolutional ones, then of the dense ones by size. */
export const digitNetNames = [
  'conv',
  'lenet',
  'global',
  'linear',
  'dense7',
  'dense77',
  'dense300',
  'shifted',
] as const
export type DigitNetName = (typeof digitNetNames)[number]

/** A network that reads digits: [batch, 1, 28, 28], 0 (paper) to 1 (ink), to ten logits. */
export interface DigitNet {
  readonly name: DigitNetName
  readonly kind: 'conv' | 'dense'
  /** Of the weights only the shapes count. */
  readonly layers: readonly NetLayer[]
}

const relu: NetLayer = { kind: 'activation', activation: 'relu' }
const halved: NetLayer = { kind: 'maxPool2d', spec: { kernelSize: 2 } }
const flatten: NetLayer = { kind: 'flatten' }

export const digitNets: Readonly<Record<DigitNetName, DigitNet>> = {
  conv: {
    name: 'conv',
    kind: 'conv',
    layers: [
      conv(1, 6, 5),
      relu,
      halved,
      conv(6, 16, 5),
      relu,
      halved,
      flatten,
      dense(16 * 4 * 4, 10),
    ],
  },
  /** Y. LeCun et al., Gradient-Based Learning Applied to Document Recognition, 1998, with ReLU and the largest of four. */
  lenet: {
    name: 'lenet',
    kind: 'conv',
    layers: [
      conv(1, 6, 5, 2),
      relu,
      halved,
      conv(6, 16, 5),
      relu,
      halved,
      flatten,
      dense(16 * 5 * 5, 120),
      relu,
      dense(120, 84),
      relu,
      dense(84, 10),
    ],
  },
  /** Of each map only the largest number goes on, wherever it stands. */
  global: {
    name: 'global',
    kind: 'conv',
    layers: [
      conv(1, 8, 5, 2),
      relu,
      halved,
      conv(8, 16, 5, 2),
      relu,
      halved,
      conv(16, 32, 3, 1),
      relu,
      { kind: 'maxPool2d', spec: { kernelSize: digitSide / 4 } },
      flatten,
      dense(32, 10),
    ],
  },
  linear: { name: 'linear', kind: 'dense', layers: denseLayers() },
  dense7: { name: 'dense7', kind: 'dense', layers: denseLayers(7) },
  dense77: { name: 'dense77', kind: 'dense', layers: denseLayers(77) },
  dense300: { name: 'dense300', kind: 'dense', layers: denseLayers(300, 100) },
  /** As the one before, but trained on digits that stand anywhere. */
  shifted: { name: 'shifted', kind: 'dense', layers: denseLayers(300, 100) },
}

function conv(inputs: number, outputs: number, side: number, padding = 0): NetLayer {
  const weight = zeros(outputs, inputs, side, side)
  return { kind: 'conv2d', weight, bias: zeros(outputs), spec: { padding } }
}

function dense(inputs: number, outputs: number): NetLayer {
  return { kind: 'dense', weight: zeros(outputs, inputs), bias: zeros(outputs) }
}

/** All pixels in a row, layers of so many units with ReLU between, ten outputs. */
function denseLayers(...units: readonly number[]): readonly NetLayer[] {
  const inputs = [digitSide ** 2, ...units]
  return [
    flatten,
    ...units.flatMap((count, at) => [dense(inputs[at]!, count), relu]),
    dense(inputs.at(-1)!, 10),
  ]
}
