import { countText } from '#draw/numberWords.ts'
import { digitText, distanceText } from '#labs/digits/model/doubt/doubtWords.ts'
import styles from '#labs/digits/view/Digits.module.css'
import { useAnswers } from '#labs/digits/view/useAnswers.ts'
import { useDoubt } from './useDoubt.ts'

/** What both networks say, and what the nearest digit is. */
export function DoubtStrip() {
  const shown = useAnswers()
  const { isBlank, near, among } = useDoubt(shown)
  const [nearest] = near
  return (
    <div className={styles.words}>
      <p>
        <b>Softmax cannot say no:</b> its ten numbers add up to 1 whatever is drawn.
      </p>
      <p>
        {isBlank && 'Nothing is drawn: there is nothing to answer.'}
        {among && nearest && (
          <>
            Nearest of {countText(among.count)} training digits: <b>{digitText(nearest.label)}</b>,{' '}
            <b>{distanceText(nearest.distance)}</b> away.
          </>
        )}
      </p>
    </div>
  )
}
