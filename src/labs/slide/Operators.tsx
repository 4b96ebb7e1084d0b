import type { SlideLayout } from './layout.ts'
import { operatorPlaces } from './operatorPlaces.ts'
import styles from './SlideStage.module.css'

/** ∗ between image and kernel, = before the output, where they stand side by side. */
export function Operators({ layout }: { layout: SlideLayout }) {
  return operatorPlaces(layout).map(({ text, x, y }) => (
    <span key={text} className={styles.operator} style={{ left: x, top: y }} aria-hidden="true">
      {text}
    </span>
  ))
}
