import { cellKind } from '#core/cellKind.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { Kind } from './kind.ts'
import type { NetScene } from './netScene.ts'
import type { SharingNet } from './net.ts'
import { windowOf, type WindowTap } from './windowOf.ts'
import { outputName } from './words.ts'

/** The sum of the present output, as it is written. */
export function netSum(
  net: SharingNet,
  { kind, taps, output, counted, strong, isPointed }: NetScene,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  const terms = termsOf(net, kind, taps)
  const pointed = new Set(isPointed ? strong.map(({ from }) => from) : [])
  const lookedAt = terms.filter((_, at) => pointed.has(taps[at]?.line) && taps[at]?.line)
  return writtenSum(
    {
      terms,
      counted,
      // Where the whole sum is looked at, no term of it stands out.
      lookedAt: lookedAt.length < pointed.size || pointed.size === 1 ? lookedAt : [],
      divisor: 1,
      bias: net.biases[kind][output] ?? 0,
    },
    unfolded,
  )
}

/** The longest that the sums of a layer can be. */
export function longestNetSum(net: SharingNet, kind: Kind): readonly SumPiece[] {
  const terms = termsOf(net, kind, windowOf(net, kind, 0))
  const parts: SumParts = {
    terms,
    counted: terms.length,
    lookedAt: [],
    divisor: 1,
    bias: net.biases[kind][0] ?? 0,
  }
  const results = longestNumber(Float32Array.from(net.outputs[kind]))
  const place = outputName(net, net.wirings.dense.outputs - 1)
  return longestSum(parts, { place, value: '9', sum: '−99', result: results })
}

function termsOf(net: SharingNet, kind: Kind, taps: readonly WindowTap[]): SumTerm[] {
  return taps.map(({ row, column, line, weight }) => {
    const value = line ? (net.inputs[line.input] ?? 0) : 0
    const factor = weight === undefined ? 0 : (net.weights[kind][weight] ?? 0)
    return {
      channel: 0,
      kernelRow: row,
      kernelColumn: column,
      kind: line ? cellKind.number : cellKind.padding,
      value,
      weight: factor,
      product: value * factor + 0,
    }
  })
}
