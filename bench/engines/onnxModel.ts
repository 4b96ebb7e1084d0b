/** A node with one output; its attributes are whole numbers. */
export interface OnnxNode {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly output: string
  readonly attributes: Readonly<Record<string, number | readonly number[]>>
}

/** Weights: part of the model, so that they are laid out when it is loaded. */
export interface OnnxTensor {
  readonly name: string
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/**
 * An ONNX file of a few nodes, from `x` of that shape to `y`: ModelProto in protocol buffers, field numbers as in
 * onnx.proto.
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function onnxModel(
  nodes: readonly OnnxNode[],
  tensors: readonly OnnxTensor[],
  shape: readonly number[],
): Uint8Array {
  const dimensions = shape.map((size) => bytes(1, whole(1, size)))
  const graph = joined([
    ...nodes.map(nodeProto),
    text(2, 'graph'),
    ...tensors.map(tensorProto),
    bytes(11, joined([text(1, 'x'), valueType(bytes(2, joined(dimensions)))])),
    bytes(12, joined([text(1, 'y'), valueType(new Uint8Array())])),
  ])
  const operatorSet = joined([text(1, ''), whole(2, 13)])
  return joined([whole(1, 8), bytes(7, graph), bytes(8, operatorSet)])
}

function nodeProto({ operator, inputs, output, attributes }: OnnxNode): Uint8Array {
  const parts = Object.entries(attributes).map(([name, value]) =>
    bytes(5, joined([text(1, name), ...attributeValue(value)])),
  )
  const names = [...inputs.map((name) => text(1, name)), text(2, output)]
  return bytes(1, joined([...names, text(4, operator), ...parts]))
}

function attributeValue(value: number | readonly number[]): Uint8Array[] {
  if (typeof value === 'number') return [whole(3, value), whole(20, 2)]
  return [...value.map((number) => whole(8, number)), whole(20, 7)]
}

function tensorProto({ name, dims, data }: OnnxTensor): Uint8Array {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const shape = dims.map((size) => whole(1, size))
  return bytes(5, joined([...shape, whole(2, 1), text(8, name), bytes(9, raw)]))
}

/** The type of a value of float32. */
function valueType(shape: Uint8Array): Uint8Array {
  return bytes(2, bytes(1, joined([whole(1, 1), shape])))
}

// Protocol buffers: a field is its number and kind, then a varint (kind 0) or a length and that many bytes (kind 2).

function whole(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(field * 8), ...varint(value)])
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value))
}

function bytes(field: number, content: Uint8Array): Uint8Array {
  const head = [...varint(field * 8 + 2), ...varint(content.length)]
  return joined([Uint8Array.from(head), content])
}

/** Seven bits a byte, lowest first. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
