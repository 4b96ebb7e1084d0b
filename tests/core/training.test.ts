import { expect, test } from 'vitest'
import { meanSquaredError, softmaxCrossEntropy } from '#core/losses.ts'
import type { NetLayer } from '#core/netLayer.ts'
import { firstState, type Optimiser, update } from '#core/optimisers.ts'
import { sequential } from '#core/sequential.ts'
import type { Tensor } from '#core/tensor.ts'
import { readReference } from './readReference.ts'

// What PyTorch comes to in ten updates; scripts/reference.py wrote it.

interface Training {
  /** Layers of which the weight is its shape. */
  layers: (Omit<NetLayer, 'weight'> & { weight?: number[] })[]
  optimiser: Optimiser['kind']
  input: Tensor
  labels?: Tensor
  target?: Tensor
  start: Tensor
  after: Tensor
  losses: Tensor
}

const rates = { descent: 0.1, momentum: 0.05, adam: 0.02 }

test.each(readReference<Training>('training'))('%s', (_title, given) => {
  const { optimiser: kind, input, labels, target, start, after, losses } = given
  const parameters = Float64Array.from(start.data)
  const state = firstState(parameters.length)
  for (let updates = 0; updates <= 10; updates++) {
    const net = sequential(layersOf(given.layers, parameters))
    const trace = net.forward(input)
    const made = trace.values.at(-1)!
    const { loss, gradient } = labels
      ? softmaxCrossEntropy(made, labels.data)
      : meanSquaredError(made, target!)
    expect(loss).toBeCloseTo(losses.data[updates]!, 5)
    if (updates === 10) break
    const back = net.backward(trace, gradient).layers
    const slopes = back.flatMap((each) =>
      each ? [...each.weight.data, ...(each.bias?.data ?? [])] : [],
    )
    update({ kind, rate: rates[kind] }, parameters, Float64Array.from(slopes), state)
  }
  parameters.forEach((value, at) => expect(value).toBeCloseTo(after.data[at]!, 5))
})

/** The layers with the parameters, weights and biases one after the other. */
function layersOf(shapes: Training['layers'], parameters: Float64Array): NetLayer[] {
  let from = 0
  const take = (...shape: number[]): Tensor => {
    const count = shape.reduce((all, side) => all * side, 1)
    from += count
    return { shape, data: Float32Array.from(parameters.subarray(from - count, from)) }
  }
  return shapes.map((layer) =>
    layer.weight
      ? ({ ...layer, weight: take(...layer.weight), bias: take(layer.weight[0]!) } as NetLayer)
      : (layer as NetLayer),
  )
}
