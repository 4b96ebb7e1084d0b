import { counted } from '#draw/numberWords.ts'
import type { Game } from './game.ts'
import { mostParSquares, type Par } from './par.ts'

/** How far the game is: "Fooled: fully connected says 7; convolutional still says 3." */
export function gameText({ isBlank, tried: { conv, dense } }: Game): string {
  if (isBlank) return 'No ink is left: nobody is fooled by a blank page.'
  if (!conv || !dense) return 'A network is being fetched.'
  const says = (name: string, { after, isFooled }: typeof conv) =>
    `${name} ${isFooled ? 'says' : 'still says'} ${after}`
  const both = [says('convolutional', conv), says('fully connected', dense)]
  if (conv.isFooled && dense.isFooled) return `Both are fooled: ${both.join('; ')}.`
  if (conv.isFooled) return `Fooled: ${both.join('; ')}.`
  if (dense.isFooled) return `Fooled: ${both.toReversed().join('; ')}.`
  return `Nobody is fooled: ${both.join('; ')}.`
}

/** What was used for it: "2 squares, 14 % of the ink". */
export function costText(squares: number, lost: number): string {
  return `${counted(squares, 'square')}, ${Math.round(100 * lost)} % of the ink`
}

/** How many squares the solver took: "3"; "more than 15". */
export function parText({ squares, digit }: Par): string {
  return digit === undefined ? `more than ${mostParSquares}` : String(squares.length)
}
