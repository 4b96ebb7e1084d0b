import { cellCount, shapeText } from '#core/tensor.ts'
import type { StoredTensor } from './netFile.ts'
import { quotedName } from './netLimits.ts'

/** A layer with weights, as its tensors stand in a file that knows no layers. */
export interface LayerGroup {
  /** The name of its weights. */
  readonly name: string
  /** Of two or four axes. */
  readonly weight: StoredTensor
  readonly bias: StoredTensor | undefined
  /** A batch normalisation behind it. */
  readonly norm: NormGroup | undefined
}

export interface NormGroup {
  readonly gamma: StoredTensor | undefined
  readonly beta: StoredTensor | undefined
  readonly mean: StoredTensor
  readonly variance: StoredTensor
}

/**
 * Tensors put together into layers, by their names (conv1.weight, conv1.bias; dense/kernel; W1, b1) or, where the names
 * say nothing, by their order; in the order of the weights.
 * @throws RangeError with a tensor that belongs to no layer.
 */
export function layerGroups(tensors: readonly StoredTensor[]): LayerGroup[] {
  const named = new Map<string, Map<Part, StoredTensor>>()
  let before = ''
  for (const stored of tensors) {
    const part = partOf(stored)
    if (part === undefined) continue
    // A name that says nothing: weights begin a layer, a list after them is its bias.
    const key = keyOf(stored.name) ?? (part === 'weight' ? stored.name : before)
    const group = named.get(key) ?? new Map<Part, StoredTensor>()
    if (group.has(part))
      throw new RangeError(
        `${quotedName(stored.name)} and ${quotedName(group.get(part)!.name)} would both be the ${part} of one layer.`,
      )
    named.set(key, group.set(part, stored))
    before = key
  }
  const groups: LayerGroup[] = []
  const norms: [name: string, norm: NormGroup][] = []
  for (const [key, parts] of named) {
    const [weight, mean, variance] = [parts.get('weight'), parts.get('mean'), parts.get('variance')]
    if (weight) groups.push({ name: weight.name, weight, bias: parts.get('bias'), norm: undefined })
    else if (mean && variance)
      norms.push([key, { gamma: parts.get('gamma'), beta: parts.get('bias'), mean, variance }])
    else throw lonely(parts)
  }
  return norms.reduce(withNorm, groups)
}

type Part = 'weight' | 'bias' | 'gamma' | 'mean' | 'variance'

/** What a tensor is in its layer; undefined for a count of batches and other single numbers. */
function partOf({ name, shape }: StoredTensor): Part | undefined {
  const word = (/([a-z]+(?:_(?:mean|var|variance))?)(?::0)?$/i.exec(name)?.[1] ?? '').toLowerCase()
  const isList = cellCount(shape) === Math.max(...shape)
  if (shape.length === 0) return undefined
  if (word.endsWith('mean')) return 'mean'
  if (/var(?:iance)?$/.test(word)) return 'variance'
  if (isList && /(?:^|_)(?:bias|beta|b)$/.test(word)) return 'bias'
  if (shape.length > 1 && !(isList && shape.length === 2)) return 'weight'
  if (/(?:weight|gamma|scale)$/.test(word)) return 'gamma'
  return 'bias'
}

const partWords =
  /^(.+?)[._/](?:weights?|bias(?:es)?|kernel|gamma|beta|scale|w|b|(?:running_|moving_)?(?:mean|var|variance))(?::0)?$/i
const numberedWords = /^(?:w|b|weights?|bias(?:es)?|kernel)[._]?(\d+)$/i

/** What a layer's tensors have in common in their names; undefined where the names say nothing. */
function keyOf(name: string): string | undefined {
  return partWords.exec(name)?.[1] ?? numberedWords.exec(name)?.[1]
}

/** The groups with a normalisation behind the one that it follows, by its number, or by its size where only one fits. */
function withNorm(groups: LayerGroup[], [key, norm]: [string, NormGroup]): LayerGroup[] {
  const size = cellCount(norm.mean.shape)
  const fits = groups.filter(({ weight, bias, norm: other }) => {
    const outputs = bias ? [cellCount(bias.shape)] : weight.shape
    return !other && outputs.includes(size)
  })
  const number = lastNumber(key)
  const chosen =
    fits.find(({ name }) => lastNumber(keyOf(name) ?? name) === number) ??
    // In a list of numbered steps the normalisation is the next step.
    fits.findLast(({ name }) => lastNumber(keyOf(name) ?? name) < number) ??
    fits[0]
  if (!chosen)
    throw new RangeError(
      `${quotedName(key)} normalises ${size} channels, and no layer of the file has as many.`,
    )
  return groups.map((group) => (group === chosen ? { ...group, norm } : group))
}

function lastNumber(name: string): number {
  return Number(/(\d+)\D*$/.exec(name)?.[1] ?? -1)
}

function lonely(parts: ReadonlyMap<Part, StoredTensor>): RangeError {
  const [stored] = parts.values()
  return new RangeError(
    `${quotedName(stored!.name)} of shape ${shapeText(stored!.shape)} belongs to no weights of a convolution or a dense layer.`,
  )
}
