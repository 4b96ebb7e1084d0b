import { aboutText, cellText } from '#draw/numberWords.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'
import { percentText } from '#labs/learn/model/words.ts'
import type { BankLayer, BankScene } from './bankLayer.ts'
import { bankSide } from './bankRun.ts'
import { stripesText } from './bankWords.ts'
import { textureSide } from './textures.ts'

/** What a cell that is pointed at holds and what it is made of, in a sentence. */
export function bankCellText(
  { shown }: BankLayer,
  { kernels, nearest, means, answers }: BankScene,
  mark: LearnMark,
): string | undefined {
  const { row, column } = mark
  const [part, number = '0'] = mark.part.split(' ')
  const which = Number(number)
  const place = cellText(mark)
  switch (part) {
    case 'kernel':
    case 'gabor': {
      const at = row * bankSide + column
      const [own, like] = [kernels[which]?.[at], nearest[which]?.fitted[at]]
      return own === undefined || like === undefined
        ? undefined
        : `Weight of kernel ${which + 1} in ${place}: ${aboutText(own, 3)}; the Gabor filter that it is most like, ${nearest[which]!.name}, has ${aboutText(like, 3)} there`
    }
    case 'texture': {
      const pixel = shown.images.data[which * textureSide ** 2 + row * textureSide + column]
      return pixel === undefined
        ? undefined
        : `Texture with ${stripesText(which)}, ${place}: ${aboutText(pixel, 3)}, a wave from −0.5 to 0.5 with noise over it`
    }
    case 'means':
      return `Texture with ${stripesText(row)}: the map of kernel ${column + 1}, after ReLU, has a mean of ${aboutText(means[4 * row + column]!, 3)}`
    case 'answers':
      return `Texture with ${stripesText(row)}: the answer “${stripesText(column)}” has a probability of ${percentText(answers[4 * row + column]!)}${row === column ? ', and is right' : ''}`
  }
  return undefined
}
