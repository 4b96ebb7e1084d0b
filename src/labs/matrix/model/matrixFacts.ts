import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { costs } from '#core/costs.ts'
import { wiring } from '#core/wiring.ts'
import type { MatrixLayer } from './layer.ts'

/** What a matrix is made of, and what it takes to keep it. */
export interface MatrixFacts {
  readonly rows: number
  readonly columns: number
  readonly nonZeros: number
  /** Weights to be learnt. */
  readonly parameters: number
  /** Every entry, as float32. */
  readonly denseBytes: number
  /** CSR: a number and a column for each entry, where each row begins, 4 bytes each. */
  readonly sparseBytes: number
  /** The kernels alone, as float32. */
  readonly kernelBytes: number
}

/** The facts of a matrix by its counts. */
function matrixFacts(
  rows: number,
  columns: number,
  nonZeros: number,
  parameters: number,
): MatrixFacts {
  return {
    rows,
    columns,
    nonZeros,
    parameters,
    denseBytes: 4 * rows * columns,
    sparseBytes: 8 * nonZeros + 4 * (rows + 1),
    kernelBytes: 4 * parameters,
  }
}

export function layerFacts({ outputs, inputs, nonZeros, weights }: MatrixLayer): MatrixFacts {
  return matrixFacts(outputs, inputs, nonZeros, weights)
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
  const { outputs, inputs } = wiring(layer)
  const { connections, parameters } = costs(layer)
  return matrixFacts(outputs, inputs, connections, parameters)
}
