import { type Digits, loadDigits } from '#data/digits.ts'
import { firstParameters, type ReadKind, readNets } from '#labs/learn/model/read/readNets.ts'
import { examplesOf, reading } from '#labs/learn/model/read/reading.ts'
import type { NetLayer } from '#core/netLayer.ts'
import type { Optimiser } from '#core/optimisers.ts'
import type { Tensor } from '#core/tensor.ts'

/** A network that learns to read digits, on one batch after the other. */
export interface NetTask {
  /** Of the weights only the shapes count. */
  readonly layers: readonly NetLayer[]
  /** [parameters] */
  readonly start: Float32Array
  readonly batches: readonly { readonly images: Tensor; readonly labels: Tensor }[]
  /** What is measured is Adam; losses are compared by plain descent, at a rate at which they change. */
  readonly optimisers: Readonly<Record<'check' | 'measure', Optimiser>>
}

/** Digits to read. */
export function digits(): Promise<Digits> {
  return loadDigits('train', new AbortController().signal)
}

/** One of the two networks of the Learn lab's preset, with its batches of 32. */
export function netTask(kind: ReadKind, all: Digits): NetTask {
  return {
    layers: readNets[kind].layers,
    start: firstParameters(kind, 20),
    batches: Array.from({ length: 16 }, (_, at) =>
      examplesOf(all, at * reading.batch, reading.batch),
    ),
    optimisers: {
      check: { kind: 'descent', rate: 0.2 },
      measure: { kind: 'adam', rate: 0.003 },
    },
  }
}

/** The batch of an update; they come again and again. */
export function batchOf<T>(batches: readonly T[], update: number): T {
  return batches[update % batches.length]!
}
