import { memoByObject } from '#core/memo.ts'
import { type NetLayer, netSize, withParameters } from '#core/netLayer.ts'
import { type NetArithmetic, sequential, type Trace } from '#core/sequential.ts'
import { softmax } from '#core/softmax.ts'
import type { Tensor } from '#core/tensor.ts'
import { type NetRow, netRows } from './netRows.ts'
import { inputSide } from './preparation.ts'
import type { ScalingName } from './scalings.ts'
import type { Side } from './unit.ts'
import { white } from './unitTerms.ts'

/** A network with its weights, ready to be asked. */
export interface RunningNet {
  readonly side: Side
  /** As it is called over its column; one's own by its file. */
  readonly name: string
  readonly layers: readonly NetLayer[]
  /** [parameters]: those of the layers, one after the other. */
  readonly parameters: Tensor
  readonly rows: readonly NetRow[]
  /** Weights and biases. */
  readonly size: number
  /** Products for one digit. */
  readonly products: number
  /** What the weights are whole numbers over; 1 where they are not. */
  readonly parts: number
  /** Of a network of one's own: what it gets of a pixel. */
  readonly own?: { readonly scaling: ScalingName }
  /** What computes it; the core where it is left out. */
  readonly arithmetic?: NetArithmetic | undefined
}

/** What a network makes of a digit: everything on the way, and how likely each answer is. */
export interface Answer {
  readonly trace: Trace
  /** 0 to 1 for each of ten. */
  readonly probabilities: Float32Array
  /** The most likely. */
  readonly digit: number
}

/** A network of these layers, of whose weights only the shapes count. */
export function runningNet(
  of: Pick<RunningNet, 'side' | 'name' | 'layers' | 'parts' | 'arithmetic'>,
  weights: Float32Array,
): RunningNet {
  const layers = withParameters(of.layers, weights)
  const parameters = { shape: [weights.length], data: weights }
  const rows = netRows(layers, [1, inputSide, inputSide])
  return { ...of, layers, parameters, rows, size: netSize(layers), products: productsOf(rows) }
}

/** Products of all rows for one digit. */
export function productsOf(rows: readonly NetRow[]): number {
  return rows.reduce((sum, row) => sum + (row.kind === 'pool' ? 0 : row.products), 0)
}

/**
 * What a network makes of a digit; the digit that it was asked last is not asked again.
 * @param pixels [28, 28], 0 to 255
 */
export const answerOf = memoByObject(asked)

function asked({ layers, arithmetic }: RunningNet, pixels: Float32Array): Answer {
  const data = pixels.map((value) => value / white)
  const trace = sequential(layers, arithmetic).forward({
    shape: [1, 1, inputSide, inputSide],
    data,
  })
  const { data: probabilities } = softmax(trace.values.at(-1)!)
  return {
    trace,
    probabilities,
    digit: probabilities.indexOf(Math.max(...probabilities)),
  }
}
