import type { NetRow } from '#labs/digits/model/netRows.ts'
import { chanceText } from '#labs/digits/model/netWords.ts'
import type { Answer } from '#labs/digits/model/runningNet.ts'
import { type Side, type UnitPlace, unitPlace } from '#labs/digits/model/unit.ts'
import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { isSame } from '#state/settingsStore.ts'
import type { Area } from './digitsFigures.ts'
import styles from './Digits.module.css'

/** What a network answers: a bar for each digit, and the most likely one with its probability. */
export function AnswerBars(props: {
  readonly side: Side
  readonly rows: readonly NetRow[]
  readonly answer: Answer
  readonly at: Area
  readonly isBlank: boolean
}) {
  const { side, rows, answer, at, isBlank } = props
  const { pointing, session } = useLab(digits)
  const chosen = session.useSettings(({ unit }) => unit)
  const { probabilities, digit } = answer
  const placeOf = (each: number): UnitPlace => ({
    side,
    row: rows.length - 1,
    ...unitPlace(rows.at(-1)!, each),
  })
  return (
    <div
      className={styles.answer}
      data-net={side}
      style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
    >
      <div className={styles.answered}>
        <p className={styles.verdict}>
          {isBlank ? (
            <span>nothing drawn</span>
          ) : (
            <>
              <b>{digit}</b> <span>{chanceText(probabilities[digit]!)}</span>
            </>
          )}
        </p>
        <ol className={styles.bars} aria-label="Probability of each digit">
          {Array.from(probabilities, (probability, each) => (
            <li key={each}>
              <button
                type="button"
                className={styles.bar}
                aria-pressed={isSame(chosen, placeOf(each))}
                aria-label={`${each}: ${isBlank ? 'no answer' : chanceText(probability)}`}
                data-first={!isBlank && each === digit}
                onPointerEnter={() => pointing.pointAt(placeOf(each))}
                onPointerLeave={() => pointing.pointAt(undefined)}
                onFocus={() => pointing.pointAt(placeOf(each))}
                onBlur={() => pointing.pointAt(undefined)}
                onClick={() => {
                  const isChosen = isSame(session.settings().unit, placeOf(each))
                  session.change({
                    unit: isChosen ? undefined : placeOf(each),
                  })
                }}
              >
                <span className={styles.track}>
                  <span style={{ blockSize: `${isBlank ? 0 : 100 * probability}%` }} />
                </span>
                <span>{each}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
