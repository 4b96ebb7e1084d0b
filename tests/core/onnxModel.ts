/** An attribute of an ONNX node: a whole number, several, or a word. */
export type OnnxAttribute = number | readonly number[] | string

export interface OnnxNode {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>
}

/** Element types of ONNX tensors, by their number in the format. */
const elements = { float: 1, int64: 7 }

/** Names of tensors, each with its element type. */
export type OnnxValues = Readonly<Record<string, keyof typeof elements>>

/**
 * An ONNX file of a few nodes, shapes left open: ModelProto in protocol buffers, field numbers as in onnx.proto.
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function onnxModel(
  nodes: readonly OnnxNode[],
  inputs: OnnxValues,
  outputs: OnnxValues,
): Uint8Array {
  const graph = [
    ...nodes.map((node) => message(1, nodeProto(node))),
    text(2, 'graph'),
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
  return [...value.map((number) => whole(8, number)), type(7)]
}

function valueInfo(name: string, element: keyof typeof elements): Bytes[] {
  const tensorType = message(1, [whole(1, elements[element])])
  return [text(1, name), message(2, [tensorType])]
}

// Protocol buffers: a field is its number and kind, then a varint (kind 0) or a length and that many bytes (kind 2).

function whole(field: number, value: number): Bytes {
  return [...varint(field * 8), ...varint(value)]
}

function text(field: number, value: string): Bytes {
  const bytes = new TextEncoder().encode(value)
  return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes]
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
