import type { ReactNode } from 'react'
import styles from './ScrolledStage.module.css'

/** What needs more height than the stage has: it scrolls, and nothing is left out. */
export function ScrolledStage(props: {
  readonly width: number
  /** Of the stage, and what the figures take, in pixels. */
  readonly height: number
  readonly taken: number
  readonly children: ReactNode
}) {
  const { width, height, taken, children } = props
  const isTaller = taken > height + 0.5
  return (
    <div className={styles.scroller} data-scrolls={isTaller}>
      <div
        className={styles.figures}
        data-figures=""
        style={{ width, height: isTaller ? taken : height }}
      >
        {children}
      </div>
    </div>
  )
}
