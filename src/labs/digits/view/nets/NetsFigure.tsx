import { useMemo } from 'react'
import { digits } from '#labs/digits/digits.ts'
import { unitIndex } from '#labs/digits/model/unit.ts'
import styles from '#labs/digits/view/Digits.module.css'
import { netsFigures } from '#labs/digits/view/digitsFigures.ts'
import type { FigureProps } from '#labs/digits/view/digitsFaces.ts'
import { NetHead } from '#labs/digits/view/NetHead.tsx'
import { useUnit } from '#labs/digits/view/useUnit.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { AnswerBars } from '#labs/digits/view/AnswerBars.tsx'
import { LayerMaps } from './LayerMaps.tsx'
import { UnitMarks } from './UnitMarks.tsx'
import { UnitWeights } from './UnitWeights.tsx'

const sides = ['conv', 'dense'] as const

/** Everything that both networks make of the digit, layer by layer, and what the unit that is looked at sees. */
export function NetsFigure({ shown, figures, line }: FigureProps) {
  const { answers, scene, problem } = shown
  const unit = useUnit(shown)
  const pointed = useLab(digits).pointing.usePointed()
  const [conv, dense] = [answers.conv?.net.rows, answers.dense?.net.rows]
  const { rest, isNarrow, weights } = figures
  const nets = useMemo(
    () => netsFigures({ conv, dense }, rest, line, isNarrow),
    [conv, dense, rest, line, isNarrow],
  )
  const isBlank = !scene.pixels.some((value) => value > 0)
  const unitRow = unit && unit.row >= 0 ? answers[unit.side]?.net.rows[unit.row] : undefined
  return (
    <>
      {sides.map((side) => {
        const answered = answers[side]
        const { head, rows, answer } = nets[side]
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
            {answered?.net.rows.slice(0, -1).map((row, at) => (
              <LayerMaps
                key={at}
                side={side}
                at={at}
                row={row}
                values={answered.answer.trace.values[row.value]!.data}
                placed={rows[at]!}
                room={head.width}
                isShort={head.width < 13 * line}
                unit={unit}
              />
            ))}
            {answered && !isNarrow && (
              <AnswerBars
                side={side}
                rows={answered.net.rows}
                answer={answered.answer}
                at={answer}
                isBlank={isBlank}
                truth={shown.truth}
              />
            )}
          </div>
        )
      })}
      {unitRow && unit && unitRow.kind !== 'pool' ? (
        <UnitWeights
          row={unitRow}
          unit={unitIndex(unitRow, unit)}
          pixels={unitRow.kind === 'dense' && unit.row === 0 ? scene.pixels : undefined}
          at={weights}
        />
      ) : (
        <p
          className={styles.hint}
          style={{ left: weights.x, top: weights.y - line, width: weights.width }}
        >
          {pointed ? '' : 'Point at a unit or a pixel: what does it see?'}
        </p>
      )}
      {unit && (
        <UnitMarks unit={unit} nets={{ conv, dense }} placed={nets} input={figures.steps[2]} />
      )}
    </>
  )
}
