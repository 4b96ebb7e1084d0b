import { quotedName } from './netLimits.ts'
import { onnxTensor, type OnnxTensor } from './onnxTensor.ts'
import {
  lastWhole,
  messages,
  protoFields,
  repeatedBytes,
  repeatedWholes,
  texts,
  type ProtoField,
} from './protoFields.ts'
import { readElements } from './readElements.ts'

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[]
  readonly initializers: ReadonlyMap<string, OnnxTensor>
  /** Those that are no initializers. */
  readonly inputs: readonly OnnxInput[]
  readonly outputs: readonly string[]
}

export interface OnnxNode {
  /** How a refusal names it: “/conv1/Conv” (Conv) */
  readonly where: string
  readonly operator: string
  /** An input that is left out is an empty name. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: ReadonlyMap<string, OnnxAttribute>
}

export interface OnnxAttribute {
  /** A float or a whole number. */
  readonly number: number | undefined
  readonly text: string | undefined
  readonly numbers: readonly number[]
  readonly tensor: OnnxTensor | undefined
}

export interface OnnxInput {
  readonly name: string
  /** Sides that are left open are undefined; undefined where even their number is. */
  readonly shape: readonly (number | undefined)[] | undefined
}

/**
 * The graph of an ONNX file; field numbers as in onnx.proto.
 * @throws RangeError when it is none, or damaged.
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function onnxGraph(bytes: Uint8Array): OnnxGraph {
  const [graph] = messages(protoFields(bytes, 'This file'), 7)
  if (!graph) throw new RangeError('This file is damaged or no ONNX file: it has no graph.')
  const fields = protoFields(graph, 'The graph')
  const tensors = messages(fields, 5).map((tensor) => onnxTensor(tensor, 'A weight'))
  const initializers = new Map(tensors.map((tensor) => [tensor.name, tensor]))
  const inputs = messages(fields, 11).map(inputOf)
  return {
    nodes: messages(fields, 1).map(nodeOf),
    initializers,
    // Until version 4 of the format, initializers had to be inputs, too.
    inputs: inputs.filter(({ name }) => !initializers.has(name)),
    outputs: messages(fields, 12).map(
      (output) => texts(protoFields(output, 'An output'), 1)[0] ?? '',
    ),
  }
}

/** Whether a file is an ONNX file: there is no magic word, but all of it are fields, and one is a graph. */
export function isOnnx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x08 && bytes[0] !== 0x12 && bytes[0] !== 0x3a) return false
  try {
    return messages(protoFields(bytes, 'This file'), 7).length > 0
  } catch {
    return false
  }
}

/** Whether a file begins as ONNX files do, with a small number for the version of the format. */
export function beginsAsOnnx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x08 && bytes[1]! < 32 && [0x12, 0x1a, 0x22, 0x3a, 0x42].includes(bytes[2]!)
}

function nodeOf(bytes: Uint8Array, index: number): OnnxNode {
  const fields = protoFields(bytes, `Node ${index + 1}`)
  const [operator = '', name = ''] = [texts(fields, 4)[0], texts(fields, 3)[0]]
  const outputs = texts(fields, 2)
  const domain = texts(fields, 7)[0] ?? ''
  const known = domain === '' || domain === 'ai.onnx'
  const shown = known ? operator : `${operator} of ${domain}`
  const where = `${quotedName(name || outputs[0] || `node ${index + 1}`)} (${quotedName(shown).slice(1, -1)})`
  return {
    where,
    operator: shown,
    inputs: texts(fields, 1),
    outputs,
    attributes: new Map(messages(fields, 5).map((attribute) => attributeOf(attribute, where))),
  }
}

function attributeOf(bytes: Uint8Array, where: string): [name: string, value: OnnxAttribute] {
  const name = `An attribute of ${where}`
  const fields = protoFields(bytes, name)
  const [tensor] = messages(fields, 5)
  const value = {
    number: lastFloat(fields, name) ?? lastWhole(fields, 3),
    text: texts(fields, 4)[0],
    numbers: [...floats(fields, name), ...repeatedWholes(fields, 8, name)],
    tensor: tensor && onnxTensor(tensor, name),
  }
  return [texts(fields, 1)[0] ?? '', value]
}

function lastFloat(fields: readonly ProtoField[], name: string): number | undefined {
  const given = fields.findLast(({ field, wire }) => field === 2 && wire === 5)
  return given && readElements(given.bytes, 'float32', 1, name)[0]
}

function floats(fields: readonly ProtoField[], name: string): number[] {
  const bytes = repeatedBytes(fields, 7)
  return Array.from(readElements(bytes, 'float32', Math.floor(bytes.length / 4), name))
}

function inputOf(bytes: Uint8Array): OnnxInput {
  const fields = protoFields(bytes, 'An input')
  const name = texts(fields, 1)[0] ?? ''
  const within = (parts: readonly ProtoField[], field: number) => {
    const [message] = messages(parts, field)
    return message && protoFields(message, `The input ${quotedName(name)}`)
  }
  const tensorType = within(within(fields, 2) ?? [], 1)
  const sides = within(tensorType ?? [], 2)
  if (!sides) return { name, shape: undefined }
  const dimensions = messages(sides, 1).map((side) =>
    lastWhole(protoFields(side, `The input ${quotedName(name)}`), 1),
  )
  // A side of 0 stands for one that is left open in files of some writers.
  return {
    name,
    shape: dimensions.map((side) => (side !== undefined && side > 0 ? side : undefined)),
  }
}
