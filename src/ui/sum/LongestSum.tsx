import type { SumPiece } from '#draw/sum/longestSum.ts'
import styles from './Sum.module.css'

/** The sum at its longest, unseen: at every step the strip is as high as this needs, in any type and width. */
export function LongestSum({ pieces }: { pieces: readonly SumPiece[] }) {
  return (
    <div className={styles.longest} aria-hidden="true">
      {pieces.map(({ kind, text }, index) => (
        <span key={index} className={styles[kind]} data-text={text} />
      ))}
    </div>
  )
}
