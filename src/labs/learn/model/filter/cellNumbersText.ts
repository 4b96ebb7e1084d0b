import { aboutText, cellText } from '#draw/numberWords.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { FilterScene } from './filterScene.ts'

/** The numbers of a cell that is pointed at, in a sentence; undefined for a weight, of which the sum tells. */
export function cellNumbersText(
  { levels, white, picture, wanted, settings }: FilterLayer,
  { made, difference }: FilterScene,
  { part, row, column }: LearnMark,
): string | undefined {
  if (part === 'kernel' || part === 'figure') return undefined
  const [, rows = 0, columns = 0] = part === 'input' ? picture.shape : wanted.shape
  if (row >= rows || column >= columns) return undefined
  const at = row * columns + column
  const place = cellText({ row, column })
  if (part === 'input') {
    const of = settings.centred ? ' less the mean' : ''
    return `Pixel in ${place}: ${aboutText(levels[at]!)} of ${white}${of}, which counts as ${aboutText(levels[at]! / white)}`
  }
  return `Position in ${place}: it makes ${aboutText(made[at]!)} and should make ${aboutText(wanted.data[at]!)}, the difference is ${aboutText(difference[at]!)}`
}
