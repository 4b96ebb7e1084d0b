import { cellCount } from '#core/tensor.ts'
import { kernelShapeIn, type KernelLayout } from './layouts.ts'
import type { LayerGroup } from './layerGroups.ts'

/** How the axes of weights are read. */
export interface Reading {
  /** What sets it apart, in words. */
  readonly name: string
  readonly kernels: KernelLayout
  /** Dense weights as [out, in] or [in, out]. */
  readonly dense: 'OI' | 'IO'
  /** Whether an image is flattened place by place, with the channels of a place beside each other. */
  readonly channelsLast: boolean
}

/** A layer with its weights' shape as PyTorch has it. */
export interface ChainedLayer {
  readonly group: LayerGroup
  /** [out, in, height, width] or [out, in] */
  readonly shape: readonly number[]
  /** Of a convolution: in how many groups. */
  readonly groups: number
}

const mostSteps = 20_000

/**
 * The layers in an order in which each takes what the one before gives: convolutions, then dense layers. That of the
 * file is kept where it can be; safetensors sorts by name. Undefined where there is none.
 */
export function chainedLayers(
  groups: readonly LayerGroup[],
  { kernels, dense }: Reading,
): readonly ChainedLayer[] | undefined {
  const layers = groups.map((group) => {
    const { shape } = group.weight
    const isConv = shape.length === 4
    return {
      group,
      shape: isConv ? kernelShapeIn(shape, kernels) : dense === 'OI' ? shape : shape.toReversed(),
    }
  })
  let steps = 0
  function go(chain: readonly ChainedLayer[]): readonly ChainedLayer[] | undefined {
    if (chain.length === layers.length) return chain
    for (const layer of layers) {
      if (++steps > mostSteps) return undefined
      if (chain.some(({ group }) => group === layer.group)) continue
      const next = following(chain.at(-1), layer)
      const found = next && go([...chain, next])
      if (found) return found
    }
    return undefined
  }
  const isKnown = layers.every(({ group, shape }) => isOneForEach(group, shape[0]!))
  return isKnown ? go([]) : undefined
}

/** The layer behind another one, or at the beginning, if it can stand there. */
function following(
  before: ChainedLayer | undefined,
  { group, shape }: Omit<ChainedLayer, 'groups'>,
): ChainedLayer | undefined {
  const [outputs = 0, inputs = 0] = shape
  const isConv = shape.length === 4
  const plain = { group, shape, groups: 1 }
  if (!before) return isConv && inputs !== 1 && inputs !== 3 ? undefined : plain
  const [given = 0] = before.shape
  const isAfterConv = before.shape.length === 4
  if (!isConv) {
    // How many places are flattened is seen later.
    const fits = isAfterConv ? inputs % given === 0 : inputs === given
    return fits ? plain : undefined
  }
  if (!isAfterConv) return undefined
  if (inputs === given) return plain
  const isDepthwise = inputs === 1 && outputs % given === 0
  return isDepthwise ? { ...plain, groups: given } : undefined
}

/** Whether bias and normalisation have a number for each output. */
function isOneForEach({ bias, norm }: LayerGroup, outputs: number): boolean {
  const lists = [bias, norm?.gamma, norm?.beta, norm?.mean, norm?.variance]
  return lists.every((list) => !list || cellCount(list.shape) === outputs)
}
