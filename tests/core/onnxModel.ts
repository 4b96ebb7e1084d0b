/** An attribute of an ONNX node: a whole number, several, a word, a number with a point, or a tensor. */
export type OnnxAttribute =
  number | readonly number[] | string | { readonly float: number } | OnnxWeight

/** A tensor by its bytes, as floats or whole numbers (halves by their bits) in a list, or in another file. */
export interface OnnxWeight {
  readonly shape: readonly number[]
  readonly element: keyof typeof elements
  readonly bytes?: Uint8Array
  readonly floats?: readonly number[]
  readonly wholes?: readonly number[]
  readonly elsewhere?: { readonly file: string; readonly offset: number; readonly length: number }
}

export interface OnnxNode {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>
}

/** Element types of ONNX tensors, by their number in the format. */
const elements = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7, float16: 10, double: 11 }

/** Names of tensors, each with its element type, or as floats of a shape of which a side may be left open. */
export type OnnxValues = Readonly<
  Record<string, keyof typeof elements | readonly (number | string)[]>
>

/**
 * An ONNX file of a few nodes, shapes left open unless they are given: ModelProto in protocol buffers, field numbers as in onnx.proto.
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function onnxModel(
  nodes: readonly OnnxNode[],
  inputs: OnnxValues,
  outputs: OnnxValues,
  weights: Readonly<Record<string, OnnxWeight>> = {},
): Uint8Array {
  const graph = [
    ...nodes.map((node) => message(1, nodeProto(node))),
    text(2, 'graph'),
    ...Object.entries(weights).map(([name, weight]) => message(5, tensorProto(weight, name))),
    ...Object.entries(inputs).map(([name, element]) => message(11, valueInfo(name, element))),
    ...Object.entries(outputs).map(([name, element]) => message(12, valueInfo(name, element))),
  ]
  const operatorSet = [text(1, ''), whole(2, 19)]
  return Uint8Array.from([whole(1, 9), message(7, graph), message(8, operatorSet)].flat())
}

type Bytes = readonly number[]

function nodeProto({ operator, inputs, outputs, attributes = {} }: OnnxNode): Bytes[] {
  return [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) =>
      message(5, [text(1, name), ...attributeValue(value)]),
    ),
  ]
}

function attributeValue(value: OnnxAttribute): Bytes[] {
  const type = (number: number) => whole(20, number)
  if (typeof value === 'number') return [whole(3, value), type(2)]
  if (typeof value === 'string') return [text(4, value), type(3)]
  if ('float' in value) return [fixed(2, value.float), type(1)]
  if ('element' in value) return [message(5, tensorProto(value)), type(4)]
  return [...value.map((number) => whole(8, number)), type(7)]
}

function tensorProto(weight: OnnxWeight, name = ''): Bytes[] {
  const { shape, element, bytes, floats = [], wholes = [], elsewhere } = weight
  const entry = (key: string, value: string | number) =>
    message(13, [text(1, key), text(2, `${value}`)])
  return [
    ...shape.map((side) => whole(1, side)),
    whole(2, elements[element]),
    ...floats.map((number) => fixed(4, number)),
    ...wholes.map((number) => whole(5, number)),
    text(8, name),
    ...(bytes ? [message(9, [Array.from(bytes)])] : []),
    ...(elsewhere
      ? [
          entry('location', elsewhere.file),
          entry('offset', elsewhere.offset),
          entry('length', elsewhere.length),
          whole(14, 1),
        ]
      : []),
  ]
}

function valueInfo(name: string, given: OnnxValues[string]): Bytes[] {
  const [element, sides] =
    typeof given === 'string' ? [given, undefined] : ['float' as const, given]
  const side = (length: number | string) =>
    message(1, [typeof length === 'number' ? whole(1, length) : text(2, length)])
  const shape = sides ? [message(2, sides.map(side))] : []
  const tensorType = message(1, [whole(1, elements[element]), ...shape])
  return [text(1, name), message(2, [tensorType])]
}

// Protocol buffers: a field is its number and kind, then a varint (kind 0), a length and that many bytes (kind 2), or
// four bytes (kind 5).

function whole(field: number, value: number): Bytes {
  return [...varint(field * 8), ...varint(value)]
}

function text(field: number, value: string): Bytes {
  const bytes = new TextEncoder().encode(value)
  return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes]
}

function fixed(field: number, value: number): Bytes {
  return [...varint(field * 8 + 5), ...new Uint8Array(Float32Array.of(value).buffer)]
}

function message(field: number, parts: readonly Bytes[]): Bytes {
  const bytes = parts.flat()
  return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes]
}

/** Seven bits a byte, lowest first; negative numbers as 64 bits in two's complement. */
function varint(value: number): Bytes {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return [...bytes, Number(rest)]
}
