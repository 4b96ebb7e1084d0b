import { aboutText, cellText } from '#draw/numberWords.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { FilterScene } from './filterScene.ts'

/** The numbers of a cell that is pointed at, in a sentence; undefined for a weight, of which the sum tells. */
export function cellNumbersText(
  { levels, white, picture, wanted, settings }: FilterLayer,
  { made, difference, kernel, nearest }: FilterScene,
  { part, row, column }: LearnMark,
): string | undefined {
  if (part === 'kernel') return undefined
  if (part === 'nearest') {
    const at = row * settings.side + column
    if (column >= settings.side || at >= kernel.length) return undefined
    return `${nearest.target.label}, scaled to fit, in ${cellText({ row, column })}: ${aboutText(nearest.fitted[at]!)}; the kernel has ${aboutText(kernel[at]!)} there`
  }
  const [, rows = 0, columns = 0] = part === 'input' ? picture.shape : wanted.shape
  if (row >= rows || column >= columns) return undefined
  const at = row * columns + column
  const place = cellText({ row, column })
  if (part === 'input') {
    const level = levels[at]!
    const said = settings.centred ? fromMean(level) : `${aboutText(level)} of ${white}`
    return `Pixel in ${place}: ${said}, which counts as ${aboutText(level / white)}`
  }
  return `Position in ${place}: it makes ${aboutText(made[at]!)} and should make ${aboutText(wanted.data[at]!)}, the difference is ${aboutText(difference[at]!)}`
}

/** "105 above the mean" */
function fromMean(level: number): string {
  if (level === 0) return 'the mean'
  return `${aboutText(Math.abs(level))} ${level > 0 ? 'above' : 'below'} the mean`
}
