import { windowAxes } from '#core/windowGeometry.ts'
import type { Cell } from '#draw/gridBox.ts'
import { aboutText, cellText, counted, spokenNumber } from '#draw/numberWords.ts'
import { type AxisSize, windowSizeParts } from '#draw/sizeFormula.ts'
import { writtenNumber } from '#draw/printNumber.ts'
import { branchLetters } from './branch.ts'
import type { Change } from './change.ts'
import type { BranchLayer, DownsampleLayers } from './layers.ts'
import type { DownsampleScene } from './scene.ts'
import { contenders } from './terms.ts'

/** An output in words: "B [2, 3]". */
export function outputText(branch: number, { row, column }: Cell): string {
  return `${branchLetters[branch]} [${row + 1}, ${column + 1}]`
}

/** The present step as a sentence: "B, row 1, column 2: largest of 4 is 9; A 4.5". */
export function describeStep({ branches }: DownsampleLayers, scene: DownsampleScene): string {
  const { places, look, terms, counted: done } = scene
  const layer = branches[look]!
  const { place, output } = places[look]!
  const where = `${branchLetters[look]}, ${cellText(place)}`
  if (done < terms.length) return `${where}: ${done} of ${terms.length} cells`
  const result = spokenNumber(layer.results[output] ?? 0)
  const isMax = layer.branch.layer.kind === 'max'
  const made = isMax
    ? `largest of ${contenders(terms).length} is ${result}`
    : `${counted(terms.length, 'product')}, output ${result}`
  const others = branches.flatMap(({ results }, at) =>
    at === look ? [] : [`${branchLetters[at]} ${spokenNumber(results[places[at]!.output] ?? 0)}`],
  )
  return [`${where}: ${made}`, ...others].join('; ')
}

/** How many of the input's numbers remain: "16 of 64 remain, 25 %"; where there is little room, "16 of 64, 25 %". */
export function remainText(
  { height, width }: DownsampleLayers,
  { results: { length: count } }: BranchLayer,
  isShort = false,
): string {
  const all = height * width
  if (count > all) return `${count} ${isShort ? '' : 'numbers '}from ${all}`
  const percent = aboutText((100 * count) / all, 1)
  return `${count} of ${all}${isShort ? '' : ' remain'}, ${percent} %`
}

/** "8×8 → 4×4". */
export function sizesText({ geometry }: BranchLayer): string {
  const { inputHeight, inputWidth, outputHeight, outputWidth } = geometry
  return `${inputHeight}×${inputWidth} → ${outputHeight}×${outputWidth}`
}

/** How often the cells of the picture are read, where there is little room: "once 4, more 12, never 0". */
export function countsText({ reads: { never, once, more } }: BranchLayer): string {
  return `once ${once}, more ${more}, never ${never}`
}

/** How often the cells of the picture are read: "reads once 4, twice or more 12, never 0". */
export function readsText({ reads, branch }: BranchLayer): string {
  const { never, once, more } = reads
  const way = branch.blur ? 'through its blur reads' : 'reads'
  return `${way} once ${once}, twice or more ${more}, never ${never}`
}

/**
 * What moving the picture changed: "moved along by 1: 9 of 12 differ, by up to 7.5". The amount is the one that the map
 * was compared by; "moved along by 1 (½ is due)" where the map would have to move by a part of a column.
 */
export function changeText(
  { changed, count, largest, moved, due }: Change,
  way: 'moved' | 'place',
): string {
  const where =
    way === 'place'
      ? 'in place'
      : `moved along by ${moved}${due === moved ? '' : ` (${amountText(due)} is due)`}`
  if (count === 0) return `${where}: nothing to compare inside the border`
  const differ = changed === 1 ? 'differs' : 'differ'
  if (changed === 0) return `${where}: none of ${count} differs`
  return `${where}: ${changed} of ${count} ${differ}, by up to ${aboutText(largest, 3)}`
}

/** The same where there is little room: "moved 1: 9 of 12 differ". */
export function shortChangeText({ changed, count, moved }: Change, way: 'moved' | 'place'): string {
  if (count === 0) return 'nothing to compare'
  return `${way === 'place' ? 'in place' : `moved ${moved}`}: ${changed} of ${count} differ`
}

/** How a number of a change came about: "6 after, 9 before in column 1". */
export function differenceText(
  { results, change }: BranchLayer,
  at: number,
  column: number,
): string {
  const after = results[at] ?? 0
  const before = after - (change?.values[at] ?? 0)
  const from = writtenNumber(column - (change?.moved ?? 0) + 1)
  return `${spokenNumber(after)} after, ${spokenNumber(before)} before in column ${from}`
}

const parts = new Map([
  [0.25, '¼'],
  [0.5, '½'],
  [0.75, '¾'],
])

/** "½", "1½", "≈ 0.333". */
function amountText(columns: number): string {
  const whole = Math.floor(columns)
  const part = parts.get(columns - whole)
  return part ? `${whole > 0 ? whole : ''}${part}` : aboutText(columns, 3)
}

/** The output-size formula of both axes. */
export function sizeAxes({ geometry }: BranchLayer): AxisSize[] {
  return windowAxes(geometry).map(({ size: input, outputs: output, ...axis }, at) => ({
    name: at === 0 ? 'height' : 'width',
    parts: windowSizeParts({ ...axis, input, output }),
  }))
}
