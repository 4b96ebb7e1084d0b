import { averagePool2d, countsPadding } from './averagePool2d.ts'
import { conv2d } from './conv2d.ts'
import { convGeometry } from './convGeometry.ts'
import { convTranspose2d } from './convTranspose2d.ts'
import { convTransposeGeometry } from './convTransposeGeometry.ts'
import { type Block, coneBack } from './fieldCone.ts'
import type { FieldLayer } from './fieldLayer.ts'
import {
  averagePool2dInputGradient,
  conv2dInputGradient,
  convTranspose2dInputGradient,
  maxPool2dInputGradient,
} from './inputGradients.ts'
import { maxPool2d } from './maxPool2d.ts'
import type { Sides } from './padding.ts'
import { poolGeometry } from './poolGeometry.ts'
import { receptiveField } from './receptiveField.ts'
import type { Tensor } from './tensor.ts'

/** A layer that can be run: with weights, unless it is a pool. */
export type StackLayer = FieldLayer &
  (
    | { readonly kind: 'conv' | 'transposed'; readonly weight: Tensor }
    | { readonly kind: 'max' | 'average' }
  )

/** A unit of the last layer of a stack, and what it is worked out from. */
export interface UnitProblem {
  readonly layers: readonly StackLayer[]
  /** [height, width] of the whole image. */
  readonly inputSize: readonly [number, number]
  /** [row, column] */
  readonly unit: readonly [number, number]
  /** The part of the image that `seenBlocks` names first: [channels, height, width]. */
  readonly input: Tensor
  /** Whether max(0, x) follows every layer with weights but the unit's own. */
  readonly relu: boolean
}

/**
 * The cells that a unit depends on, from the image up to itself: what has to be worked out, and no more. Under a transposed
 * layer, and above it, these are whole maps.
 */
export function seenBlocks(
  layers: readonly FieldLayer[],
  inputSize: readonly [number, number],
  unit: readonly [number, number],
): Block[] {
  if (!layers.some(({ transposed }) => transposed))
    return coneBack(layers, inputSize, layers.length - 1, unit, true)
  const sizes = [inputSize, ...receptiveField(layers, inputSize).map(({ size }) => size)]
  return sizes.map(([rows, cols]) => ({
    rows: { first: 0, last: rows - 1 },
    cols: { first: 0, last: cols - 1 },
  }))
}

/**
 * How the unit's first map changes with each number of `input`: a tensor of its shape.
 * @throws RangeError as the layers do.
 */
export function unitGradient({ layers, inputSize, unit, input, relu }: UnitProblem): Tensor {
  const blocks = seenBlocks(layers, inputSize, unit)
  const sizes = [inputSize, ...receptiveField(layers, inputSize).map(({ size }) => size)]
  const backwards: ((gradient: Tensor) => Tensor)[] = []
  let values = input
  for (const [at, layer] of layers.entries()) {
    const sides = sidesOf(layer, sizes[at]!, blocks[at]!, blocks[at + 1]!)
    const step = through(layer, values, sides)
    backwards.push(step.back)
    values = step.output
    if (!relu || !('weight' in layer) || at === layers.length - 1) continue
    const before = values
    values = { ...before, data: before.data.map((value) => Math.max(0, value)) }
    backwards.push((gradient) => ({
      ...gradient,
      data: gradient.data.map((value, cell) => (before.data[cell]! > 0 ? value : 0)),
    }))
  }
  const { rows, cols } = blocks.at(-1)!
  const width = cols.last - cols.first + 1
  const data = new Float32Array(values.data.length)
  data[(unit[0] - rows.first) * width + unit[1] - cols.first] = 1
  return backwards.reduceRight<Tensor>((gradient, back) => back(gradient), {
    shape: values.shape,
    data,
  })
}

/** The padding that makes a layer's block out of the block below: where the map ends, what its windows reach over. */
function sidesOf(
  layer: FieldLayer,
  size: readonly [number, number],
  below: Block,
  above: Block,
): Sides {
  if (layer.transposed) return { top: 0, right: 0, bottom: 0, left: 0 }
  const reached = (row: number, col: number) =>
    coneBack([layer], [size[0], size[1]], 0, [row, col], false)[0]!
  const first = reached(above.rows.first, above.cols.first)
  const last = reached(above.rows.last, above.cols.last)
  // Rows at the end that no window reaches are there all the same when whole maps are worked out.
  return {
    top: Math.max(0, below.rows.first - first.rows.first),
    right: Math.max(0, last.cols.last - below.cols.last),
    bottom: Math.max(0, last.rows.last - below.rows.last),
    left: Math.max(0, below.cols.first - first.cols.first),
  }
}

interface Step {
  readonly output: Tensor
  readonly back: (gradient: Tensor) => Tensor
}

function through(layer: StackLayer, input: Tensor, sides: Sides): Step {
  const { kernelSize, stride = 1, dilation = 1 } = layer
  switch (layer.kind) {
    case 'conv': {
      const spec = { stride, dilation, padding: sides }
      const geometry = convGeometry(input.shape, layer.weight.shape, spec)
      return {
        output: conv2d(input, layer.weight, null, spec),
        back: (gradient) => conv2dInputGradient(gradient, layer.weight, geometry),
      }
    }
    case 'transposed': {
      const padding = typeof layer.padding === 'number' ? layer.padding : 0
      const spec = { stride, dilation, padding }
      const geometry = convTransposeGeometry(input.shape, layer.weight.shape, spec)
      return {
        output: convTranspose2d(input, layer.weight, null, spec),
        back: (gradient) => convTranspose2dInputGradient(gradient, layer.weight, geometry),
      }
    }
    case 'max': {
      const spec = { kernelSize, stride, dilation, padding: sides }
      const { output, argmax } = maxPool2d(input, spec)
      const geometry = poolGeometry(input.shape, spec)
      return { output, back: (gradient) => maxPool2dInputGradient(gradient, argmax, geometry) }
    }
    case 'average': {
      const countIncludePad = countsPadding(layer)
      const spec = { kernelSize, stride, dilation, padding: sides, countIncludePad }
      const geometry = poolGeometry(input.shape, spec)
      return {
        output: averagePool2d(input, spec),
        back: (gradient) => averagePool2dInputGradient(gradient, geometry, countIncludePad),
      }
    }
  }
}
