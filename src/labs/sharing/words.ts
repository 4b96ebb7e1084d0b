import { printNumber } from '#draw/printNumber.ts'
import type { Kind } from './kind.ts'
import type { SharingScene } from './model.ts'
import type { SharingNet } from './net.ts'
import type { Mark } from './view.ts'

/** A node's place in words, counted from 1: "3", or "row 2, column 3" in a plane. */
export function placeText({ geometry }: SharingNet, part: 'input' | 'output', at: number): string {
  if (geometry.inputHeight === 1) return String(at + 1)
  const width = part === 'input' ? geometry.inputWidth : geometry.outputWidth
  return `row ${Math.floor(at / width) + 1}, column ${(at % width) + 1}`
}

/** "output [3]", "output [2, 3]". */
export function outputName({ geometry }: SharingNet, at: number): string {
  const { inputHeight, outputWidth } = geometry
  if (inputHeight === 1) return `output [${at + 1}]`
  return `output [${Math.floor(at / outputWidth) + 1}, ${(at % outputWidth) + 1}]`
}

/** How far the weights of an output go: "these 3 weights make every one of the 10 outputs". */
export function reachText({ wirings }: SharingNet, kind: Kind): string {
  const { outputs, inputs, weights } = wirings[kind]
  if (kind === 'shared')
    return weights === 1
      ? `The same weight makes every one of the ${outputs} outputs.`
      : `The same ${weights} weights make every one of the ${outputs} outputs.`
  if (kind === 'local') return `Each of the ${outputs} outputs has weights of its own.`
  return `All ${inputs} inputs, each with a weight of its own.`
}

/** What is pointed at, in a sentence; undefined where nothing is. */
export function pointedText(
  net: SharingNet,
  scene: SharingScene,
  mark: Mark | undefined,
): string | undefined {
  if (!mark || !scene.isPointed) return undefined
  const count = scene.strong.length
  const lines = `${count} line${count === 1 ? '' : 's'}`
  if (mark.part === 'output')
    return `Output ${placeText(net, 'output', mark.at)} reads ${count} input${count === 1 ? '' : 's'} through ${ownText[scene.kind]}.`
  if (mark.part === 'input')
    return `Input ${placeText(net, 'input', mark.at)} is read by ${count} output${count === 1 ? '' : 's'}.`
  const value = printNumber(net.weights[scene.kind][scene.weight ?? 0] ?? 0).text
  return `Weight ${value}: ${count === 1 ? 'one line has it, and no other' : `the same on ${lines}`}.`
}

const ownText: Readonly<Record<Kind, string>> = {
  dense: 'weights of its own',
  local: 'weights of its own',
  shared: 'the shared weights',
}

export function bytesText(bytes: number): string {
  return `${bytes.toLocaleString('en')} B`
}

/** What the layers are called where they have many channels. */
export const sizeNames: Readonly<Record<Kind, string>> = {
  dense: 'Dense',
  local: 'Local',
  shared: 'Conv',
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Bytes in the largest unit that leaves a whole one: "1.89 GB", rounded with ≈. */
export function storageText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const { text, rounded } = printNumber(bytes / 1000 ** power, 2)
  return `${rounded ? '≈ ' : ''}${text} ${units[power]}`
}

/** Weights in a row: "−1, 1". */
export function writtenWeights(weights: readonly number[]): string {
  return weights.map((weight) => printNumber(weight).text).join(', ')
}
