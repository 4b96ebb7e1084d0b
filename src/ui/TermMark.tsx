import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { outlinePath } from '#draw/paths.ts'
import styles from './stage.module.css'

interface TermMarkProps extends Cell {
  /** Left out where its grid is not shown. */
  readonly box: GridBox | undefined
  /** Of the block of cells that it is read from. */
  readonly rows?: number
  readonly columns?: number
}

/** Around a cell of a product that is looked at; dark within light, so that it shows on any colour. */
export function TermMark({ box, row, column, rows, columns }: TermMarkProps) {
  if (!box) return null
  const outline = outlinePath(blockRect(box, row, column, rows, columns))
  return (
    <>
      <path className={styles.termEdge} d={outline} />
      <path className={styles.term} d={outline} />
    </>
  )
}
