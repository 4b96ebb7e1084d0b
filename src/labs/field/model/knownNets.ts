import { conv, isPool, type Net, pool } from './net.ts'

/** A network that has a name. */
export interface KnownNet {
  readonly id: string
  readonly label: string
  /** What is there of it, where it is from, and what the publication has otherwise. */
  readonly about: string
  /** Side of the image that it was made for, in pixels. */
  readonly size: number
  readonly colour: 'grey' | 'rgb'
  /** The layer that is looked at first, counted from 1. */
  readonly layer: number
  readonly net: Net
}

const same = { padding: 1 } as const
const repeated = (count: number, ...layers: Net): Net =>
  Array.from({ length: count }, () => layers).flat()
const block = (convs: number, maps: number): Net => [
  ...repeated(convs, conv(3, maps, same)),
  pool(2),
]
const valley = (maps: number): Net => [conv(3, maps), conv(3, maps)]

type Named = Omit<KnownNet, 'colour' | 'layer'> & Partial<KnownNet>

const named: readonly Named[] = [
  {
    id: 'small',
    label: 'Four layers',
    about: 'Three convolutions and a pool.',
    size: 32,
    net: [conv(3, 8), conv(3, 8), pool(2), conv(3, 16)],
  },
  {
    id: 'lenet-5',
    label: 'LeNet-5',
    about:
      'For digits; C1 to C5. LeCun et al. 1998, whose C3 reads only some of the maps below (1,516 parameters, not 2,416) and whose pools are learnt; neither is here.',
    size: 32,
    colour: 'grey',
    layer: 4,
    net: [
      conv(5, 6),
      pool(2, { kind: 'average' }),
      conv(5, 16),
      pool(2, { kind: 'average' }),
      conv(5, 120),
    ],
  },
  {
    id: 'alexnet',
    label: 'AlexNet',
    about:
      'Its convolutions and pools, in one tower, so that each reads all maps below. Krizhevsky 2014.',
    size: 224,
    net: [
      conv(11, 64, { stride: 4, padding: 2 }),
      pool(3, { stride: 2 }),
      conv(5, 192, { padding: 2 }),
      pool(3, { stride: 2 }),
      conv(3, 384, same),
      conv(3, 256, same),
      conv(3, 256, same),
      pool(3, { stride: 2 }),
    ],
  },
  {
    id: 'vgg-16',
    label: 'VGG-16',
    about: 'Thirteen 3×3 convolutions and five pools. Simonyan and Zisserman 2015.',
    size: 224,
    net: [...block(2, 64), ...block(2, 128), ...block(3, 256), ...block(3, 512), ...block(3, 512)],
  },
  {
    id: 'resnet-18',
    label: 'ResNet-18, first stages',
    about:
      'Up to 28×28; shortcuts see less than what they pass by. He et al. 2016, with normalisation in the place of the 832 biases that are counted here.',
    size: 224,
    net: [
      conv(7, 64, { stride: 2, padding: 3 }),
      pool(3, { stride: 2, padding: 1 }),
      ...repeated(4, conv(3, 64, same)),
      conv(3, 128, { stride: 2, padding: 1 }),
      ...repeated(3, conv(3, 128, same)),
    ],
  },
  {
    id: 'dilated',
    label: 'Dilated stack',
    about: 'Dilation 1, 2, 4, 8: Yu and Koltun 2016.',
    size: 64,
    net: [1, 2, 4, 8].map((dilation) => conv(3, 16, { dilation, padding: dilation })),
  },
  {
    id: 'u-net',
    label: 'U-Net, the way down',
    about: 'Without padding, 572×572 pixels to 28×28 units. Ronneberger et al. 2015.',
    size: 572,
    colour: 'grey',
    net: [...[64, 128, 256, 512].flatMap((maps) => [...valley(maps), pool(2)]), ...valley(1024)],
  },
  {
    id: 'hourglass',
    label: 'Down and up again',
    about: 'Two strided convolutions down, two transposed ones up.',
    size: 32,
    net: [
      conv(3, 16, { stride: 2, padding: 1 }),
      conv(3, 32, { stride: 2, padding: 1 }),
      { ...conv(4, 16, { stride: 2, padding: 1 }), kind: 'transposed' },
      { ...conv(4, 3, { stride: 2, padding: 1 }), kind: 'transposed' },
    ],
  },
  {
    id: 'plain',
    label: 'Ten convolutions',
    about: '3×3 each, without padding or pool.',
    size: 48,
    net: repeated(10, conv(3, 16)),
  },
]

/** Networks with a name, in the order in which they are offered; a link names them. In colour, the last layer looked at. */
export const knownNets: readonly KnownNet[] = named.map((known) => ({
  colour: 'rgb',
  layer: known.net.length,
  ...known,
}))

export function knownNet(id: string): KnownNet {
  const found = knownNets.find((known) => known.id === id)
  if (!found) throw new RangeError(`there is no network ${id}`)
  return found
}

/** The settings of a known network, on an image of its size; the picture is none of them. */
export function netSettings({ net, size, colour, layer }: KnownNet) {
  return { net, size, colour, layer }
}

/** The known network that a stack is, undefined when it was made by hand. */
export function knownAs(net: Net): KnownNet | undefined {
  const text = textOf(net)
  return knownNets.find((known) => known.net === net || textOf(known.net) === text)
}

/** What makes a stack what it is; of a pool, maps say nothing. */
function textOf(net: Net): string {
  return JSON.stringify(
    net.map((layer) => {
      const { kind, kernel, stride, dilation, padding, maps } = layer
      return [kind, kernel, stride, dilation, padding, isPool(layer) ? 1 : maps]
    }),
  )
}
