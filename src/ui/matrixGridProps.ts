import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { GridEdit } from './gridEdit.ts'

export interface MatrixGridProps {
  /** What the grid is: "Input, red channel". */
  readonly label: string
  readonly scene: GridScene
  readonly box: GridBox
  /** How many cells, in reading order, carry their number; all when left out. */
  readonly shown?: number
  /** The cell that Tab comes to, as long as no other was chosen. */
  readonly current?: Cell | undefined
  /** What a screen reader says of a cell: "row 3, column 5: 128". */
  readonly describe: (cell: Cell) => string
  /** Each time this grows by one, the grid is seen rotating by 180° into what it is now. */
  readonly flips?: number
  /** Present on a grid whose numbers can be changed. */
  readonly edit?: GridEdit | undefined
  /** What a drag over the grid does: goes from cell to cell, from the press on when it paints, or changes a value. */
  readonly drag: 'cells' | 'paint' | 'value'
  /** Where a key that would move to a cell comes to instead; with it, Alt and an arrow move, too. */
  readonly settle?: (to: Cell, from: Cell, isAlt: boolean) => Cell
  /** The cell that is pointed at or focused, undefined when none is. */
  readonly onPoint: (cell: Cell | undefined) => void
  readonly onPick?: (cell: Cell) => void
  /** Escape, when nothing is being edited: false when there was nothing to let go of, and the grid is left. */
  readonly onEscape?: () => boolean
  /** Each cell a drag comes to, from the first; undefined when it ends. */
  readonly onDrag?: (cell: Cell | undefined) => void
}
