import type { Area } from '#draw/boxTree.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { bankKernels, bankSide } from '#labs/learn/model/bank/bankRun.ts'
import { textureAngles, textureSide } from '#labs/learn/model/bank/textures.ts'

export interface BankFigures {
  readonly kernels: readonly GridBox[]
  readonly nearest: readonly GridBox[]
  readonly textures: readonly GridBox[]
  readonly means: GridBox
  readonly answers: GridBox
  /** Undefined where it would be too low for the numbers at its side. */
  readonly curve: Area | undefined
}

const captionLines = 1.6

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high: learned kernels over hand-made ones
 * over textures; means, answers and the curve at their right, in a narrow stage below.
 */
export function bankFigures(width: number, height: number, line: number): BankFigures {
  const isWide = width >= 560
  const gap = isWide ? Math.max(12, 0.018 * width) : 10
  const caption = captionLines * line
  const [acrossSizes, rows] = isWide ? [5.9, 3] : [4, 4]
  const size = Math.floor(
    Math.max(24, Math.min((width - 6 * gap) / acrossSizes, (height - 8) / rows - caption)),
  )
  const sideWidth = 1.9 * size
  const left = (width - 4 * size - 3 * gap - (isWide ? gap + sideWidth : 0)) / 2
  const top = Math.max(0, (height - rows * (size + caption)) / 2)
  const y = (row: number) => top + caption + row * (size + caption)
  const box = (column: number, row: number, cells: number): GridBox => ({
    x: left + column * (size + gap),
    y: y(row),
    cell: size / cells,
    rows: cells,
    columns: cells,
  })
  const row = (at: number, count: number, cells: number) =>
    Array.from({ length: count }, (_, column) => box(column, at, cells))
  const curveX = left + (isWide ? 4 : 2) * (size + gap)
  return {
    kernels: row(0, bankKernels, bankSide),
    nearest: row(1, bankKernels, bankSide),
    textures: row(2, textureAngles.length, textureSide),
    means: isWide ? box(4, 0, 4) : box(0, 3, 4),
    answers: isWide ? box(4, 1, 4) : box(1, 3, 4),
    curve:
      size + caption < 8 * line
        ? undefined
        : {
            x: curveX,
            y: y(rows - 1) - caption,
            width: isWide ? sideWidth : 2 * size + gap,
            height: size + caption,
          },
  }
}
