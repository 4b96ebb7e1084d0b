import { cellCount, tensor } from '#core/tensor.ts'
import type { StoredTensor } from './netFile.ts'
import { checkedShape, quotedName } from './netLimits.ts'
import { readPickle, type PickleMeaning } from './pickle.ts'
import { ofKind, type PickledTensor, type PickleValue } from './pickleValue.ts'
import {
  elementBytes,
  elementsLike,
  readElements,
  toFloat32,
  type ElementType,
  type Elements,
} from './readElements.ts'
import type { ZipEntry } from './zip.ts'

const storages: Readonly<Record<string, ElementType>> = {
  DoubleStorage: 'float64',
  FloatStorage: 'float32',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
}

/**
 * The tensors that torch.save wrote, by their names in its dictionary; where a checkpoint holds a network beside other
 * things, those of the network. The list of tensors is a pickle, read as data.
 * @throws RangeError when it asks for anything but tensors, or is damaged.
 * @see https://pytorch.org/docs/stable/notes/serialization.html
 */
export async function readTorch(entries: readonly ZipEntry[]): Promise<StoredTensor[]> {
  const list = entries.find(({ name }) => isTorchList(name))
  const folder = list?.name.slice(0, -'data.pkl'.length) ?? ''
  if (!list || entries.some(({ name }) => name === `${folder}constants.pkl`))
    throw new RangeError(
      "This is a PyTorch program (TorchScript), and no program of a file is run here. A file of tensors alone would do: torch.save(model.state_dict(), 'weights.pt').",
    )
  const named = namedTensors(networkOf(readPickle(await list.read(), meaning)))
  const order = await entries.find(({ name }) => name === `${folder}byteorder`)?.read()
  const littleEndian = order?.[0] !== 0x62 // of "big"

  const files = new Map<string, Uint8Array>()
  for (const [name, { storage }] of named) {
    if (files.has(storage.key)) continue
    const file = entries.find((entry) => entry.name === `${folder}data/${storage.key}`)
    if (!file)
      throw new RangeError(`The numbers of ${quotedName(name)} are missing: the file is damaged.`)
    files.set(storage.key, await file.read())
  }
  return named.map(([name, given]) => ({
    name,
    shape: checkedShape(given.shape, quotedName(name)),
    read: () => {
      const type = storages[given.storage.type]!
      const bytes = files.get(given.storage.key)!
      const count = Math.floor(bytes.length / elementBytes[type])
      const used = numbersUsed(given)
      if (!(used <= count))
        throw new RangeError(
          `${quotedName(name)} reads ${used} numbers, ${count} are there: the file is damaged.`,
        )
      const part = bytes.subarray(0, used * elementBytes[type])
      const elements = readElements(part, type, used, quotedName(name), littleEndian)
      return tensor(given.shape, toFloat32(strided(elements, given)))
    },
  }))
}

/** Whether a file of an archive is the list of tensors that torch.save writes. */
export function isTorchList(name: string): boolean {
  return name === 'data.pkl' || name.endsWith('/data.pkl')
}

const meaning: PickleMeaning = {
  names: new Set([
    'collections OrderedDict',
    'torch._utils _rebuild_tensor_v2',
    'torch._utils _rebuild_parameter',
    ...Object.keys(storages).map((storage) => `torch ${storage}`),
  ]),
  called(name, given) {
    if (name === 'collections OrderedDict')
      return given.length === 0 ? { kind: 'dict', entries: new Map() } : undefined
    if (name === 'torch._utils _rebuild_parameter') return ofKind(given[0], 'tensor')
    if (name !== 'torch._utils _rebuild_tensor_v2') return undefined
    const [storage, offset] = [ofKind(given[0], 'storage'), given[1]]
    const [shape, strides] = [wholeNumbers(given[2]), wholeNumbers(given[3])]
    const isTensor =
      storage && shape && shape.length === strides?.length && wholeNumber(offset) !== undefined
    return isTensor
      ? { kind: 'tensor', storage, offset: wholeNumber(offset)!, shape, strides }
      : undefined
  },
  referred(reference) {
    const [word, type, key] = ofKind(reference, 'tuple')?.items ?? []
    const name = ofKind(type, 'name')?.name.replace(/^torch /, '') ?? ''
    const isStorage = word === 'storage' && typeof key === 'string' && Object.hasOwn(storages, name)
    return isStorage ? { kind: 'storage', type: name, key } : undefined
  },
}

function wholeNumber(value: PickleValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

function wholeNumbers(value: PickleValue | undefined): number[] | undefined {
  const numbers = ofKind(value, 'tuple')?.items.map(wholeNumber)
  return numbers?.every((item) => item !== undefined) ? numbers : undefined
}

/** Names under which training programs keep a network beside its optimiser. */
const networkKeys = ['state_dict', 'model_state_dict', 'model_state', 'model', 'net', 'network']

function networkOf(value: PickleValue): PickleValue {
  const entries = ofKind(value, 'dict')?.entries
  const key = networkKeys.find((name) => ofKind(entries?.get(name), 'dict'))
  return key === undefined ? value : entries!.get(key)!
}

const deepest = 8
const mostValues = 20_000

/** Every tensor in dictionaries and lists, by the names on the way to it. */
function namedTensors(whole: PickleValue): [name: string, given: PickledTensor][] {
  const named: [name: string, given: PickledTensor][] = []
  let values = 0
  function collect(value: PickleValue, name: string, depth: number): void {
    if (typeof value !== 'object' || value === null) return
    // One value may stand in many places, so that a small file could unfold without an end.
    if (depth > deepest || ++values > mostValues)
      throw new RangeError(
        `The list in this PyTorch file goes deeper than ${deepest} or has over ${mostValues} entries: a dictionary of tensors would do.`,
      )
    if (value.kind === 'tensor') named.push([name, value])
    for (const [key, item] of inside(value))
      collect(item, name ? `${name}.${key}` : `${key}`, depth + 1)
  }
  collect(whole, '', 0)
  return named
}

function inside(value: Exclude<PickleValue, null | boolean | number | string>) {
  if (value.kind === 'dict') return value.entries
  return value.kind === 'list' || value.kind === 'tuple' ? value.items.entries() : []
}

/** How many numbers of its storage a tensor needs, from the first. */
function numbersUsed({ shape, strides, offset }: PickledTensor): number {
  if (shape.includes(0)) return 0
  return shape.reduce((last, side, axis) => last + (side - 1) * strides[axis]!, offset) + 1
}

/** The numbers of a tensor in row-major order, wherever they lie in the storage. */
function strided(elements: Elements, { shape, strides, offset }: PickledTensor): Elements {
  const count = cellCount(shape)
  const result = elementsLike(elements, count)
  for (let at = 0; at < count; at++) {
    let rest = at
    let from = offset
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += (rest % shape[axis]!) * strides[axis]!
      rest = Math.floor(rest / shape[axis]!)
    }
    result[at] = elements[from]!
  }
  return result
}
