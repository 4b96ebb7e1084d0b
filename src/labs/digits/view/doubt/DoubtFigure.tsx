import { useMemo } from 'react'
import { doubtText, isFar } from '#labs/digits/model/doubt/doubtWords.ts'
import { AnswerBars } from '#labs/digits/view/AnswerBars.tsx'
import type { FigureProps } from '#labs/digits/view/digitsFaces.ts'
import { type Area, viewArea } from '#labs/digits/view/digitsFigures.ts'
import { DistanceScale } from './DistanceScale.tsx'
import styles from './Doubt.module.css'
import { doubtFigures } from './doubtFigures.ts'
import { NearDigits } from './NearDigits.tsx'
import { useDoubt } from './useDoubt.ts'

const kinds = { conv: 'Convolutional', dense: 'Fully connected' }

/** What both networks answer to whatever is drawn, and how far that is from every digit that there is to compare with. */
export function DoubtFigure({ shown, figures, line }: FigureProps) {
  const { answers, problem, scene } = shown
  const { isNarrow } = figures
  const doubt = useDoubt(shown)
  const placed = useMemo(
    () => doubtFigures(viewArea(figures), line, isNarrow),
    [figures, line, isNarrow],
  )
  const [nearest] = doubt.near
  return (
    <>
      {!isNarrow &&
        (['conv', 'dense'] as const).map((side) => {
          const answered = answers[side]
          const { title, bars } = placed.answers[side]
          return (
            <div key={side}>
              <p className={styles.title} data-net={side} style={styleOf(title)}>
                <b>{kinds[side]}</b>{' '}
                {answered ? title.width > 13 * line && answered.net.name : (problem ?? '…')}
              </p>
              {answered && (
                <AnswerBars
                  side={side}
                  rows={answered.net.rows}
                  answer={answered.answer}
                  at={bars}
                  isBlank={doubt.isBlank}
                  isStill
                  truth={shown.truth}
                />
              )}
            </div>
          )
        })}
      {doubt.among && nearest && (
        <NearDigits
          pixels={scene.pixels}
          near={doubt.near}
          among={doubt.among}
          at={placed.pictures}
        />
      )}
      <p className={styles.heading} style={styleOf(placed.heading)}>
        {doubt.problem ??
          (doubt.usual
            ? nearest && (
                <b data-far={isFar(doubt.usual, nearest)}>{doubtText(doubt.usual, nearest)}</b>
              )
            : 'The digits to compare with are being fetched…')}
      </p>
      {doubt.usual && (
        <DistanceScale usual={doubt.usual} nearest={nearest} at={placed.scale} line={line} />
      )}
    </>
  )
}

function styleOf({ x, y, width, height }: Area) {
  return { left: x, top: y, width, height }
}
