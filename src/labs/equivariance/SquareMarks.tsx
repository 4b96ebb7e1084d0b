import { useMemo } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import styles from './EquivarianceStage.module.css'
import type { SquareLayout } from './layout.ts'
import type { SquareScene } from './model.ts'
import { outlineOf } from './scenes.ts'
import { usePointed } from './view.ts'
import { isNoise } from './words.ts'

interface SquareMarksProps {
  readonly scene: SquareScene
  readonly layout: SquareLayout
  readonly width: number
  readonly height: number
}

/** Over the results: the cell pointed at, in all three, and the region away from the border. */
export function SquareMarks({ scene, layout, width, height }: SquareMarksProps) {
  const pointed = usePointed()
  const { difference, movedAfter, movedFirst } = layout.boxes
  const { inside, largestInside, largestAtBorder } = scene
  // It is drawn where the words speak of it.
  const isCause = largestAtBorder > largestInside && !isNoise(largestAtBorder, scene)
  const outline = useMemo(
    () =>
      isCause && inside.includes(1) ? outlineOf(inside, difference.rows, difference.columns) : '',
    [inside, isCause, difference],
  )
  const isThere = pointed && pointed.row < difference.rows && pointed.column < difference.columns
  return (
    <svg className={styles.overlay} width={width} height={height} aria-hidden="true">
      <path
        className={styles.inside}
        d={outline}
        transform={`translate(${difference.x} ${difference.y}) scale(${difference.cell})`}
      />
      {isThere &&
        [difference, movedAfter, movedFirst].map((box, at) => (
          <rect
            key={at}
            className={styles.pointed}
            {...blockRect(box, pointed.row, pointed.column)}
          />
        ))}
    </svg>
  )
}
