import type { GridBox } from '#draw/gridBox.ts'
import { rounded } from '#draw/paths.ts'
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

/** The kernel's first corner, where it is and where a flip takes it: a triangle in each. */
function cornerPaths(box: GridBox): { first: string; flipped: string } {
  const side = rounded(Math.min(14, Math.max(5, 0.24 * box.cell)))
  const [left, top] = [box.x + 1, box.y + 1]
  const right = left + box.columns * box.cell - 3
  const bottom = top + box.rows * box.cell - 3
  return {
    first: `M${rounded(left)},${rounded(top)}h${side}l${-side},${side}Z`,
    flipped: `M${rounded(right)},${rounded(bottom)}h${-side}l${side},${-side}Z`,
  }
}
