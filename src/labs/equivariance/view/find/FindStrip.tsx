import { cellText } from '#draw/numberWords.ts'
import { useFindScene } from '#labs/equivariance/view/useScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import styles from '#labs/equivariance/view/Strip.module.css'
import { printed } from '#labs/equivariance/model/words.ts'

/** What the match is, and its number at the cell that is pointed at, or where it is largest. */
export function FindStrip() {
  const { pointing } = useLab(equivariance)
  const { match, peak, place } = useFindScene()
  const pointed = pointing.usePointed()
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
        {cellText(at)}:{' '}
        <b className={styles.output}>{printed(match.data[at.row * columns + at.column] ?? 0)}</b>
      </p>
      <p className={styles.line}>
        <b className={styles.input}>w</b> the window, <b className={styles.kernel}>k</b> the kernel,
        w̄ and k̄ their means
      </p>
      <p className={styles.line}>The pattern is at {cellText(place)}</p>
    </div>
  )
}
