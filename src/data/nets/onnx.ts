import { netBuilder } from './netBuilder.ts'
import type { ReadNet, StoredTensor } from './netFile.ts'
import { quotedName } from './netLimits.ts'
import { onnxConstants, type OnnxConstants } from './onnxConstants.ts'
import { onnxInputs, type OnnxStart } from './onnxInputs.ts'
import { onnxLayers } from './onnxLayers.ts'
import type { OnnxGraph, OnnxNode } from './onnxModel.ts'
import { viewedShape } from './onnxStep.ts'
import type { FilesBeside, OnnxTensor } from './onnxTensor.ts'
import { toFloat32 } from './readElements.ts'

/**
 * The network of a graph that goes straight from one image to its answers.
 * @throws RangeError with the node that cannot be read, and why.
 */
export function onnxNet(graph: OnnxGraph, beside: FilesBeside): ReadNet {
  const choosing = graph.nodes.find(({ operator }) => /^(?:If|Loop|Scan)$/.test(operator))
  if (choosing)
    throw new RangeError(
      `${choosing.where} chooses or repeats parts of the network: one that goes straight through would do.`,
    )
  const readers = readersOf(graph)
  const inputs = graph.inputs.filter(({ name }) => readers.has(name))
  const [input] = inputs
  if (!input || inputs.length > 1)
    throw new RangeError(
      input
        ? `The network has ${inputs.length} inputs, ${inputs
            .map(({ name }) => quotedName(name))
            .slice(0, 4)
            .join(', ')}: one image would do.`
        : 'The network has no input that any node reads: one image would do.',
    )
  const starts = onnxInputs(input)
  const constants = onnxConstants(graph, beside)
  const note =
    starts.length > 1 ? 'The file leaves the size of its input open: {} was taken.' : undefined
  return {
    reading: '',
    ...firstThatFits(starts, (start) =>
      walked(graph, readers, constants.again(), input.name, start, note),
    ),
  }
}

/** The tensors of a graph: its initializers, and those in its Constant nodes. */
export function onnxTensors(graph: OnnxGraph, beside: FilesBeside): StoredTensor[] {
  const stored = ({ shape, read, type }: OnnxTensor, name: string): StoredTensor[] =>
    type === undefined
      ? []
      : [{ name, shape, read: () => ({ shape, data: toFloat32(read(beside)) }) }]
  const inNodes = graph.nodes.flatMap(({ outputs, attributes }) => {
    const tensor = attributes.get('value')?.tensor
    return tensor && tensor.shape.length > 1 ? stored(tensor, outputs[0] ?? tensor.name) : []
  })
  return [...[...graph.initializers].flatMap(([name, tensor]) => stored(tensor, name)), ...inNodes]
}

type Readers = ReadonlyMap<string, readonly OnnxNode[]>

/** Which nodes read a value. Who asks for its shape alone is none of them, nor who works for nothing. */
function readersOf({ nodes, outputs }: OnnxGraph): Readers {
  const used = new Set([...outputs, ...nodes.flatMap(({ inputs }) => inputs)])
  const readers = new Map<string, OnnxNode[]>()
  for (const node of nodes) {
    if (node.operator === 'Shape' || !node.outputs.some((name) => used.has(name))) continue
    for (const name of new Set(node.inputs)) {
      if (name === '') continue
      const others = readers.get(name)
      if (others) others.push(node)
      else readers.set(name, [node])
    }
  }
  return readers
}

/**
 * The first of several sizes that goes through.
 * @throws RangeError where none does: with what is wrong with all of them, or with the likeliest.
 */
function firstThatFits<Result>(
  starts: readonly OnnxStart[],
  of: (start: OnnxStart) => Result,
): Result {
  const reasons: string[] = []
  for (const start of starts) {
    try {
      return of(start)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      reasons.push(error.message)
    }
  }
  const isForAll = reasons.every((reason) => reason === reasons[0])
  throw new RangeError(
    isForAll
      ? reasons[0]
      : `The file leaves the size of its input open, and no square one of up to 64×64 fits; with ${starts[0]!.image.join('×')}: ${reasons[0]} A file with a fixed size would do.`,
  )
}

/** Operators that turn the answers into probabilities or into the one answer, at the very end. */
const endings = new Set(['Softmax', 'LogSoftmax', 'ArgMax'])

function walked(
  graph: OnnxGraph,
  readers: Readers,
  constants: OnnxConstants,
  inputName: string,
  { image, view: first, batch }: OnnxStart,
  openNote: string | undefined,
): Omit<ReadNet, 'reading'> {
  const builder = netBuilder(image)
  if (openNote) builder.note(openNote.replace('{}', image.join('×')))
  const seen = new Set<OnnxNode>()
  let [name, view] = [inputName, first]
  let ended: OnnxNode | undefined
  for (;;) {
    constants.setShape(name, viewedShape(view, batch, builder.shape()))
    const [node, ...others] = readers.get(name) ?? []
    if (!node) break
    if (others.length > 0) throw branching([node, ...others])
    if (seen.has(node)) throw new RangeError(`The network goes in a circle at ${node.where}.`)
    if (ended && node.operator !== 'Identity')
      throw new RangeError(`${ended.where} stands before ${node.where}: at the end it would do.`)
    seen.add(node)
    if (endings.has(node.operator)) {
      ended = node
      builder.note(`${node.where} at the end is left out: what is shown are the numbers before it.`)
    } else {
      const layer = onnxLayers.get(node.operator)
      if (!layer) throw unknownOperator(node)
      const dataAt = node.inputs.indexOf(name)
      view =
        layer({
          node,
          builder,
          view,
          batch,
          dataAt,
          constant: (at) => constants.of(node.inputs[at] ?? ''),
        }) ?? view
    }
    name = node.outputs[0] ?? ''
  }
  if (!graph.outputs.includes(name))
    throw new RangeError(`The way from the input ends at ${quotedName(name)}, which is no output.`)
  if (graph.outputs.length > 1)
    builder.note(
      `Of ${graph.outputs.length} outputs ${quotedName(name)} is read, the last on the way.`,
    )
  if (graph.nodes.some(({ operator }) => operator === 'DequantizeLinear'))
    builder.note('Weights that are stored as whole numbers were multiplied by their scales.')
  return builder.finish()
}

function unknownOperator({ where, operator }: OnnxNode): RangeError {
  if (
    /^(?:Quantize|QLinear|DynamicQuantize|MatMulInteger|ConvInteger|DequantizeLinear)/.test(
      operator,
    )
  )
    return new RangeError(
      `${where} rounds what goes through the network to whole numbers: a network of which only the weights are quantised would do.`,
    )
  return new RangeError(
    `${where} is no layer that is read here: convolutions, pools, dense layers, batch normalisation and ReLU, LeakyReLU, ELU, sigmoid, tanh would do.`,
  )
}

function branching(readers: readonly OnnxNode[]): RangeError {
  const names = readers.slice(0, 3).map(({ where }) => where)
  const isCircular = readers.every(({ operator }) => operator === 'Slice' || operator === 'Concat')
  return new RangeError(
    isCircular
      ? `${names.join(' and ')} put pieces of the image beside it, as circular padding does: padding by zeros, reflection or the edge would do.`
      : `The network branches before ${names.join(' and ')}: one that goes straight through, without shortcuts, would do.`,
  )
}
