import { useMemo } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import { rectPath } from '#draw/paths.ts'
import { digits } from '#labs/digits/digits.ts'
import { fieldOf } from '#labs/digits/model/fieldOf.ts'
import { unitIndex } from '#labs/digits/model/unit.ts'
import { AnswerBars } from '#labs/digits/view/AnswerBars.tsx'
import type { FigureProps } from '#labs/digits/view/digitsFaces.ts'
import styles from '#labs/digits/view/Digits.module.css'
import { NetHead } from '#labs/digits/view/NetHead.tsx'
import { UnitWeights } from '#labs/digits/view/nets/UnitWeights.tsx'
import { useUnit } from '#labs/digits/view/useUnit.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import { NetStack } from './NetStack.tsx'
import { spaceAreas } from './spaceAreas.ts'

const sides = ['conv', 'dense'] as const

/** Both networks as stacks in space, and of the unit that is looked at what it reads. */
export function SpaceFigure({ shown, figures, line }: FigureProps) {
  const { answers, scene, problem } = shown
  const unit = useUnit(shown)
  const pointed = useLab(digits).pointing.usePointed()
  const areas = useMemo(() => spaceAreas(figures, line), [figures, line])
  const { weights, steps, isNarrow } = figures
  const isBlank = !scene.pixels.some((value) => value > 0)
  const rows = unit && answers[unit.side]?.net.rows
  const unitRow = unit && rows?.[unit.row]
  const pixel = unit && { row: unit.y, column: unit.x, rows: 1, columns: 1 }
  const seen = unit && unit.row >= 0 && rows ? fieldOf(rows, unit).at(-1)?.block : pixel
  return (
    <>
      {sides.map((side) => {
        const answered = answers[side]
        const { head, answer, stack } = areas[side]
        return (
          <div key={side} data-net={side}>
            <NetHead
              side={side}
              net={answered?.net}
              card={answered?.card}
              reads={answered?.reads}
              problem={problem}
              at={head}
              isShort={head.width < 13 * line}
            />
            {answered && (
              <>
                {!isNarrow && (
                  <AnswerBars
                    side={side}
                    rows={answered.net.rows}
                    answer={answered.answer}
                    at={answer}
                    isBlank={isBlank}
                  />
                )}
                <NetStack
                  net={answered.net}
                  answer={answered.answer}
                  pixels={scene.pixels}
                  unit={unit && (unit.side === side || unit.row < 0) ? unit : undefined}
                  isBlank={isBlank}
                  at={stack}
                  line={line}
                />
              </>
            )}
          </div>
        )
      })}
      {unitRow && unitRow.kind !== 'pool' ? (
        <UnitWeights
          row={unitRow}
          unit={unitIndex(unitRow, unit)}
          pixels={unitRow.kind === 'dense' && unitRow.from === 0 ? scene.pixels : undefined}
          at={weights}
        />
      ) : (
        <p
          className={styles.hint}
          style={{ left: weights.x, top: weights.y - line, width: weights.width }}
        >
          {pointed ? '' : 'Drag to turn the stacks, point at a unit: what does it read?'}
        </p>
      )}
      {unit && seen && (
        <svg className={stageStyles.marks} aria-hidden="true">
          <path
            className={unit.row < 0 ? stageStyles.pixel : stageStyles.window}
            d={rectPath(blockRect(steps[2], seen.row, seen.column, seen.rows, seen.columns))}
          />
        </svg>
      )}
    </>
  )
}
