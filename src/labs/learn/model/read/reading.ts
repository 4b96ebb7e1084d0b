import type { Tensor } from '#core/tensor.ts'
import type { NetProblem } from '#core/trainNet.ts'
import { digitImages } from '#data/digitImages.ts'
import { type Digits, digitSide } from '#data/digits.ts'
import { type ReadKind, readNets } from './readNets.ts'

/** How both networks learn, one pass over the digits, and on how many other digits they are tested. */
export const reading = { batch: 32, updates: 160, tests: 1000 } as const

/** Test digits that are shown with their answers. */
export const shownDigits = 12

/** The first of them to begin with, counted from 1: where the two networks differ, whatever they begin with. */
export const firstShown = 243

/** Updates after which both are tested, the more often the sooner. */
export const testedAfter: readonly number[] = Array.from(
  { length: reading.updates + 1 },
  (_, update) => update,
).filter((update) => update % (update <= 16 ? 4 : 8) === 0)

/** The rate of an update, which falls along half a cosine. */
export function rateOf(first: number, update: number): number {
  return (first / 2) * (1 + Math.cos((Math.PI * update) / reading.updates))
}

/** The update after so many: the next batch, at its rate. */
export function updateProblem(
  kind: ReadKind,
  state: Tensor,
  updates: number,
  rate: number,
  digits: Digits,
): NetProblem {
  const { batch } = reading
  return {
    layers: readNets[kind].layers,
    state,
    updates,
    optimiser: { kind: 'adam', rate: rateOf(rate, updates) },
    loss: 'softmax',
    ...examplesOf(digits, updates * batch, batch),
    batch,
    count: 1,
  }
}

/** Some digits as a network is given them, 0 to 1, and what they are. */
export function examplesOf(
  { pixels, labels }: Digits,
  from: number,
  count: number,
): { readonly images: Tensor; readonly labels: Tensor } {
  const cells = digitSide ** 2
  const part = pixels.subarray(from * cells, (from + count) * cells)
  return {
    images: digitImages(part),
    labels: {
      shape: [part.length / cells],
      data: new Float32Array(labels.subarray(from, from + count)),
    },
  }
}
