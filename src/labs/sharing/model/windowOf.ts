import { cellKind } from '#core/cellKind.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { Kind } from './kind.ts'
import { lineAt, type Line, type SharingNet } from './net.ts'

/** A product of an output's sum: its line, unless it meets padding, and which of the layer's weights it has. */
export interface WindowTap extends SumTerm {
  readonly line: Line | undefined
  /** Undefined where a locally connected output has no use for one: it would meet padding. */
  readonly index: number | undefined
}

/**
 * What an output reads in one of the layers, in the order of its sum: in the dense layer all inputs, in the others its
 * window; where that meets padding, that cell too.
 */
export function windowOf(net: SharingNet, kind: Kind, output: number): readonly WindowTap[] {
  const { geometry, wirings, inputs, weights } = net
  const { kernelHeight, kernelWidth, inputHeight, inputWidth } = geometry
  const [height, width] = kind === 'dense' ? [inputHeight, inputWidth] : [kernelHeight, kernelWidth]
  const connections = new Map(
    wirings[kind].ofOutput(output).map((each) => [each.kernelRow * width + each.kernelCol, each]),
  )
  return Array.from({ length: height * width }, (_, at) => {
    const connection = connections.get(at)
    const index = connection?.weight ?? (kind === 'shared' ? at : undefined)
    const value = inputs[connection?.input ?? -1] ?? 0
    const weight = weights[kind][index ?? -1] ?? 0
    return {
      channel: 0,
      kernelRow: Math.floor(at / width),
      kernelColumn: at % width,
      kind: connection ? cellKind.number : cellKind.padding,
      value,
      weight,
      product: value * weight + 0,
      line: connection && lineAt(net, connection),
      index,
    }
  })
}
