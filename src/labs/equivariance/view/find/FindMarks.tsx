import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { useId } from 'react'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import stageStyles from '#ui/stage.module.css'
import styles from '#labs/equivariance/view/Stage.module.css'
import type { FindScene } from '#labs/equivariance/model/findScene.ts'
import type { FindLayout } from './findLayout.ts'
import { patternSide } from '#labs/equivariance/model/patterns.ts'

interface FindMarksProps {
  readonly scene: FindScene
  readonly layout: FindLayout
}

/** The window with the best match in the picture, its place in the map, and the window of the cell pointed at. */
export function FindMarks({ scene, layout }: FindMarksProps) {
  const { pointing } = useLab(equivariance)
  const pointed = pointing.usePointed()
  const { picture, match } = layout
  const clip = useId()
  const isThere = pointed && pointed.row < picture.rows && pointed.column < picture.columns
  const peak = blockRect(match, scene.peak.row, scene.peak.column)
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <clipPath id={clip}>
        <rect {...blockRect(picture, 0, 0, picture.rows, picture.columns)} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {windowsAt(picture, scene.peak).map((rect, at) => (
          <g key={at}>
            <rect className={styles.foundEdge} {...rect} />
            <rect className={styles.found} {...rect} />
          </g>
        ))}
        {isThere &&
          windowsAt(picture, pointed).map((rect, at) => (
            <rect key={at} className={styles.pointed} {...rect} />
          ))}
      </g>
      <circle
        className={styles.foundEdge}
        cx={peak.x + peak.width / 2}
        cy={peak.y + peak.height / 2}
        r={Math.max(7, 1.1 * match.cell)}
      />
      <circle
        className={styles.found}
        cx={peak.x + peak.width / 2}
        cy={peak.y + peak.height / 2}
        r={Math.max(7, 1.1 * match.cell)}
      />
      {isThere && (
        <rect className={styles.pointed} {...blockRect(match, pointed.row, pointed.column)} />
      )}
    </svg>
  )
}

/** The window about a cell, and its other parts where it goes on at the opposite side. */
function windowsAt(box: GridBox, { row, column }: Cell) {
  const half = Math.floor(patternSide / 2)
  const ways = (at: number, count: number) =>
    [0, -count, count]
      .map((turn) => at - half + turn)
      .filter((from) => from + patternSide > 0 && from < count)
  return ways(row, box.rows).flatMap((top) =>
    ways(column, box.columns).map((left) => blockRect(box, top, left, patternSide, patternSide)),
  )
}
