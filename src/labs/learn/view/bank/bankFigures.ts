import type { Area } from '#draw/boxTree.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { bankKernels, bankSide } from '#labs/learn/model/bank/bankRun.ts'
import { directions, textureSide } from '#labs/learn/model/bank/textures.ts'

export interface BankFigures {
  readonly kernels: readonly GridBox[]
  /** The handmade filters under them, where there is room. */
  readonly handmade: readonly GridBox[]
  readonly textures: readonly GridBox[]
  /** What each kernel makes of each texture, texture by texture. */
  readonly maps: readonly (readonly GridBox[])[]
  /** Where the answers stand, one beside each texture’s maps. */
  readonly answers: readonly Area[]
  readonly curve: Area | undefined
  /** What stands in a row, at its left. */
  readonly rowNames: readonly { readonly text: string; readonly box: GridBox }[]
}

const mapSide = textureSide - bankSide + 1

/** A table: a column for each kernel, a row for each texture; beside it the curve, where the stage is wide. */
export function bankFigures(width: number, height: number, line: number): BankFigures {
  const isWide = width >= 42 * line
  const gap = isWide ? 14 : 6
  const answer = 4.6 * line
  const caption = 1.35 * line
  const table = isWide ? Math.min(0.72 * width, width - 15 * line) : width - 8
  const rows = directions.length
  // The kernels are the subject: half as large again as what they make, and their handmade likeness under them.
  const large = isWide ? 1.5 : 1
  const parts = rows + large + (isWide ? 1 : 0)
  const across = (table - answer - gap * (bankKernels + 1)) / (1 + bankKernels * large)
  const down = (height - caption * (isWide ? 3 : 2) - gap * (rows + 1)) / parts
  const side = Math.max(12, Math.floor(Math.min(across, down)))
  const kernelSide = large * side
  const used = side + bankKernels * kernelSide + (bankKernels + 1) * gap + answer
  const left = 4 + Math.max(0, (table - used) / 2)
  const x = (kernel: number) => left + side + gap + kernel * (kernelSide + gap)
  const tall = parts * side + caption * (isWide ? 3 : 2) + gap * (rows + 1)
  const kernelTop = caption + Math.max(0, (height - tall) / 2)
  const handTop = kernelTop + kernelSide + caption
  const top = (isWide ? handTop + side : kernelTop + kernelSide) + caption
  const y = (row: number) => top + row * (side + gap)
  const square = (cells: number, atX: number, atY: number, of: number): GridBox => ({
    x: atX,
    y: atY,
    cell: of / cells,
    rows: cells,
    columns: cells,
  })
  const kernels = Array.from({ length: bankKernels }, (_, at) => at)
  const end = x(bankKernels)
  return {
    rowNames: [
      { text: 'learned', box: square(1, left, kernelTop + kernelSide / 2 + line, side) },
      ...(isWide
        ? [{ text: 'by hand', box: square(1, left, handTop + side / 2 + line, side) }]
        : []),
    ],
    kernels: kernels.map((at) => square(bankSide, x(at), kernelTop, kernelSide)),
    handmade: isWide
      ? kernels.map((at) => square(bankSide, x(at) + (kernelSide - side) / 2, handTop, side))
      : [],
    textures: directions.map((_, row) => square(textureSide, left, y(row), side)),
    maps: directions.map((_, row) =>
      kernels.map((at) => square(mapSide, x(at) + (kernelSide - side) / 2, y(row), side)),
    ),
    answers: directions.map((_, row) => ({ x: end, y: y(row), width: answer, height: side })),
    curve: isWide
      ? {
          x: end + answer + gap,
          y: kernelTop,
          width: width - end - answer - 2 * gap,
          height: Math.min(height - 2 * caption, 16 * line),
        }
      : undefined,
  }
}
