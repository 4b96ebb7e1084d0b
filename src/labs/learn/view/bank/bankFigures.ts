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
  readonly curve: Area
  /** The height that all of it takes: more than the stage has where that is low and narrow. */
  readonly taken: number
}

const captionLines = 1.6
/**
 * Where everything stands in a stage of so many pixels, with lines of text so high: learned kernels over hand-made ones
 * over textures; means and answers at their right, and the curve under these, or where the stage is low, beside them.
 */
export function bankFigures(width: number, height: number, line: number): BankFigures {
  return width >= 560 ? wide(width, height, line) : narrow(width, height, line)
}

function wide(width: number, height: number, line: number): BankFigures {
  const gap = Math.max(12, 0.018 * width)
  const caption = captionLines * line
  const size = Math.floor(
    Math.max(24, Math.min((width - 6 * gap) / 5.9, (height - 8) / 3 - caption)),
  )
  const beside = width - 8 - 5 * (size + gap)
  const corner = 1.9 * size
  const isBeside = beside > 0.85 * corner
  const left = isBeside ? 4 : (width - 4 * (size + gap) - corner) / 2
  const taken = 3 * (size + caption)
  const top = Math.max(0, (height - taken) / 2)
  const { box, row } = lattice(size, gap, caption, { left, top })
  const x = left + (isBeside ? 5 : 4) * (size + gap)
  return {
    kernels: row(0, bankKernels, bankSide),
    nearest: row(1, bankKernels, bankSide),
    textures: row(2, textureAngles.length, textureSide),
    means: named(box(4, 0, 4), line),
    answers: named(box(4, 1, 4), line),
    curve: isBeside
      ? { x, y: top, width: beside, height: taken }
      : { x, y: top + 2 * (size + caption), width: corner, height: size + caption },
    taken,
  }
}

function narrow(width: number, height: number, line: number): BankFigures {
  const [gap, curve] = [10, 8 * line]
  const caption = captionLines * line
  const size = Math.floor((width - 8 - 3 * gap) / 4)
  const left = (width - 4 * size - 3 * gap) / 2
  const { row } = lattice(size, gap, caption, { left, top: 0 })
  const end = 3 * (size + caption)
  const matrix = 2 * size + gap - 8
  const taken = Math.max(height, end + curve + matrix + caption)
  const low = taken - matrix - caption
  const large = lattice(matrix, 16, caption, { left, top: low })
  return {
    kernels: row(0, bankKernels, bankSide),
    nearest: row(1, bankKernels, bankSide),
    textures: row(2, textureAngles.length, textureSide),
    means: named(large.box(0, 0, 4), line),
    answers: named(large.box(1, 0, 4), line),
    curve: { x: 2, y: end + 4, width: width - 4, height: low - end - 8 },
    taken,
  }
}

/** Squares in columns and rows, each under its caption. */
function lattice(
  size: number,
  gap: number,
  caption: number,
  from: { readonly left: number; readonly top: number },
) {
  const box = (column: number, row: number, cells: number): GridBox => ({
    x: from.left + column * (size + gap),
    y: from.top + caption + row * (size + caption),
    cell: size / cells,
    rows: cells,
    columns: cells,
  })
  const row = (at: number, count: number, cells: number) =>
    Array.from({ length: count }, (_, column) => box(column, at, cells))
  return { box, row }
}

/** The grid with room for the names of its rows before and those of its columns under it. */
function named(box: GridBox, line: number): GridBox {
  return { ...box, x: box.x + line, cell: box.cell - line / box.rows }
}
