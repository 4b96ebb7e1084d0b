import { useScene } from './equivarianceNow.ts'
import styles from './EquivarianceStage.module.css'
import type { SquareLayout } from './layout.ts'
import { transformWords } from './words.ts'

interface ArrowsProps {
  readonly layout: SquareLayout
  readonly width: number
  readonly height: number
  readonly line: number
}

/** The arrows of the square, named: T across, conv downwards. */
export function Arrows({ layout, width, height, line }: ArrowsProps) {
  const { transform } = useScene()
  return (
    <svg className={styles.overlay} width={width} height={height} aria-hidden="true">
      {layout.arrows.map(({ name, from: [x, y], to: [endX, endY] }, at) => {
        const isDown = x === endX
        const words = name === 'T' && at === 0 && layout.isWide
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
              {words ? `T: ${transformWords(transform)}` : name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
