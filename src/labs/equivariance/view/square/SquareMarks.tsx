import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { useMemo } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import stageStyles from '#ui/stage.module.css'
import styles from '#labs/equivariance/view/Stage.module.css'
import type { SquareLayout } from './squareLayout.ts'
import type { SquareScene } from '#labs/equivariance/model/scene.ts'
import { outlineOf } from '#labs/equivariance/view/gridScenes.ts'
import { isNoise } from '#labs/equivariance/model/words.ts'

interface SquareMarksProps {
  readonly scene: SquareScene
  readonly layout: SquareLayout
}

/** Over the results: the cell pointed at, in all three, and the region away from the border. */
export function SquareMarks({ scene, layout }: SquareMarksProps) {
  const { pointing } = useLab(equivariance)
  const pointed = pointing.usePointed()
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
    <svg className={stageStyles.marks} aria-hidden="true">
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
