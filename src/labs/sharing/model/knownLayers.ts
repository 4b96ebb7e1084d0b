/** The shape of a layer that many know, and the side of the images that it is made for. */
export interface KnownLayer {
  readonly id: KnownLayerId
  readonly label: string
  readonly channels: number
  readonly size: number
  readonly kernels: number
  readonly kernel: number
  readonly padding: number
}

export type KnownLayerId = 'lenet' | 'tiny-vgg' | 'vgg-16'

/** The largest side that the plot goes to. */
export const mostSize = 1024

/**
 * First layers, by their shapes; every count is worked out from them.
 * @see LeCun, Bottou, Bengio and Haffner, Gradient-Based Learning Applied to Document Recognition, 1998
 * @see Wang et al., CNN Explainer, 2020, for the Tiny VGG
 * @see Simonyan and Zisserman, Very Deep Convolutional Networks for Large-Scale Image Recognition, 2015
 */
export const knownLayers: readonly KnownLayer[] = [
  {
    id: 'lenet',
    label: 'LeNet conv1',
    channels: 1,
    size: 32,
    kernels: 6,
    kernel: 5,
    padding: 0,
  },
  {
    id: 'tiny-vgg',
    label: 'Tiny VGG conv_1_1',
    channels: 3,
    size: 64,
    kernels: 10,
    kernel: 3,
    padding: 0,
  },
  {
    id: 'vgg-16',
    label: 'VGG-16 conv1_1',
    channels: 3,
    size: 224,
    kernels: 64,
    kernel: 3,
    padding: 1,
  },
]

export function knownLayer(id: KnownLayerId): KnownLayer {
  const found = knownLayers.find((layer) => layer.id === id)
  if (!found) throw new RangeError(`there is no known layer ${id}`)
  return found
}
