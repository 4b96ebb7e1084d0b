import { cellCount, shapeText } from '#core/tensor.ts'
import { mostWeights, quotedName } from './netLimits.ts'
import { constantOperators, type Constant } from './onnxConstantOperators.ts'
import type { OnnxGraph, OnnxNode } from './onnxModel.ts'
import type { FilesBeside } from './onnxTensor.ts'

/** What in a graph does not depend on its input. */
export interface OnnxConstants {
  /** The constant of that name; undefined where it depends on the input. */
  readonly of: (name: string) => Constant | undefined
  /** Says which shape something that depends on the input has, for those who ask for it. */
  readonly setShape: (name: string, shape: readonly number[]) => void
  /** The same graph with an input of another size: what was decoded stays. */
  readonly again: () => OnnxConstants
}

const deepest = 64

/**
 * The constants of a graph: weights, and what small operators make of them. Exporters write a shape to be taken by
 * Reshape, or a padding, as a dozen of nodes; weights that are equal are one, with an Identity for the second.
 * @throws RangeError when they cannot be decoded.
 */
export function onnxConstants(graph: OnnxGraph, beside: FilesBeside): OnnxConstants {
  const makers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node])))
  return constantsOf(graph, makers, beside, new Map())
}

function constantsOf(
  graph: OnnxGraph,
  makers: ReadonlyMap<string, OnnxNode>,
  beside: FilesBeside,
  decoded: Map<string, Constant>,
): OnnxConstants {
  const shapes = new Map<string, readonly number[]>()
  const worked = new Map<string, Constant>()

  function find(name: string, depth: number): Constant | undefined {
    if (depth > deepest)
      throw new RangeError(
        `${quotedName(name)} is made in more than ${deepest} steps, or of itself: a plain weight would do.`,
      )
    const kept = decoded.get(name) ?? worked.get(name)
    if (kept) return kept
    const initializer = graph.initializers.get(name)
    const node = makers.get(name)
    const tensor = initializer ?? (node?.operator === 'Constant' ? valueOf(node) : undefined)
    if (tensor) {
      checkSize(tensor.shape, name)
      const constant = { shape: tensor.shape, data: tensor.read(beside) }
      decoded.set(name, constant)
      return constant
    }
    const constant = node && made(node, depth)
    if (constant) {
      checkSize(constant.shape, name)
      worked.set(name, constant)
    }
    return constant
  }

  function made(node: OnnxNode, depth: number): Constant | undefined {
    if (node.operator === 'Constant') return numbersOf(node)
    if (node.operator === 'Shape') {
      const shape = shapes.get(node.inputs[0] ?? '') ?? find(node.inputs[0] ?? '', depth + 1)?.shape
      const [start, end] = ['start', 'end'].map((key) => node.attributes.get(key)?.number)
      const sides = shape?.slice(start, end)
      return sides && { shape: [sides.length], data: Float64Array.from(sides) }
    }
    const operator = constantOperators.get(node.operator)
    if (!operator) return undefined
    const given: (Constant | undefined)[] = []
    for (const name of node.inputs) {
      const constant = name === '' ? undefined : find(name, depth + 1)
      if (name !== '' && !constant) return undefined
      given.push(constant)
    }
    return operator(node, given)
  }

  return {
    of: (name) => (name === '' ? undefined : find(name, 0)),
    setShape: (name, shape) => void shapes.set(name, shape),
    again: () => constantsOf(graph, makers, beside, decoded),
  }
}

function checkSize(shape: readonly number[], name: string): void {
  if (cellCount(shape) > mostWeights)
    throw new RangeError(
      `${quotedName(name)} of shape ${shapeText(shape)} has ${cellCount(shape).toLocaleString('en')} numbers: a network of up to ${mostWeights.toLocaleString('en')} weights would do.`,
    )
}

/** Of a Constant node that holds a tensor. */
function valueOf(node: OnnxNode) {
  return node.attributes.get('value')?.tensor
}

/** Of a Constant node that holds numbers. */
function numbersOf({ attributes }: OnnxNode): Constant | undefined {
  const single = (attributes.get('value_float') ?? attributes.get('value_int'))?.number
  if (single !== undefined) return { shape: [], data: Float64Array.of(single) }
  const several = (attributes.get('value_floats') ?? attributes.get('value_ints'))?.numbers
  return several && { shape: [several.length], data: Float64Array.from(several) }
}
