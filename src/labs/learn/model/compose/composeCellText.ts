import { parametersAfter } from '#core/descentPath.ts'
import { aboutText, cellText, counted } from '#draw/numberWords.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'
import { shortText } from '#labs/learn/model/words.ts'
import { convolved } from '#labs/learn/model/convolved.ts'
import type { ComposeLayer } from './composeLayer.ts'
import type { ComposeScene } from './composeScene.ts'

/** What a cell that is pointed at holds and what it is made of, in a sentence; undefined where there is none. */
export function composeCellText(
  layer: ComposeLayer,
  scene: ComposeScene,
  mark: LearnMark,
): string | undefined {
  const { picture, wanted, target, settings } = layer
  const [, , columns = 1] = picture.shape
  const place = cellText(mark)
  const small = 3 * mark.row + mark.column
  const large = 5 * mark.row + mark.column
  const weight = (name: string, kernel: Float64Array | undefined, start: number | undefined) =>
    kernel?.[small] === undefined
      ? undefined
      : `Weight of kernel ${name} in ${place}: ${shortText(kernel[small])}${start === undefined ? '' : `; it began as ${shortText(start)}`}`
  const { first, second, maps, composed, other } = scene
  const { paths } = layer
  const number = paths === 2 ? '₁' : ''
  const startOf = (run: ComposeLayer['other'], kernel: number) =>
    run && parametersAfter(run, 0)[9 * kernel + small]
  const ofSeed = ` of seed ${settings.otherSeed}`
  switch (mark.part) {
    case 'first':
      return weight(`a${number}`, first[0], startOf(layer.run, 0))
    case 'first2':
      return weight('a₂', first[1], startOf(layer.run, 1))
    case 'second':
      return weight(`b${number}`, second[0], startOf(layer.run, paths))
    case 'second2':
      return weight('b₂', second[1], startOf(layer.run, paths + 1))
    case 'otherFirst':
      return weight(`a${ofSeed}`, other?.first[0], startOf(layer.other, 0))
    case 'otherSecond':
      return weight(`b${ofSeed}`, other?.second[0], startOf(layer.other, 1))
    case 'composed':
      return (
        composed &&
        `a ∗ b in ${place}: ${shortText(composed[large]!)}, the sum of ${meeting(mark)} of a weight of a and one of b; to find: ${shortText(target[large]!)}`
      )
    case 'target':
    case 'best':
      return `Weight of the ${layer.factorings.length > 0 ? '5×5 to find' : 'best 5×5'} in ${place}: ${shortText(target[large]!)}`
    case 'picture':
      return `Pixel in ${place}: ${aboutText(picture.data[mark.row * columns + mark.column]!, 3)}, where white less black is 1`
    case 'map':
    case 'map2': {
      const at = mark.part === 'map' ? 0 : 1
      const value = maps[at]?.[mark.row * (columns - 2) + mark.column]
      const name = `a${paths === 2 ? ['₁', '₂'][at] : ''}`
      if (value === undefined) return undefined
      return value > 0
        ? `ReLU of ${name} in ${place}: ${aboutText(value, 3)}, what ${name} makes of its 3×3 window`
        : `ReLU of ${name} in ${place}: 0, as what ${name} makes of its 3×3 window is not positive`
    }
  }
  const at = mark.row * (columns - 4) + mark.column
  if (mark.part === 'bestMade')
    return `Position in ${place}: the best 5×5 makes ${aboutText(convolved(picture, target, 5).data[at]!, 3)} and should make ${aboutText(wanted.data[at]!, 3)}`
  const made = scene.made[at]
  if (made === undefined) return undefined
  return `Position in ${place}: they make ${aboutText(made, 3)} and should make ${aboutText(wanted.data[at]!, 3)}; the difference is ${aboutText(scene.difference[at]!, 3)}`
}

/** Products that meet in a cell of the 5×5 that two 3×3 make: "9 products" in the middle, "1 product" in a corner. */
function meeting({ row, column }: LearnMark): string {
  const along = (at: number) => 3 - Math.abs(at - 2)
  return counted(along(row) * along(column), 'product')
}
