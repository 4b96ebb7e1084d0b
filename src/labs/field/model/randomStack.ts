import { normalNumbers } from '#core/normalNumbers.ts'
import type { StackLayer, UnitProblem } from '#core/unitGradient.ts'
import { seenBlocks } from '#core/unitGradient.ts'
import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { fieldLayers, isPool, type Net } from './net.ts'

/** Maps of every layer with weights: as many as it takes, since the field does not depend on them. */
const maps = 4

/**
 * The stack with weights drawn at random, the middle unit of its last layer, and noise to look at: the same for the same
 * seed. Weights have the deviation √(2 ∕ inputs), which keeps what goes through as large as it was.
 * @see He, Zhang, Ren and Sun, Delving Deep into Rectifiers, 2015
 */
export function randomStack(
  net: Net,
  inputSize: readonly [number, number],
  unit: readonly [number, number],
  relu: boolean,
  seed: number,
): UnitProblem {
  const normal = normalNumbers(seededRandom(seed))
  let channels = 1
  const layers = fieldLayers(net).map((field, at): StackLayer => {
    const layer = net[at]!
    if (isPool(layer)) return { ...field, kind: layer.kind === 'max' ? 'max' : 'average' }
    const { kernel, stride, kind } = layer
    const isTransposed = kind === 'transposed'
    const shape = isTransposed ? [channels, maps, kernel, kernel] : [maps, channels, kernel, kernel]
    const taps = isTransposed ? Math.ceil(kernel / stride) ** 2 : kernel ** 2
    const deviation = Math.sqrt(2 / (channels * taps))
    channels = maps
    return {
      ...field,
      kind: isTransposed ? 'transposed' : 'conv',
      weight: drawn(shape, () => deviation * normal()),
    }
  })
  const { rows, cols } = seenBlocks(layers, inputSize, unit)[0]!
  const shape = [1, rows.last - rows.first + 1, cols.last - cols.first + 1]
  return { layers, inputSize, unit, relu, input: drawn(shape, normal) }
}

function drawn(shape: number[], next: () => number): Tensor {
  const length = shape.reduce((all, each) => all * each, 1)
  return { shape, data: Float32Array.from({ length }, next) }
}
