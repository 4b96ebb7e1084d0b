import { Pin, X } from 'lucide-react'
import { writtenNumber } from '#draw/printNumber.ts'
import type { Cell } from '#draw/gridBox.ts'
import styles from './stage.module.css'

interface PinChipProps {
  readonly part: string
  readonly name: string
  readonly cell: Cell
  readonly onPress: () => void
}

/** What is pinned, and a button to let go of it; Escape does the same. */
export function PinChip({ part, name, cell, onPress }: PinChipProps) {
  return (
    <button type="button" className={styles.pin} data-part={part} onClick={onPress}>
      <Pin aria-hidden="true" />
      <span>
        {name} [{writtenNumber(cell.row + 1)}, {writtenNumber(cell.column + 1)}] pinned
      </span>
      <X aria-label="Unpin" />
    </button>
  )
}
