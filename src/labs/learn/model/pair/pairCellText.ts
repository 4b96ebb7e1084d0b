import type { KernelFit } from '#core/kernelFit.ts'
import { type Cell } from '#draw/gridBox.ts'
import { cellText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { shortText } from '#labs/learn/model/words.ts'

/** A weight of a fitted kernel, what it may be off by, and the whole number that it stands for. */
export function pairCellText(
  { side, weights, errors, divisor }: KernelFit,
  cell: Cell,
): string | undefined {
  if (cell.row >= side || cell.column >= side) return undefined
  const at = cell.row * side + cell.column
  const weight = weights[at]!
  const whole = Math.round(weight * divisor)
  const written =
    divisor > 0
      ? `${printNumber(whole, 0).text}${divisor > 1 ? ` ÷ ${divisor} = ${shortText(whole / divisor)}` : ''}; found as `
      : ''
  return `Weight in ${cellText(cell)}: ${written}${printNumber(weight, 5).text} ± ${shortText(errors[at]!, 2)}, times the pixel of the picture before that lies there`
}
