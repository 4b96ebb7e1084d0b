import type { NetRow } from '#labs/digits/model/netRows.ts'
import { chanceText } from '#labs/digits/model/netWords.ts'
import type { Answer } from '#labs/digits/model/runningNet.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import type { Area } from './digitsFigures.ts'
import styles from './Digits.module.css'
import { PickedBars } from './PickedBars.tsx'

/** What a network answers: a bar for each digit, and the most likely one with its probability. */
export function AnswerBars(props: {
  readonly side: Side
  readonly rows: readonly NetRow[]
  readonly answer: Answer
  readonly at: Area
  readonly isBlank: boolean
  /** Whether the bars are only looked at: the view does not show units. */
  readonly isStill?: boolean
  /** What it is, where that is known. */
  readonly truth?: number | undefined
}) {
  const { side, rows, answer, at, isBlank, isStill = false, truth } = props
  const { probabilities, digit } = answer
  const bars = Array.from(probabilities, (probability, each) => ({
    label: `${each}: ${isBlank ? 'no answer' : chanceText(probability)}`,
    part: isBlank ? 0 : probability,
    isFirst: !isBlank && each === digit,
  }))
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
              <b data-wrong={truth !== undefined && truth !== digit}>{digit}</b>{' '}
              <span>{chanceText(probabilities[digit]!)}</span>
              {truth !== undefined && (
                <span>{truth === digit ? ', right' : `, it is ${truth}`}</span>
              )}
            </>
          )}
        </p>
        {isStill ? (
          <ol className={styles.bars} aria-label={barsLabel}>
            {bars.map(({ label, part, isFirst }, each) => (
              <li key={label}>
                <span role="img" aria-label={label} className={styles.bar} data-first={isFirst}>
                  <Bar digit={each} part={part} />
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <PickedBars side={side} rows={rows} label={barsLabel} bars={bars} Bar={Bar} />
        )}
      </div>
    </div>
  )
}

const barsLabel = 'Probability of each digit'

function Bar({ digit, part }: { readonly digit: number; readonly part: number }) {
  return (
    <>
      <span className={styles.track}>
        <span style={{ blockSize: `${100 * part}%` }} />
      </span>
      <span>{digit}</span>
    </>
  )
}
