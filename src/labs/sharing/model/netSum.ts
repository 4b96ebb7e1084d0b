import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { Kind } from './kind.ts'
import type { NetScene } from './netScene.ts'
import type { SharingNet } from './net.ts'
import { windowOf } from './windowOf.ts'
import { outputName } from './words.ts'

/** The sum of the present output, as it is written. */
export function netSum(
  net: SharingNet,
  { kind, taps, output, counted, strong, isPointed }: NetScene,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  const pointed = new Set(isPointed ? strong.map(({ from }) => from) : [])
  const lookedAt = taps.filter(({ line }) => line && pointed.has(line))
  // Where the whole sum is looked at, no term of it stands out.
  const isPart = lookedAt.length < pointed.size || pointed.size === 1
  const parts = partsOf(net, kind, taps, output)
  return writtenSum({ ...parts, counted, lookedAt: isPart ? lookedAt : [] }, unfolded)
}

/** The longest that the sums of a layer can be. */
export function longestNetSum(net: SharingNet, kind: Kind): readonly SumPiece[] {
  return longestSum(partsOf(net, kind, windowOf(net, kind, 0), 0), {
    place: outputName(net, net.wirings.dense.outputs - 1),
    value: '9',
    sum: '−99',
    result: longestNumber(Float32Array.from(net.outputs[kind])),
  })
}

function partsOf(net: SharingNet, kind: Kind, terms: readonly SumTerm[], output: number) {
  const bias = net.biases[kind][output] ?? 0
  return { terms, counted: terms.length, lookedAt: [], divisor: 1, bias }
}
