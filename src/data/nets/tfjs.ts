import { cellCount, tensor } from '#core/tensor.ts'
import type { NamedBytes, StoredTensor } from './netFile.ts'
import { checkedShape, quotedName } from './netLimits.ts'
import { isRecord } from './parsedJson.ts'
import {
  elementBytes,
  isElementType,
  readElements,
  toFloat32,
  type ElementType,
} from './readElements.ts'

/** Where numbers of TensorFlow.js lie: files that follow each other, and what is in them. */
interface WeightGroup {
  readonly paths: readonly string[]
  readonly weights: readonly unknown[]
}

/**
 * The tensors that a model.json or a manifest of weights lists; their numbers are in files beside it, one after the
 * other, and a tensor may begin in one and end in the next.
 * @throws RangeError with the files that are missing, or with what is damaged.
 * @see https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/io/types.ts
 */
export function tfjsTensors(json: unknown, beside: readonly NamedBytes[]): StoredTensor[] {
  const manifest = Array.isArray(json) ? json : isRecord(json) ? json['weightsManifest'] : undefined
  const groups = Array.isArray(manifest) ? manifest.map(groupOf) : []
  if (groups.length === 0)
    throw new RangeError(
      'This JSON file lists no weights: the model.json that TensorFlow.js saves would do, together with its .bin files.',
    )
  return groups.flatMap((group) => groupTensors(group, beside))
}

/** Whether a JSON text is one of TensorFlow.js. */
export function isTfjs(json: unknown): boolean {
  if (isRecord(json)) return 'weightsManifest' in json || 'modelTopology' in json
  return (
    Array.isArray(json) &&
    json.length > 0 &&
    json.every((group) => isRecord(group) && 'weights' in group)
  )
}

function groupOf(value: unknown): WeightGroup {
  const { paths, weights } = isRecord(value) ? value : {}
  const isGroup =
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string') &&
    Array.isArray(weights)
  if (!isGroup)
    throw new RangeError('A group of weights in this JSON file has no files or no list.')
  return { paths, weights }
}

function groupTensors(
  { paths, weights }: WeightGroup,
  beside: readonly NamedBytes[],
): StoredTensor[] {
  const files = paths.map((path) => {
    const name = path.split('/').at(-1)
    return beside.find((file) => file.name.split('/').at(-1) === name)
  })
  const missing = paths.filter((_, at) => !files[at])
  if (missing.length > 0)
    throw new RangeError(
      `The weights are in ${missing.slice(0, 3).map(quotedName).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}: choose these files together with the JSON file.`,
    )
  const bytes = joined(files.flatMap((file) => (file ? [file.bytes] : [])))
  let at = 0
  return weights.flatMap((about) => {
    const { name, shape, type, scale, least } = entryOf(about)
    if (type === undefined)
      throw new RangeError(`${quotedName(name)} holds no numbers: numbers would do.`)
    const count = cellCount(shape)
    const part = bytes.subarray(at, at + count * elementBytes[type])
    at += count * elementBytes[type]
    return [
      {
        name,
        shape,
        read() {
          const data = toFloat32(readElements(part, type, count, quotedName(name)))
          const isPlain = scale === 1 && least === 0
          return tensor(shape, isPlain ? data : data.map((number) => number * scale + least))
        },
      },
    ]
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  if (new Set(parts).size < parts.length)
    throw new RangeError('This JSON file names a file of weights twice: it is damaged.')
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A tensor of the list; quantised numbers stand for whole number · scale + min. */
function entryOf(about: unknown): {
  name: string
  shape: readonly number[]
  type: ElementType | undefined
  scale: number
  least: number
} {
  const { name, shape, dtype, quantization } = isRecord(about) ? about : {}
  if (typeof name !== 'string' || !Array.isArray(shape))
    throw new RangeError('A tensor in this JSON file has no name or no shape: the file is damaged.')
  const { dtype: stored = dtype, scale = 1, min = 0 } = isRecord(quantization) ? quantization : {}
  if (typeof scale !== 'number' || typeof min !== 'number')
    throw new RangeError(`${quotedName(name)} has no number as its scale: the file is damaged.`)
  return {
    name,
    shape: checkedShape(shape, quotedName(name)),
    type: typeof stored === 'string' && isElementType(stored) ? stored : undefined,
    scale,
    least: min,
  }
}
