import { imageSide } from '#labs/sharing/model/findExamples.ts'

/** A square of the stage, in pixels. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

const gap = 20
/** Above each square, for its name of two lines; where a square is narrow, of three. */
const titles = { wide: 46, narrow: 66 }
const narrow = 190

/** Three squares in a row, in a column, or two and one, whichever makes them largest; whole cells of an image fit. */
export function findBoxes(width: number, height: number): readonly Square[] {
  const [columns, side, title] = [3, 2, 1]
    .map((across) => {
      const rows = Math.ceil(3 / across)
      const wide = (width - (across - 1) * gap) / across
      const title = wide < narrow ? titles.narrow : titles.wide
      const room = Math.min(wide, (height - (rows - 1) * (gap / 2)) / rows - title)
      return [across, Math.max(imageSide, room), title] as const
    })
    .toSorted((a, b) => b[1] - a[1])[0] ?? [3, imageSide, titles.wide]
  const rows = Math.ceil(3 / columns)
  const left = (width - columns * side - (columns - 1) * gap) / 2
  const top = Math.max(0, (height - rows * (side + title) - (rows - 1) * (gap / 2)) / 2)
  return [0, 1, 2].map((at) => {
    const row = Math.floor(at / columns)
    return {
      x: left + (at % columns) * (side + gap),
      y: top + title + row * (side + title + gap / 2),
      side,
    }
  })
}
