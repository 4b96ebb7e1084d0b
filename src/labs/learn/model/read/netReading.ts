import { softmaxCrossEntropy } from '#core/losses.ts'
import type { NetRun } from '#core/runNet.ts'
import type { Tensor } from '#core/tensor.ts'
import { firstParameters, firstStateOf } from '#data/firstParameters.ts'
import { type ReadKind, readNets } from './readNets.ts'

/** How far a network is: all that it was after each update. */
export interface NetReading {
  /** After each update, from none on: [parameters]. */
  readonly weights: readonly Float32Array[]
  /** Of each update that was made, on its batch before it. */
  readonly losses: readonly number[]
  readonly tested: readonly Tested[]
  /** What the next update goes on from. */
  readonly state: Tensor
}

/** How many of the test digits a network read after so many updates. */
export interface Tested {
  readonly update: number
  /** 0 to 1 */
  readonly accuracy: number
}

/** A network that has learned nothing yet. */
export function firstReading(kind: ReadKind, seed: number): NetReading {
  const parameters = firstParameters(readNets[kind].layers, seed)
  return { weights: [parameters], losses: [], tested: [], state: firstStateOf(parameters) }
}

/**
 * The reading after one more update.
 * @param logits what the network made of the batch before
 */
export function afterUpdate(
  { weights, losses, tested }: NetReading,
  state: Tensor,
  logits: Tensor,
  labels: Tensor,
): NetReading {
  const size = state.data.length / 3
  return {
    weights: [...weights, state.data.slice(0, size)],
    losses: [...losses, softmaxCrossEntropy(logits, labels.data).loss],
    tested,
    state,
  }
}

/** The reading with one more test, in the order of updates. */
export function withTest(reading: NetReading, test: Tested): NetReading {
  const others = reading.tested.filter(({ update }) => update !== test.update)
  return { ...reading, tested: [...others, test].toSorted((a, b) => a.update - b.update) }
}

/** How many updates were made. */
export function updatesOf({ weights }: NetReading): number {
  return weights.length - 1
}

/** The tests of a network up to the last that another one has had too: in a picture of both none is further on. */
export function testsBeside(tests: readonly Tested[], others: readonly Tested[]): Tested[] {
  const last = others.at(-1)?.update ?? -1
  return tests.filter(({ update }) => update <= last)
}

/** The last test of both networks at an update or before it: after as many updates of the one as of the other. */
export function testedBy(
  { conv, dense }: Readonly<Record<ReadKind, NetReading>>,
  update: number,
): { readonly update: number; readonly accuracy: Readonly<Record<ReadKind, number>> } | undefined {
  for (const one of conv.tested.toReversed()) {
    const other = dense.tested.find((test) => test.update === one.update)
    if (one.update <= update && other)
      return { update: one.update, accuracy: { conv: one.accuracy, dense: other.accuracy } }
  }
  return undefined
}

/** The part of rows whose largest number is that of the label. */
export function accuracyOf({ data }: Tensor, labels: Tensor): number {
  const rows = labels.data.length
  const classes = data.length / rows
  const right = labels.data.filter((label, row) => {
    const values = data.subarray(row * classes, (row + 1) * classes)
    return values.indexOf(Math.max(...values)) === label
  })
  return right.length / rows
}

/** Images and the network of these weights that they go through. */
export function runOf(kind: ReadKind, weights: Float32Array, images: Tensor): NetRun {
  const parameters = { shape: [weights.length], data: weights }
  return { layers: readNets[kind].layers, parameters, images }
}
