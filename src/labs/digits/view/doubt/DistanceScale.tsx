import { farFrom, distanceText, isFar } from '#labs/digits/model/doubt/doubtWords.ts'
import type { NearDigit } from '#labs/digits/model/doubt/nearestDigits.ts'
import {
  distanceCounts,
  type UsualDistances,
  usualUpTo,
} from '#labs/digits/model/doubt/usualDistances.ts'
import type { Area } from '#labs/digits/view/digitsFigures.ts'
import styles from './Doubt.module.css'

/** How wide a bar is, and where the scale ends unless a distance lies beyond. */
const [step, end] = [0.5, 12]

/** How far test digits are from the nearest of the others, and where among these the drawing is. */
export function DistanceScale(props: {
  readonly usual: UsualDistances
  readonly nearest: NearDigit | undefined
  readonly at: Area
  readonly line: number
}) {
  const { usual, nearest, at, line } = props
  const { x, y, width, height } = at
  const high = Math.max(end, Math.ceil(nearest?.distance ?? 0))
  const counts = distanceCounts(usual, step, Math.round(high / step))
  const most = Math.max(...counts)
  const [top, floor] = [2.6 * line, height - 2.7 * line]
  const across = (distance: number) => 2 + ((width - 4) * distance) / high
  const far = nearest !== undefined && isFar(usual, nearest)
  const limit = usualUpTo(usual, farFrom)
  const drawn = nearest && across(nearest.distance)
  const isLimitLate = across(limit) > width / 2
  const isLate = drawn !== undefined && drawn > width / 2
  return (
    <svg
      className={styles.scale}
      style={{ left: x, top: y, width, height }}
      role="img"
      aria-label={`Distances of ${usual.length} test digits to the nearest of the others: half of them up to ${distanceText(usualUpTo(usual, 50))}, ${farFrom} in 100 up to ${distanceText(limit)}${nearest ? `; here ${distanceText(nearest.distance)}` : ''}`}
    >
      {counts.map((count, bar) => (
        <rect
          key={bar}
          className={styles.count}
          x={across(bar * step) + 1}
          y={floor - ((floor - top) * count) / most}
          width={across(step) - across(0) - 2}
          height={((floor - top) * count) / most}
        />
      ))}
      <path className={styles.axis} d={`M2,${floor}H${width - 2}`} />
      {Array.from({ length: Math.floor(high / 2) + 1 }, (_, tick) => 2 * tick).map((distance) => (
        <text
          key={distance}
          x={across(distance)}
          y={floor + 1.1 * line}
          textAnchor={distance === 0 ? 'start' : distance === high ? 'end' : 'middle'}
        >
          {distance}
        </text>
      ))}
      {drawn !== undefined && (
        <g className={styles.here} data-far={far}>
          <path d={`M${drawn},${0.3 * line}V${floor}`} />
          <text x={drawn + (isLate ? -6 : 6)} y={0.95 * line} textAnchor={isLate ? 'end' : 'start'}>
            here {distanceText(nearest!.distance)}
          </text>
        </g>
      )}
      <g className={styles.mark}>
        <path d={`M${across(limit)},${1.5 * line}V${floor}`} />
        <text
          x={across(limit) + (isLimitLate ? -5 : 5)}
          y={2.1 * line}
          textAnchor={isLimitLate ? 'end' : 'start'}
        >
          {farFrom} in 100 test digits: up to {distanceText(limit)}
        </text>
      </g>
      <text x={width - 2} y={floor + 2.3 * line} textAnchor="end">
        distance to the nearest training digit
      </text>
    </svg>
  )
}
