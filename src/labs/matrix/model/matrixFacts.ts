import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { costs } from '#core/costs.ts'
import { wiring } from '#core/wiring.ts'
import type { MatrixLayer } from './layer.ts'

/** What a matrix is made of. */
export interface MatrixFacts {
  readonly rows: number
  readonly columns: number
  readonly nonZeros: number
  /** Weights to be learnt. */
  readonly parameters: number
}

export function layerFacts({ outputs, inputs, nonZeros, weights }: MatrixLayer): MatrixFacts {
  return { rows: outputs, columns: inputs, nonZeros, parameters: weights }
}

/** How many of the cells that are not empty hold a 0. */
export function zerosHeld({ values, nonZeros }: MatrixLayer): number {
  return nonZeros - values.filter((value) => value !== 0).length
}

/** How many different numbers stand in the matrix, the 0 of empty cells among them. */
export function distinctValues({ values }: MatrixLayer): number {
  return new Set(values).size
}

/** First layers of known networks, as matrices, without their biases. */
export function knownLayers(): readonly { readonly name: string; readonly facts: MatrixFacts }[] {
  return [
    { name: 'LeNet conv1', facts: specFacts([1, 32, 32], [6, 1, 5, 5], {}) },
    { name: 'VGG-16 conv1_1', facts: specFacts([3, 224, 224], [64, 3, 3, 3], { padding: 1 }) },
  ]
}

function specFacts(
  input: readonly number[],
  kernel: readonly number[],
  spec: ConvSpec,
): MatrixFacts {
  const layer = { kind: 'conv', geometry: convGeometry(input, kernel, spec), bias: false } as const
  const { outputs: rows, inputs: columns } = wiring(layer)
  const { connections: nonZeros, parameters } = costs(layer)
  return { rows, columns, nonZeros, parameters }
}
