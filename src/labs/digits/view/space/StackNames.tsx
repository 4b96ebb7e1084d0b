import { countText } from '#draw/numberWords.ts'
import { rowTitle } from '#labs/digits/model/netWords.ts'
import type { Answer } from '#labs/digits/model/runningNet.ts'
import { middle, one } from '#parts/volume/planePaths.ts'
import { projected } from '#parts/volume/projected.ts'
import stageStyles from '#ui/stage.module.css'
import type { StackLevel } from './stackLayout.ts'
import type { Stack } from './stackUnits.ts'
import styles from './NetStack.module.css'

const rise = 5
const digitRise = 4
const digitLine = 13

/** Over each level its name, over the last the digits that it answers. */
export function StackNames(props: {
  readonly stack: Stack
  readonly answer: Answer
  readonly isBlank: boolean
}) {
  const { stack, answer, isBlank } = props
  const { rows, levels, names, orbit } = stack
  const last = levels.at(-1)?.planes[0]
  const digits = last ? Array.from({ length: last.columns }, (_, digit) => digit) : []
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {(names ? levels : []).map((level) => {
        const row = rows[level.row]
        const isLast = level.row === rows.length - 1
        const at = nameAt(level, stack)
        const { x, y } =
          names === 'over'
            ? { x: at.x, y: at.top - rise - (isLast ? digitLine : 0) }
            : { x: 0, y: (at.top + at.bottom) / 2 }
        return (
          <text key={level.row} className={styles.name} x={x} y={y}>
            {!row
              ? 'input, 28 × 28'
              : isLast
                ? `${countText(digits.length)} answers`
                : rowTitle(row)}
          </text>
        )
      })}
      {last &&
        digits.map((digit) => {
          const { x } = middle(last, one({ row: 0, column: digit }), orbit)
          const { y } = projected(last, orbit.pitch < 0 ? 1 : 0, digit + 0.5, orbit)
          return (
            <text
              key={digit}
              className={styles.digit}
              data-first={!isBlank && digit === answer.digit}
              x={x}
              y={y - digitRise}
            >
              {digit}
            </text>
          )
        })}
    </svg>
  )
}

/** The edge of a level that is seen farthest to the left. */
function nameAt({ planes }: StackLevel, { orbit }: Stack) {
  const corners = planes.flatMap((plane) =>
    [0, plane.rows].map((row) => projected(plane, row, 0, orbit)),
  )
  const left = Math.min(...corners.map(({ x }) => x))
  const near = corners.filter(({ x }) => x < left + 8)
  const ys = near.map(({ y }) => y)
  return { x: left, top: Math.min(...ys), bottom: Math.max(...ys) }
}
