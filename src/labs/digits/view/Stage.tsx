import { useMemo, useRef } from 'react'
import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { AnswerBars } from './AnswerBars.tsx'
import { Curve } from './Curve.tsx'
import styles from './Digits.module.css'
import { digitsFigures } from './digitsFigures.ts'
import { LayerMaps } from './LayerMaps.tsx'
import { NetHead } from './NetHead.tsx'
import { Pad } from './Pad.tsx'
import { PadTools } from './PadTools.tsx'
import { Received } from './Received.tsx'
import { UnitMarks } from './UnitMarks.tsx'
import { UnitWeights } from './UnitWeights.tsx'
import { unitIndex } from '#labs/digits/model/unit.ts'
import { useAnswers } from './useAnswers.ts'
import { useUnit } from './useUnit.ts'

/** The picture of the lab: one drawing, what is made of it, and two networks that read it. */
export function DigitsStage() {
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  return (
    <div ref={stage} className={`${stageStyles.stage} ${styles.stage}`}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <Figures width={width} height={height} line={line} />}
    </div>
  )
}

const sides = ['conv', 'dense'] as const

function Figures(props: {
  readonly width: number
  readonly height: number
  readonly line: number
}) {
  const { width, height, line } = props
  const shown = useAnswers()
  const { layer, scene, answers, problem } = shown
  const unit = useUnit(shown)
  const lab = useLab(digits)
  const [conv, dense] = [answers.conv?.net.rows, answers.dense?.net.rows]
  const figures = useMemo(
    () => digitsFigures({ conv, dense }, width, height, line),
    [conv, dense, width, height, line],
  )
  const isBlank = !scene.pixels.some((value) => value > 0)
  const isDrawn = layer.settings.from === 'drawn'
  const unitRow = unit && unit.row >= 0 ? answers[unit.side]?.net.rows[unit.row] : undefined
  return (
    <div className={styles.figures} style={{ height: Math.max(figures.height, height) }}>
      <PadTools at={figures.tools} />
      <Pad layer={layer} steps={isDrawn ? scene.steps : 0} at={figures.pad} />
      <Received
        scene={scene}
        isPrepared={layer.settings.prepared}
        isDrawn={isDrawn}
        at={figures.steps}
      />
      {sides.map((side) => {
        const answered = answers[side]
        const { head, rows, answer } = figures.nets[side]
        return (
          <div key={side} className={styles.net} data-net={side}>
            <NetHead
              side={side}
              net={answered?.net}
              card={answered?.card}
              problem={problem}
              at={head}
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
                unit={unit}
              />
            ))}
            {answered && (
              <AnswerBars
                side={side}
                rows={answered.net.rows}
                answer={answered.answer}
                at={answer}
                isBlank={isBlank}
              />
            )}
          </div>
        )
      })}
      {unitRow && unit && unitRow.kind !== 'pool' ? (
        <UnitWeights row={unitRow} unit={unitIndex(unitRow, unit)} at={figures.weights} />
      ) : (
        <p
          className={styles.hint}
          style={{ left: figures.weights.x, top: figures.weights.y, width: figures.weights.width }}
        >
          {lab.pointing.usePointed() ? '' : 'Point at a unit or a pixel: what does it see?'}
        </p>
      )}
      {unit && <UnitMarks unit={unit} nets={{ conv, dense }} figures={figures} />}
      <Curve at={figures.curve} />
    </div>
  )
}
