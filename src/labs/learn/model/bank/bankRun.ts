import { softmaxCrossEntropy } from '#core/losses.ts'
import { netSize, type NetLayer, withParameters, zeros } from '#core/netLayer.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { firstState, update } from '#core/optimisers.ts'
import { type NetGradient, sequential, type Trace } from '#core/sequential.ts'
import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { type Textures, textureAngles, textures, textureSide } from './textures.ts'

export const bankSide = 7
export const bankKernels = 4
export const bankUpdates = 60

const batch = 16
const tests = 100
/** Of the random weights that it begins with; biases begin at 0. */
const deviation = { kernels: 0.1, dense: 0.3 }
const mapSide = textureSide - bankSide + 1

/** Four kernels, ReLU, the mean of each map, and a dense layer of four answers; of the weights only the shapes count. */
const bankLayers: readonly NetLayer[] = [
  { kind: 'conv2d', weight: zeros(bankKernels, 1, bankSide, bankSide), bias: zeros(bankKernels) },
  { kind: 'activation', activation: 'relu' },
  { kind: 'averagePool2d', spec: { kernelSize: mapSide } },
  { kind: 'flatten' },
  {
    kind: 'dense',
    weight: zeros(textureAngles.length, bankKernels),
    bias: zeros(textureAngles.length),
  },
]

const kernelWeights = bankKernels * bankSide * bankSide
const denseFrom = kernelWeights + bankKernels

/** How the network does on textures that it is not trained on. */
export interface Test {
  /** The part that is named correctly. */
  readonly accuracy: number
  readonly loss: number
}

/** A run of the bank: worked out as far as an update when that is asked for, and kept. */
export interface BankRun {
  /** All parameters after an update: the kernels first, [4, 7²]. */
  readonly parametersAfter: (update: number) => Float32Array
  readonly testAfter: (update: number) => Test
  /** The tests that are worked out, by their update; others are missing. */
  readonly tested: () => readonly (Test | undefined)[]
}

/** A run from random weights. @param rate of Adam */
export function bankRun(seed: number, noise: number, rate: number): BankRun {
  const size = netSize(bankLayers)
  const normal = normalNumbers(seededRandom(seed))
  const present = Float32Array.from({ length: size }, (_, at) =>
    at < kernelWeights ? deviation.kernels * normal() : 0,
  )
  for (let at = denseFrom; at < size - textureAngles.length; at++)
    present[at] = deviation.dense * normal()
  const state = firstState(size)
  const net = sequential(withParameters(bankLayers, present))
  const tested = textures(tests, noise, seed + 1000)
  const kept: Float32Array[] = []
  const results: Test[] = []
  const extend = (to: number) => {
    for (; kept.length <= Math.min(to, bankUpdates); kept.push(present.slice())) {
      if (kept.length === 0) continue
      const { images, labels } = textures(batch, noise, 10_000 * seed + kept.length)
      const trace = net.forward(images)
      const { gradient } = softmaxCrossEntropy(trace.values.at(-1)!, labels)
      update({ kind: 'adam', rate }, present, listed(net.backward(trace, gradient)), state)
    }
    return kept[Math.min(to, bankUpdates)]!
  }
  return {
    parametersAfter: extend,
    testAfter: (at) => (results[at] ??= testOf(bankTrace(extend(at), tested.images), tested)),
    tested: () => results,
  }
}

/** A gradient as one list, in the order of the parameters. */
function listed({ layers }: NetGradient): Float32Array {
  return Float32Array.from(
    layers.flatMap((layer) => (layer ? [...layer.weight.data, ...(layer.bias?.data ?? [])] : [])),
  )
}

/** What the network computes of textures, with parameters. */
export function bankTrace(parameters: Float32Array, images: Tensor): Trace {
  return sequential(withParameters(bankLayers, parameters)).forward(images)
}

function testOf({ values }: Trace, { labels }: Textures): Test {
  const answers = values.at(-1)!
  const right = labels.filter((label, at) => {
    const row = answers.data.subarray(at * textureAngles.length, (at + 1) * textureAngles.length)
    return row.indexOf(Math.max(...row)) === label
  })
  return { accuracy: right.length / labels.length, loss: softmaxCrossEntropy(answers, labels).loss }
}
