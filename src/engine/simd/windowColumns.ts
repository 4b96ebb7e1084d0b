import type { ConvGeometry } from '#core/convGeometry.ts'
import { windowSources } from '#core/windowSources.ts'
import type { WasmArena } from './wasmArena.ts'

/** Some rows of the outputs of one group of one image. */
export interface WindowPart {
  readonly group: number
  /** Where the group's first input channel begins in the input. */
  readonly input: number
  /** Where its first output of these rows is in the output. */
  readonly output: number
  readonly top: number
  readonly rows: number
}

/** Floats that the windows of a part should not exceed: with 256 kB they share a core's cache with what they meet. */
const mostFloats = 1 << 16

/** Numbers that a window reads. */
export function tapsOf({ groupInputChannels, kernelHeight, kernelWidth }: ConvGeometry): number {
  return groupInputChannels * kernelHeight * kernelWidth
}

/** Rows of outputs in a part. */
export function partRows(geometry: ConvGeometry): number {
  const { outputHeight, outputWidth } = geometry
  const fitting = Math.floor(mostFloats / (tapsOf(geometry) * outputWidth))
  return Math.min(outputHeight, Math.max(1, fitting))
}

/** All of a convolution, in parts whose windows fit the cache. */
export function windowParts(geometry: ConvGeometry): WindowPart[] {
  const { batch, groups, groupInputChannels, inputHeight, inputWidth } = geometry
  const { groupOutputChannels, outputHeight, outputWidth } = geometry
  const most = partRows(geometry)
  const parts: WindowPart[] = []
  for (let image = 0; image < batch; image++)
    for (let group = 0; group < groups; group++)
      for (let top = 0; top < outputHeight; top += most) {
        const at = image * groups + group
        parts.push({
          group,
          input: at * groupInputChannels * inputHeight * inputWidth,
          output: (at * groupOutputChannels * outputHeight + top) * outputWidth,
          top,
          rows: Math.min(most, outputHeight - top),
        })
      }
  return parts
}

/** The rows and columns that the taps of windows read; −1 for zeros. */
export interface WindowLines {
  readonly geometry: ConvGeometry
  /** [kernelHeight] */
  readonly rows: readonly Sources[]
  /** [kernelWidth] */
  readonly cols: readonly Sources[]
}

/** What a tap reads along an axis, for one output after the other; −1 for zeros. */
interface Sources {
  /** [outputs] */
  readonly each: Int32Array
  /** The first, where each is as far from the one before, inside the image; else −1. */
  readonly from: number
  /** How far that is. */
  readonly step: number
}

/** Where the windows of a convolution read. */
export function windowLines(geometry: ConvGeometry): WindowLines {
  const { kernelHeight, kernelWidth } = geometry
  const { rows, cols } = windowSources(geometry)
  return { geometry, rows: byTap(rows, kernelHeight), cols: byTap(cols, kernelWidth) }
}

/** @param all [outputs, taps] */
function byTap(all: Int32Array, taps: number): Sources[] {
  return Array.from({ length: taps }, (_, tap) => {
    const each = new Int32Array(all.length / taps)
    for (let at = 0; at < each.length; at++) each[at] = all[at * taps + tap]!
    const [first = -1, second = first + 1] = each
    const step = second - first
    const isEven = first >= 0 && each.every((source, at) => source === first + at * step)
    const isInside = isEven && each.at(-1)! >= 0 && step > 0
    return { each, from: isInside ? first : -1, step }
  })
}

/** Windows among floats: taps down and outputs across, or the other way round. */
export interface WindowMatrix {
  readonly floats: Float32Array
  readonly at: number
  /** Floats from a tap to the next. */
  readonly tapStep: number
  /** Floats from an output's window to the next one's. */
  readonly cellStep: number
}

/** Writes what the windows of a part read, zeros where they read none. */
export function fillWindows(
  to: WindowMatrix,
  input: Float32Array,
  lines: WindowLines,
  part: WindowPart,
): void {
  const { floats, cellStep } = to
  eachLine(to, lines, part, (line, source, { each, from, step }) => {
    const { length } = each
    if (source < 0) for (let x = 0; x < length; x++, line += cellStep) floats[line] = 0
    else if (from >= 0)
      for (let x = 0, cell = source + from; x < length; x++, cell += step, line += cellStep)
        floats[line] = input[cell]!
    else
      for (let x = 0; x < length; x++, line += cellStep) {
        const col = each[x]!
        floats[line] = col < 0 ? 0 : input[source + col]!
      }
  })
}

/**
 * The same into rows of windows, tap by tap, by the machine's own copies where windows read neighbours: what most
 * convolutions do.
 * @param copied where the input lies in the arena, in bytes
 */
export function copyWindows(
  { kernels }: WasmArena,
  to: WindowMatrix,
  input: Float32Array,
  copied: number,
  lines: WindowLines,
  part: WindowPart,
): void {
  const { geometry, rows, cols } = lines
  const { groupInputChannels, inputHeight, inputWidth, outputWidth } = geometry
  const areNeighbours =
    rows.every(({ from }) => from >= 0) && cols.every(({ from, step }) => from >= 0 && step === 1)
  if (!areNeighbours) {
    fillWindows(to, input, lines, part)
    return
  }
  let tap = 4 * to.at
  for (let channel = 0; channel < groupInputChannels; channel++)
    for (const row of rows)
      for (const col of cols) {
        const line = channel * inputHeight + row.from + part.top * row.step
        const from = copied + 4 * (part.input + line * inputWidth + col.from)
        const fromStep = 4 * row.step * inputWidth
        kernels.copyBlock(from, fromStep, tap, 4 * outputWidth, part.rows, outputWidth)
        tap += 4 * to.tapStep
      }
}

/** Adds what stands in the windows of a part to the cells of an input that they read. */
export function addWindows(
  from: WindowMatrix,
  input: Float32Array,
  lines: WindowLines,
  part: WindowPart,
): void {
  const { floats, cellStep } = from
  eachLine(from, lines, part, (line, source, { each }) => {
    if (source < 0) return
    for (let x = 0; x < each.length; x++, line += cellStep) {
      const col = each[x]!
      if (col >= 0) input[source + col] = input[source + col]! + floats[line]!
    }
  })
}

/** Calls with each row of windows of each tap: where it begins in the matrix and in the input, −1 for zeros, and what columns it reads. */
function eachLine(
  { at, tapStep, cellStep }: WindowMatrix,
  { geometry, rows, cols }: WindowLines,
  part: WindowPart,
  visit: (line: number, source: number, cols: Sources) => void,
): void {
  const { groupInputChannels, inputHeight, inputWidth, outputWidth } = geometry
  let tap = at
  for (let channel = 0; channel < groupInputChannels; channel++)
    for (const { each } of rows)
      for (const col of cols) {
        for (let y = 0; y < part.rows; y++) {
          const row = each[part.top + y]!
          const source = part.input + (channel * inputHeight + row) * inputWidth
          visit(tap + y * outputWidth * cellStep, row < 0 ? -1 : source, col)
        }
        tap += tapStep
      }
}
