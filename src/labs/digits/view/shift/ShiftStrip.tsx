import { counted } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { shiftedShare, shiftSize, shiftText } from '#labs/digits/model/shift/shiftWords.ts'
import styles from '#labs/digits/view/Digits.module.css'
import { NetVerdicts } from '#labs/digits/view/NetVerdicts.tsx'
import { useAnswers } from '#labs/digits/view/useAnswers.ts'
import { cardsOf } from '#labs/digits/work/cards.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

const kinds = {
  conv: 'two convolutions',
  global: 'a global maximum',
  shifted: 'a fully connected one shown moved digits',
} as const

/** What both networks say of the digit where it is moved to, and how three others fare with digits moved as far. */
export function ShiftStrip() {
  const shown = useAnswers()
  const { cards } = cardsOf(useLab(digits)).use((value) => value)
  const shift = shown.look?.shift ?? shown.layer.settings
  const pixels = shiftSize(shift) || 4
  const isBlank = !shown.scene.given.some((ink) => ink > 0)
  const found = cards.flatMap((card) => {
    const kind = card.name in kinds ? kinds[card.name as keyof typeof kinds] : undefined
    return kind ? [{ card, kind }] : []
  })
  return (
    <div className={styles.words}>
      {isBlank ? (
        <p>Nothing is drawn: there is nothing to answer.</p>
      ) : (
        <p>
          <b>{shiftSize(shift) > 0 ? `Moved ${shiftText(shift)}` : 'Not moved'}.</b>{' '}
          <NetVerdicts answers={shown.answers} />
        </p>
      )}
      <p className={styles.fact}>
        {found.length > 0 && (
          <>
            Of test digits moved by {counted(pixels, 'pixel')}{' '}
            {found.map(({ card, kind }, at) => (
              <span key={card.name}>
                {at > 0 && ', '}
                {kind} {at === 0 && 'read '}
                <b>{shiftedShare(card, pixels)}</b>
              </span>
            ))}
            .
          </>
        )}
      </p>
    </div>
  )
}
