import { tapCol, tapRow } from '#core/convGeometry.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { outlinePath, rectPath } from '#draw/paths.ts'
import type { BranchLayer } from '#labs/downsample/model/layers.ts'
import { blurReach } from '#labs/downsample/model/readers.ts'

/** Cells of the picture, fractions while they glide. */
export interface Block extends Cell {
  readonly rows: number
  readonly columns: number
}

/** The cells from the first to the last one under the window of an output. */
function windowBlock({ geometry }: BranchLayer, { row, column }: Cell): Block {
  return {
    row: tapRow(geometry, row, 0),
    column: tapCol(geometry, column, 0),
    rows: geometry.reachVertical,
    columns: geometry.reachHorizontal,
  }
}

/** The cells under the window of an output, all in one where none is farther than so many from the next. */
export function windowBlocks(layer: BranchLayer, made: Cell, touching = 1): Block[] {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = layer.geometry
  const whole = windowBlock(layer, made)
  if (Math.max(dilationVertical, dilationHorizontal) <= touching) return [whole]
  return Array.from({ length: kernelHeight * kernelWidth }, (_, at) => ({
    row: whole.row + Math.floor(at / kernelWidth) * dilationVertical,
    column: whole.column + (at % kernelWidth) * dilationHorizontal,
    rows: 1,
    columns: 1,
  }))
}

/** What the window of an output reads of the picture, from the first to the last cell. */
export function readBlock(layer: BranchLayer, made: Cell): Block {
  return throughBlur(layer, windowBlock(layer, made))
}

/** The same, all in one where its cells touch. */
export function readBlocks(layer: BranchLayer, made: Cell): Block[] {
  const touching = layer.branch.blur ? 1 + 2 * blurReach : 1
  return windowBlocks(layer, made, touching).map((block) => throughBlur(layer, block))
}

/** Where there is a blur, with the cells around them that it reads: of the picture, none beside it. */
export function throughBlur({ branch, geometry }: BranchLayer, block: Block): Block {
  if (!branch.blur) return block
  const [row, bottom] = blurred(block.row, block.rows, geometry.inputHeight)
  const [column, right] = blurred(block.column, block.columns, geometry.inputWidth)
  return { row, column, rows: bottom - row, columns: right - column }
}

function blurred(first: number, cells: number, size: number): readonly [number, number] {
  const end = first + cells
  return [
    Math.min(first, Math.max(0, first - blurReach)),
    Math.max(end, Math.min(size, end + blurReach)),
  ]
}

/** The rectangle of a block of cells. */
export function rectOf(box: GridBox, { row, column, rows, columns }: Block) {
  return blockRect(box, row, column, rows, columns)
}

/** The path around blocks of cells. */
export function blocksPath(box: GridBox, blocks: readonly Block[], path = outlinePath): string {
  return blocks.map((block) => path(rectOf(box, block))).join('')
}

/** The path of cells one by one. */
export function cellsPath(box: GridBox, cells: readonly Cell[]): string {
  return cells.map(({ row, column }) => rectPath(blockRect(box, row, column))).join('')
}
