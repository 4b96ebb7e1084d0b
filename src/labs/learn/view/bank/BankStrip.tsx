import { accuracyText, likeText, lossText } from '#labs/learn/model/bank/bankWords.ts'
import { bankCellText } from '#labs/learn/model/bank/bankCellText.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PointedStrip } from '#labs/learn/view/PointedStrip.tsx'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** How many textures are named correctly after an update, and what the kernels are most like. */
export function BankStrip() {
  const shown = useShown('bank')
  const pointed = useLab(learn).pointing.use(({ hovered }) => hovered)
  if (!shown) return null
  const { update, test, nearest } = shown.scene
  return (
    <PointedStrip said={pointed && bankCellText(shown.layer, shown.scene, pointed)}>
      <div className={styles.strip}>
        <p>
          After <b>{update}</b> {update === 1 ? 'update' : 'updates'} of 16 textures, of 100 others{' '}
          <b>{accuracyText(test.accuracy)}</b> are named correctly; the loss is{' '}
          <b className={styles.error}>{lossText(test.loss)}</b> of that of guessing
        </p>
        <p className={styles.fact}>
          Most like, of hand-made Gabor filters (cosine): {nearest.map(likeText).join('; ')}
        </p>
      </div>
    </PointedStrip>
  )
}
