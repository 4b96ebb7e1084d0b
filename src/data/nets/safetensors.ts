import { cellCount, tensor } from '#core/tensor.ts'
import { isRecord, parsedJson } from './parsedJson.ts'
import type { StoredTensor } from './netFile.ts'
import { checkedShape, quotedName } from './netLimits.ts'
import { elementBytes, readElements, toFloat32, type ElementType } from './readElements.ts'

const types: Readonly<Record<string, ElementType>> = {
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  I64: 'int64',
  U64: 'uint64',
  I32: 'int32',
  U32: 'uint32',
  I16: 'int16',
  U16: 'uint16',
  I8: 'int8',
  U8: 'uint8',
  BOOL: 'bool',
}

/**
 * The tensors of a safetensors file: the length of a header in eight bytes, the header in JSON, the numbers. Types of
 * less than a byte and of eight bits with an exponent are left out.
 * @throws RangeError when the header is damaged or a tensor reaches over the end.
 * @see https://github.com/huggingface/safetensors#format
 */
export function readSafetensors(bytes: Uint8Array): StoredTensor[] {
  const length = headerLength(bytes)
  if (length === undefined || 8 + length > bytes.length)
    throw new RangeError('This safetensors file was cut short: its header is not whole.')
  const header = parsedJson(bytes.subarray(8, 8 + length), 'The header of this safetensors file')
  if (!isRecord(header))
    throw new RangeError('The header of this safetensors file lists no tensors.')
  const content = bytes.subarray(8 + length)
  return Object.entries(header).flatMap(([name, about]) =>
    name === '__metadata__' ? [] : storedTensor(name, about, content),
  )
}

/** Whether a file begins as a safetensors file does. */
export function isSafetensors(bytes: Uint8Array): boolean {
  return headerLength(bytes) !== undefined && bytes[8] === 0x7b
}

function headerLength(bytes: Uint8Array): number | undefined {
  if (bytes.length < 10) return undefined
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true))
  // The format's own limit.
  return length >= 2 && length <= 100_000_000 ? length : undefined
}

function storedTensor(name: string, about: unknown, content: Uint8Array): StoredTensor[] {
  const quoted = quotedName(name)
  if (!isRecord(about) || typeof about['dtype'] !== 'string')
    throw new RangeError(`${quoted} has no type in the header: the file is damaged.`)
  const shape = checkedShape(numberList(about['shape'], quoted, 'shape'), quoted)
  const [from = NaN, to = NaN] = numberList(about['data_offsets'], quoted, 'place')
  if (!(from >= 0 && from <= to && to <= content.length))
    throw new RangeError(
      `${quoted} lies at bytes ${from} to ${to}, there are ${content.length}: the file is damaged or cut short.`,
    )
  const type = Object.hasOwn(types, about['dtype']) ? types[about['dtype']] : undefined
  if (type === undefined) return []
  const count = cellCount(shape)
  if (to - from !== count * elementBytes[type])
    throw new RangeError(
      `${quoted} has ${to - from} bytes, its ${count} numbers of type ${type} take ${count * elementBytes[type]}: the file is damaged.`,
    )
  const numbers = content.subarray(from, to)
  return [
    {
      name,
      shape,
      read: () => tensor(shape, toFloat32(readElements(numbers, type, count, quoted))),
    },
  ]
}

function numberList(value: unknown, quoted: string, what: string): number[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'number'))
    throw new RangeError(`${quoted} has no ${what} in the header: the file is damaged.`)
  return value
}
