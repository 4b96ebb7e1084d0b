import { softmaxCrossEntropy } from '#core/losses.ts'
import { type NetLayer, netSize, withParameters, zeros } from '#core/netLayer.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { sequential } from '#core/sequential.ts'
import type { Tensor } from '#core/tensor.ts'
import { trainNet } from '#core/trainNet.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { directions, type Textures, textureSide } from './textures.ts'

/** Cells along a side of a kernel of the bank, and how many kernels there are. */
export const bankSide = 7
export const bankKernels = 4

const mapSide = textureSide - bankSide + 1
const startDeviation = 0.1

/** Four kernels, ReLU, the mean of each map, and a weighted sum of the four means for each direction. */
export const bankLayers: readonly NetLayer[] = [
  { kind: 'conv2d', weight: zeros(bankKernels, 1, bankSide, bankSide), bias: zeros(bankKernels) },
  { kind: 'activation', activation: 'relu' },
  { kind: 'averagePool2d', spec: { kernelSize: mapSide } },
  { kind: 'flatten' },
  {
    kind: 'dense',
    weight: zeros(directions.length, bankKernels),
    bias: zeros(directions.length),
  },
]

const size = netSize(bankLayers)

/** What the bank is after every update that has been asked for; those between are worked out on the way, and kept. */
export interface BankRun {
  /** All parameters after so many updates. */
  readonly after: (updates: number) => Float32Array
  /** How many updates have been worked out. */
  readonly made: () => number
}

interface RunSettings {
  readonly examples: Textures
  readonly batch: number
  readonly rate: number
  readonly seed: number
}

/** A run from random weights; the same settings give the same numbers, in whatever order they are asked for. */
export function bankRun({ examples, batch, rate, seed }: RunSettings): BankRun {
  const normal = normalNumbers(seededRandom(seed))
  const first = new Float32Array(3 * size)
  for (let at = 0; at < size; at++) first[at] = startDeviation * normal()
  const states: Tensor[] = [{ shape: [3, size], data: first }]
  return {
    made: () => states.length - 1,
    after(updates) {
      while (states.length <= updates) {
        const problem = { layers: bankLayers, state: states.at(-1)!, batch, count: 1 }
        const optimiser = { kind: 'adam', rate } as const
        const { images, labels } = examples
        states.push(
          trainNet({
            ...problem,
            optimiser,
            loss: 'softmax',
            updates: states.length - 1,
            images,
            labels: { shape: [labels.length], data: labels },
          }),
        )
      }
      return states[updates]!.data.subarray(0, size)
    },
  }
}

/** What a bank makes of textures: the maps after ReLU, their means, and how likely each direction is. */
export function bankAnswers(parameters: Float32Array, { images, labels }: Textures) {
  const { values } = sequential(withParameters(bankLayers, parameters)).forward(images)
  const logits = values.at(-1)!
  const classes = directions.length
  const chances = Array.from(labels, (_, at) => {
    const row = logits.data.subarray(at * classes, (at + 1) * classes)
    const largest = Math.max(...row)
    const powers = Array.from(row, (value) => Math.exp(value - largest))
    const sum = powers.reduce((all, power) => all + power, 0)
    return powers.map((power) => power / sum)
  })
  const answers = chances.map((row) => row.indexOf(Math.max(...row)))
  const right = answers.filter((answer, at) => answer === labels[at]).length
  return {
    maps: values[2]!,
    means: values[3]!,
    chances,
    answers,
    right: right / labels.length,
    loss: softmaxCrossEntropy(logits, labels).loss,
  }
}
