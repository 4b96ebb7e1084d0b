import { cellCount, shapeText } from '#core/tensor.ts'
import { builtChain, filledNet, isShapedLike } from './builtChain.ts'
import { chainedLayers, type ChainedLayer, type Reading } from './chainLayers.ts'
import { chainPlans } from './chainSizes.ts'
import { layerGroups, type LayerGroup } from './layerGroups.ts'
import type { KnownNet, NetFormat, ReadNet, StoredTensor } from './netFile.ts'
import { mostWeights, quotedName } from './netLimits.ts'

/** A reading, and the word in the names of weights by which it is told. */
type NamedReading = Reading & { readonly word?: RegExp }

const mostTensors = 500

const readings: readonly NamedReading[] = [
  {
    kernels: 'OIHW',
    dense: 'OI',
    channelsLast: false,
    name: 'axes as in PyTorch',
    word: /weight/i,
  },
  { kernels: 'HWIO', dense: 'IO', channelsLast: true, name: 'axes as in Keras', word: /kernel/i },
  { kernels: 'OHWI', dense: 'OI', channelsLast: true, name: 'axes as in MLX', word: /weight/i },
  { kernels: 'OIHW', dense: 'IO', channelsLast: false, name: 'dense weights as [in, out]' },
]

/**
 * The networks that tensors alone may be: each layer takes what the one before gives, with ReLU between them and 2×2
 * pools where the size of the first dense layer says so. Several where the shapes leave a choice; a known network
 * where they are its own.
 * @throws RangeError with the tensors that do not fit together, and what would do.
 */
export function chainNets(
  tensors: readonly StoredTensor[],
  format: NetFormat,
  known: readonly KnownNet[],
): ReadNet[] {
  if (tensors.length > mostTensors)
    throw new RangeError(
      `There are ${tensors.length.toLocaleString('en')} tensors in it: a network of up to ${mostTensors} would do.`,
    )
  const groups = checkedGroups(layerGroups(tensors))
  const nets: ReadNet[] = []
  const chains = distinctChains(groups, format)
  for (const { layers, reading } of chains) {
    const same = known.find((net) => isShapedLike(layers, net))
    if (same) nets.push(filledNet(layers, reading, same))
    else nets.push(...chainPlans(layers).map((plan) => builtChain(layers, reading, plan)))
  }
  if (nets.length > 0) return nets.length === 1 ? [{ ...nets[0]!, reading: '' }] : nets
  const shown = groups
    .slice(0, 6)
    .map(({ name, weight }) => `${quotedName(name)} ${shapeText(weight.shape)}`)
  const listed = `${shown.join(', ')}${groups.length > 6 ? ` and ${groups.length - 6} more` : ''}`
  throw new RangeError(
    chains.length > 0
      ? `The layers ${listed} follow each other, but no square input of up to 64×64 with 2×2 pools gives the first dense layer as many numbers as it reads. An ONNX file, which says what stands between them, would do.`
      : `The layers ${listed} do not follow each other so that each takes what the one before gives. A network that goes straight through, or an ONNX file, would do.`,
  )
}

function checkedGroups(groups: LayerGroup[]): LayerGroup[] {
  if (groups.length === 0)
    throw new RangeError('There are no weights of a convolution or a dense layer in it.')
  const odd = groups.find(({ weight }) => weight.shape.length !== 2 && weight.shape.length !== 4)
  if (odd)
    throw new RangeError(
      `${quotedName(odd.name)} has the shape ${shapeText(odd.weight.shape)}: convolutions with four axes and dense layers with two would do.`,
    )
  const count = groups.reduce((sum, { weight }) => sum + cellCount(weight.shape), 0)
  if (count > mostWeights)
    throw new RangeError(
      `The layers have ${count.toLocaleString('en')} weights: a network of up to ${mostWeights.toLocaleString('en')} would do.`,
    )
  return groups
}

/** The readings by which the layers follow each other, but for those that read the same. */
function distinctChains(groups: readonly LayerGroup[], format: NetFormat) {
  const ranks = new Set(groups.map(({ weight }) => weight.shape.length))
  const seen = new Set<string>()
  const chains: { layers: readonly ChainedLayer[]; reading: Reading }[] = []
  for (const reading of likelyReadings(groups, format)) {
    const { kernels, channelsLast, dense } = reading
    const parts = [ranks.has(4) && [kernels, channelsLast], ranks.has(2) && dense]
    const layers = seen.has(parts.join()) ? undefined : chainedLayers(groups, reading)
    seen.add(parts.join())
    if (layers) chains.push({ layers, reading })
  }
  return chains
}

/** PyTorch's own files have PyTorch's order; of others the names of the weights decide, where they say it. */
function likelyReadings(groups: readonly LayerGroup[], format: NetFormat): readonly NamedReading[] {
  if (format === 'PyTorch') return readings.slice(0, 1)
  const told = readings.filter(({ word }) => word && groups.every(({ name }) => word.test(name)))
  return told.length > 0 ? told : readings
}
