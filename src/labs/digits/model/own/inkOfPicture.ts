import type { RgbaImage } from '#data/rgbaImage.ts'
import { inkSide } from '#labs/digits/model/ink.ts'
import { borderOf, type GreyImage, greyOf } from './greyOf.ts'
import { inkLevels } from './inkLevels.ts'
import { withoutSpecks } from './withoutSpecks.ts'

/** The ink of a picture, as if it were drawn on the pad. */
export interface PictureInk {
  /** [112, 112], 0 to 1 */
  readonly ink: Float32Array
  readonly isLightOnDark: boolean
}

/** Cells along the longer side of the ink: as much of the pad as MNIST's digits take of their 28 pixels. */
const longSide = 80
/** Of a digit ink and ground fall apart; of most photographs they do not. */
const leastParting = 0.82
/** Of a digit on a ground nearly nothing touches the border. */
const mostAtBorder = 0.1

/**
 * The ink of a picture, cut out and put in the middle of the pad.
 * @throws RangeError with a sentence when it has no ink that could be told from its ground.
 */
export function inkOfPicture(image: RgbaImage, name: string): PictureInk {
  const grey = greyOf(image)
  const found = inkLevels(grey)
  if (!found)
    throw new RangeError(
      `“${name}” is of one grey all over: there is no ink in it. A dark digit on a light ground would do, or a light one on a dark ground.`,
    )
  const levels = withoutSpecks(found.levels, grey.width)
  const box = boundsOf(levels, grey.width)
  if (!box || found.parting < leastParting || inkAtBorder(levels, grey) > mostAtBorder)
    throw new RangeError(
      `In “${name}” ink and ground are not told apart: a single digit on an even ground would do.`,
    )
  return { ink: placed(levels, grey.width, box), isLightOnDark: found.isLightOnDark }
}

/** How much of the border is ink, 0 to 1. */
function inkAtBorder(levels: Float32Array, { width, height }: GreyImage): number {
  const border = borderOf({ data: levels, width, height })
  return border.filter((level) => level >= 0.5).length / border.length
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function boundsOf(levels: Float32Array, width: number): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1]
  levels.forEach((level, at) => {
    if (level < 0.5) return
    const [row, column] = [Math.floor(at / width), at % width]
    left = Math.min(left, column)
    right = Math.max(right, column)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
  })
  if (right < 0) return undefined
  return { left, top, width: right + 1 - left, height: bottom + 1 - top }
}

/** The ink in a box, scaled until it is 80 cells long, in the middle of the pad: the mean of 4 × 4 samples a cell. */
function placed(levels: Float32Array, across: number, box: Box): Float32Array {
  const scale = longSide / Math.max(box.width, box.height)
  const [x, y] = [(inkSide - box.width * scale) / 2, (inkSide - box.height * scale) / 2]
  const samples = Array.from({ length: 4 }, (_, at) => (at + 0.5) / 4)
  const down = levels.length / across
  const sampled = (row: number, column: number) => {
    const from = Math.floor(box.top + (row - y) / scale)
    const at = Math.floor(box.left + (column - x) / scale)
    const isInside = from >= 0 && from < down && at >= 0 && at < across
    return isInside ? levels[from * across + at]! : 0
  }
  return Float32Array.from({ length: inkSide ** 2 }, (_, cell) => {
    const [row, column] = [Math.floor(cell / inkSide), cell % inkSide]
    let sum = 0
    for (const lower of samples)
      for (const right of samples) sum += sampled(row + lower, column + right)
    return sum / samples.length ** 2
  })
}
