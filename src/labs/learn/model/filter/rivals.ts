import type { DescentPath } from '#core/descentPath.ts'
import type { Tensor } from '#core/tensor.ts'
import { noise } from '#data/patternPictures.ts'
import type { Picture } from '#data/picture.ts'
import { levelsOf, overWhite } from './levels.ts'

/** How the same filter is found behind another picture. */
export interface Rival {
  readonly name: string
  readonly path: DescentPath
  /** The mean square of what is wanted there. */
  readonly power: number
}

/** Pictures that differ in how alike their neighbours are, from the most to the least. */
export function rivalPictures(picture: Picture): { name: string; picture: Tensor }[] {
  const white = noise(Math.max(...picture.pixels.shape.slice(1)))
  return [
    { name: 'as it is', picture: overWhite(levelsOf(picture, false), picture) },
    { name: 'mean off', picture: overWhite(levelsOf(picture, true), picture) },
    { name: 'white noise', picture: overWhite(levelsOf(white, true), white) },
  ]
}
