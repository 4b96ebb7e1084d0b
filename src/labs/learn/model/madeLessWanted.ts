import type { Cell } from '#draw/gridBox.ts'
import { aboutText } from '#draw/numberWords.ts'

/** What a difference is made of: "It makes 0.3 and should make 0.2". */
export function madeLessWanted(
  made: ArrayLike<number>,
  wanted: ArrayLike<number>,
  columns: number,
  { row, column }: Cell,
): string {
  const at = row * columns + column
  return `What is made is ${aboutText(made[at] ?? 0, 5)}, wanted is ${aboutText(wanted[at] ?? 0, 5)}`
}
