import type { GridBox } from '#draw/gridBox.ts'
import { cornerPaths } from './marks.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'

/** Over a flipped kernel: the corner that was its first, and, hollow, where that was; it comes round with the grid. */
export function FlipMarks({ box, flips }: { box: GridBox; flips: number }) {
  const { first, flipped } = cornerPaths(box)
  const middle = `${box.x + (box.columns * box.cell) / 2}px ${box.y + (box.rows * box.cell) / 2}px`
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      <path className={styles.firstCorner} d={first} />
      <path
        key={flips}
        className={styles.flippedCorner}
        data-flipping={flips > 0 || undefined}
        style={{ transformOrigin: middle }}
        d={flipped}
      />
    </svg>
  )
}
