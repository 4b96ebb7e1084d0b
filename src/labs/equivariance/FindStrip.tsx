import { useFind } from './equivarianceNow.ts'
import styles from './EquivarianceStrip.module.css'
import { cellWords } from './findWords.ts'
import { usePointed } from './view.ts'
import { printed } from './words.ts'

/** What the match is, and its number at the cell that is pointed at, or where it is largest. */
export function FindStrip() {
  const { match, peak, place } = useFind()
  const pointed = usePointed()
  const [, rows = 1, columns = 1] = match.shape
  const isThere = pointed && pointed.row < rows && pointed.column < columns
  const at = isThere ? pointed : peak
  return (
    <div className={styles.strip}>
      <p className={styles.equation}>
        <b className={styles.output}>match</b> = Σ (<b className={styles.input}>w</b> −{' '}
        <b className={styles.input}>w̄</b>) (<b className={styles.kernel}>k</b> −{' '}
        <b className={styles.kernel}>k̄</b>) ÷ (‖<b className={styles.input}>w</b> −{' '}
        <b className={styles.input}>w̄</b>‖ ‖<b className={styles.kernel}>k</b> −{' '}
        <b className={styles.kernel}>k̄</b>‖)
      </p>
      <p className={styles.line}>
        {isThere ? 'At ' : 'Largest at '}
        {cellWords(at)}:{' '}
        <b className={styles.output}>{printed(match.data[at.row * columns + at.column] ?? 0)}</b>
      </p>
      <p className={styles.line}>
        <b className={styles.input}>w</b> the window, <b className={styles.kernel}>k</b> the kernel,
        w̄ and k̄ their means
      </p>
      <p className={styles.line}>The pattern is at {cellWords(place)}</p>
    </div>
  )
}
