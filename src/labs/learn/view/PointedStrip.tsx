import type { ReactNode } from 'react'
import styles from './Strip.module.css'

/** What a view says, or of a cell that is pointed at what that is; it stays as high. */
export function PointedStrip(props: {
  readonly said: string | undefined
  readonly children: ReactNode
}) {
  const { said, children } = props
  return (
    <div className={styles.stacked}>
      <div data-hidden={said !== undefined}>{children}</div>
      {said !== undefined && <p className={styles.fact}>{said}</p>}
    </div>
  )
}
