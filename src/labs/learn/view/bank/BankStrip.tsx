import { accuracyText, likeText } from '#labs/learn/model/bank/bankWords.ts'
import { shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** How many textures are named correctly after an update, and what the kernels are most like. */
export function BankStrip() {
  const shown = useShown('bank')
  if (!shown) return null
  const { update, test, nearest } = shown.scene
  return (
    <div className={styles.strip}>
      <p>
        After <b>{update}</b> {update === 1 ? 'update' : 'updates'} of 16 textures, of 100 others{' '}
        <b>{accuracyText(test.accuracy)}</b> are named correctly; loss{' '}
        <b className={styles.error}>{shortText(test.loss)}</b>, guessing has ln 4 ={' '}
        {shortText(Math.log(4))}
      </p>
      <p className={styles.fact}>
        Most like, of the hand-made bank (cosine): {nearest.map(likeText).join('; ')}
      </p>
    </div>
  )
}
