import { outputCell } from '#core/outputCell.ts'
import { aboutText, cellText, counted, countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { Kind } from './kind.ts'
import type { Mark } from './mark.ts'
import type { NetScene } from './netScene.ts'
import type { SharingNet } from './net.ts'

/** A node's position in words, counted from 1: "3", or "row 2, column 3" in a plane. */
export function positionText(
  { geometry }: SharingNet,
  part: 'input' | 'output',
  at: number,
): string {
  if (geometry.inputHeight === 1) return String(at + 1)
  const width = part === 'input' ? geometry.inputWidth : geometry.outputWidth
  return cellText({ row: Math.floor(at / width), column: at % width })
}

/** "output [3]", "output [2, 3]". */
export function outputName({ geometry }: SharingNet, at: number): string {
  const { row, column } = outputCell(geometry, at)
  return geometry.inputHeight === 1 ? `output [${at + 1}]` : `output [${row + 1}, ${column + 1}]`
}

/** How far the weights of an output go: "these 3 weights make every one of the 10 outputs". */
export function reachText({ wirings }: SharingNet, kind: Kind): string {
  const { outputs, inputs, weights } = wirings[kind]
  if (kind === 'shared')
    return `The same ${weights === 1 ? 'weight makes' : `${weights} weights make`} every one of the ${outputs} outputs.`
  if (kind === 'local') return `Each of the ${outputs} outputs has weights of its own.`
  return `All ${inputs} inputs, each with a weight of its own.`
}

/** What is pointed at, in a sentence; undefined where nothing is. */
export function pointedText(
  net: SharingNet,
  scene: NetScene,
  mark: Mark | undefined,
): string | undefined {
  if (!mark || !scene.isPointed) return undefined
  const count = scene.strong.length
  if (mark.part === 'output')
    return `Output ${positionText(net, 'output', mark.at)} reads ${counted(count, 'input')} through ${scene.kind === 'shared' ? 'the shared weights' : 'weights of its own'}.`
  if (mark.part === 'input')
    return `Input ${positionText(net, 'input', mark.at)} is read by ${counted(count, 'output')}.`
  const value = printNumber(net.weights[scene.kind][scene.weight ?? 0] ?? 0).text
  return `Weight ${value}: ${count === 1 ? 'one line has it, and no other' : `the same on ${counted(count, 'line')}`}.`
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Bytes in the largest unit that leaves a whole one: "1.89 GB", rounded with ≈. */
export function storageText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${aboutText(bytes / 1000 ** power, 2)} ${units[power]}`
}

/** How many times as many, as a whole number: "4,001,536,000", "≈ 59,733". */
export function timesText(ratio: number): string {
  const whole = Math.round(ratio)
  return `${whole === ratio ? '' : '≈ '}${countText(whole)}`
}
