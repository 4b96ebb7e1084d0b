import type { ReactNode } from 'react'
import styles from './Field.module.css'

/** Fields without a help, two to a line; the problem of one has the whole width below its line. */
export function FieldPairs({ children }: { children: ReactNode }) {
  return <div className={styles.pairs}>{children}</div>
}
