import { learn } from '#labs/learn/learn.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from './Strip.module.css'

/** The error after an update, and what the kernel is most like. */
export function LearnStrip() {
  const lab = useLab(learn)
  const layer = lab.useLayer()
  const { update, loss, error, nearest } = lab.useStandingScene()
  return (
    <div className={styles.strip}>
      <p>
        After <b>{update}</b> updates: mean squared error <b>{shortText(loss)}</b>, its root is{' '}
        <b className={styles.error}>{percentText(error)}</b> of the target’s
      </p>
      <p>
        Most like <b>{nearest.target.label}</b>: cosine <b>{shortText(nearest.cosine)}</b>, largest
        difference of a weight <b>{shortText(nearest.largest)}</b>
      </p>
      <p>
        Largest stable rate 1 ÷ λmax = <b>{shortText(layer.limit)}</b>
      </p>
    </div>
  )
}
