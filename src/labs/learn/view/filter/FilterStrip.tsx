import { percentText, shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'

/** The error after an update, and what the kernel is most like. */
export function FilterStrip() {
  const shown = useShown('filter')
  if (!shown) return null
  const { layer, scene } = shown
  const { update, loss, error, nearest } = scene
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
