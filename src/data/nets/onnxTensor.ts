import { cellCount } from '#core/tensor.ts'
import { checkedShape, quotedName } from './netLimits.ts'
import {
  lastWhole,
  messages,
  protoFields,
  repeatedBytes,
  repeatedWholes,
  texts,
  type ProtoField,
} from './protoFields.ts'
import { readElements, type ElementType, type Elements } from './readElements.ts'

/** A tensor of an ONNX file, decoded when it is asked for. */
export interface OnnxTensor {
  readonly name: string
  readonly shape: readonly number[]
  /** Undefined for texts and numbers of less than a byte. */
  readonly type: ElementType | undefined
  /** @param beside files beside this one, in which numbers may stand */
  readonly read: (beside: FilesBeside) => Elements
}

/** The bytes of a file beside the one that is read; undefined when it was not given. */
export type FilesBeside = (name: string) => Uint8Array | undefined

/** Of TensorProto.DataType. */
const types: Readonly<Record<number, ElementType>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  4: 'uint16',
  5: 'int16',
  6: 'int32',
  7: 'int64',
  9: 'bool',
  10: 'float16',
  11: 'float64',
  12: 'uint32',
  13: 'uint64',
  16: 'bfloat16',
}

/**
 * @param what names a tensor without a name
 * @throws RangeError when it is damaged.
 */
export function onnxTensor(bytes: Uint8Array, what: string): OnnxTensor {
  const fields = protoFields(bytes, what)
  const name = texts(fields, 8)[0] ?? ''
  const quoted = name ? quotedName(name) : what
  const shape = checkedShape(repeatedWholes(fields, 1, quoted), quoted)
  const number = lastWhole(fields, 2) ?? 0
  const type = types[number]
  return {
    name,
    shape,
    type,
    read(beside) {
      if (type === undefined)
        throw new RangeError(
          `${quoted} has numbers of ONNX's type ${number}: float or whole numbers of 8 to 64 bits would do.`,
        )
      const count = cellCount(shape)
      const raw =
        lastWhole(fields, 14) === 1 ? externalBytes(fields, quoted, beside) : messages(fields, 9)[0]
      return raw
        ? readElements(raw, type, count, quoted)
        : typedElements(fields, type, count, quoted)
    },
  }
}

/** Numbers in the field of their kind: floats and doubles as such, all others as whole numbers, halves by their bits. */
function typedElements(
  fields: readonly ProtoField[],
  type: ElementType,
  count: number,
  name: string,
): Elements {
  if (type === 'float32') return readElements(repeatedBytes(fields, 4), type, count, name)
  if (type === 'float64') return readElements(repeatedBytes(fields, 10), type, count, name)
  const field = type === 'int64' ? 7 : type === 'uint32' || type === 'uint64' ? 11 : 5
  const wholes = repeatedWholes(fields, field, name)
  if (wholes.length !== count)
    throw new RangeError(
      `${name} has ${wholes.length} numbers, its shape takes ${count}: the file is damaged.`,
    )
  if (type !== 'float16' && type !== 'bfloat16') return Float64Array.from(wholes)
  return readElements(new Uint8Array(Uint16Array.from(wholes).buffer), type, count, name)
}

function externalBytes(
  fields: readonly ProtoField[],
  name: string,
  beside: FilesBeside,
): Uint8Array {
  const about = new Map(
    messages(fields, 13).map((entry) => {
      const parts = protoFields(entry, name)
      return [texts(parts, 1)[0], texts(parts, 2)[0] ?? ''] as const
    }),
  )
  const location = about.get('location') ?? ''
  const file = beside(location)
  if (!file)
    throw new RangeError(
      `The numbers of ${name} stand in another file, ${quotedName(location)}: give both files together, or save the network as one file.`,
    )
  const offset = Number(about.get('offset') ?? 0)
  const length = Number(about.get('length') ?? file.length - offset)
  if (!(offset >= 0 && length >= 0 && offset + length <= file.length))
    throw new RangeError(
      `The numbers of ${name} lie beyond the end of ${quotedName(location)}: the files are not of one network.`,
    )
  return file.subarray(offset, offset + length)
}
