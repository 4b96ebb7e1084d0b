import type { Kind } from './kind.ts'
import type { Line, SharingNet } from './net.ts'

/** A cell of an output's window, in the dense layer of all inputs: its weight, and its line unless it meets padding. */
export interface WindowTap {
  readonly row: number
  readonly column: number
  readonly line: Line | undefined
  /** Undefined where a locally connected output has no use for one: it would meet padding. */
  readonly weight: number | undefined
}

/** What an output reads in one of the layers, in the order of its sum; where a window meets padding, that cell too. */
export function windowOf(net: SharingNet, kind: Kind, output: number): readonly WindowTap[] {
  const connections = net.wirings[kind].ofOutput(output)
  const { kernelHeight, kernelWidth, inputWidth } = net.geometry
  const taps = connections.map((connection) => ({
    row: kind === 'dense' ? Math.floor(connection.input / inputWidth) : connection.kernelRow,
    column: kind === 'dense' ? connection.input % inputWidth : connection.kernelCol,
    line: net.lineAt(connection),
    weight: connection.weight,
  }))
  if (kind === 'dense') return taps
  const there = new Map(taps.map((tap) => [tapKey(tap), tap]))
  return Array.from({ length: kernelHeight * kernelWidth }, (_, at) => {
    const cell = { row: Math.floor(at / kernelWidth), column: at % kernelWidth }
    const weight = kind === 'shared' ? at : undefined
    return there.get(tapKey(cell)) ?? { ...cell, line: undefined, weight }
  })
}

export function tapKey({ row, column }: Pick<WindowTap, 'row' | 'column'>): string {
  return `${row} ${column}`
}
