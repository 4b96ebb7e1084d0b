import { aboutText, cellText } from '#draw/numberWords.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'
import { targetOf } from '#labs/learn/model/filter/filterLayer.ts'
import type { HeartLayer } from './heartLayer.ts'
import type { HeartScene } from './heartScene.ts'
import { heartSide } from './heartTask.ts'

/** What a cell that is pointed at holds and what it is made of, in a sentence. */
export function heartCellText(
  { settings }: HeartLayer,
  { asked, weights, kernel, dense, conv }: HeartScene,
  mark: LearnMark,
): string | undefined {
  const { part, row, column } = mark
  const place = cellText(mark)
  const { side } = settings
  if (part === 'kernel') {
    const weight = kernel[row * side + column]
    return weight === undefined
      ? undefined
      : `Weight of the convolution in ${place}: ${aboutText(weight, 3)}; the filter has ${aboutText(filterAt(settings, row, column), 3)} there`
  }
  const at = row * heartSide + column
  if (part === 'picture') return `Pixel in ${place}: ${aboutText(asked.picture[at]!, 3)}`
  if (part === 'wanted')
    return `Output in ${place}: the filter makes ${aboutText(asked.wanted[at]!, 3)}`
  if (part === 'weights') {
    const middle = heartSide / 2
    const off = (side - 1) / 2
    const own = filterAt(settings, row - middle + off, column - middle + off)
    return `Weight of the dense layer from the pixel in ${place} to the output in ${cellText({ row: middle, column: middle })}: ${aboutText(weights[at]!, 3)}; the filter has ${aboutText(own, 3)} there`
  }
  const [who, answer] = part.startsWith('dense') ? ['dense layer', dense] : ['convolution', conv]
  return `Output in ${place}: the ${who} makes ${aboutText(answer.made[at]!, 3)} and should make ${aboutText(asked.wanted[at]!, 3)}; the difference is ${aboutText(answer.difference[at]!, 3)}`
}

/** A weight of the filter to find, 0 outside of it. */
function filterAt(settings: HeartLayer['settings'], row: number, column: number): number {
  const { side } = settings
  const isInside = row >= 0 && column >= 0 && row < side && column < side
  return isInside ? targetOf(settings)[row * side + column]! : 0
}
