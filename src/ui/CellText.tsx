import { digitSize, readableCell } from '#draw/cellNumbers.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import styles from './stage.module.css'

/** A number over a cell that has none yet: the sum as it counts up, or an output pointed at before its turn. */
export function CellText(props: { box: GridBox; cell: Cell; value: number }) {
  const { box, cell, value } = props
  if (box.cell < readableCell) return null
  const { text } = printNumber(value, 2)
  const { x, y } = blockRect(box, cell.row, cell.column)
  return (
    <text
      className={styles.cellText}
      style={{ fontSize: digitSize(box.cell, text) }}
      x={x + box.cell / 2}
      y={y + box.cell / 2}
    >
      {text}
    </text>
  )
}
