import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import type { Arrow } from '#labs/equivariance/view/square/squareLayout.ts'

interface ArrowsProps {
  readonly arrows: readonly Arrow[]
  /** What is written at the first of them instead of its name. */
  readonly first?: string | undefined
  readonly line: number
}

/** The arrows of a diagram, each named. */
export function Arrows({ arrows, first, line }: ArrowsProps) {
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {arrows.map(({ name, from: [x, y], to: [endX, endY] }, at) => {
        const isDown = x === endX
        return (
          <g key={at} className={styles.arrow} data-name={name}>
            <path d={`M${x},${y}L${endX},${endY}`} />
            <path
              d={
                isDown
                  ? `M${endX - 4},${endY - 6}L${endX},${endY}L${endX + 4},${endY - 6}`
                  : `M${endX - 6},${endY - 4}L${endX},${endY}L${endX - 6},${endY + 4}`
              }
            />
            <text
              x={isDown ? x + 9 : (x + endX) / 2}
              y={isDown ? (y + endY) / 2 + 0.25 * line : y - 0.4 * line}
              textAnchor={isDown ? 'start' : 'middle'}
            >
              {(at === 0 && first) || name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
