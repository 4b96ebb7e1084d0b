import type { SlideLayer } from '#labs/slide/model/layer.ts'
import type { SlideLayout } from './layout.ts'
import { operatorPlaces, starPath } from './operatorPlaces.ts'
import styles from './Stage.module.css'

/** ⋆ or ∗ between image and kernel, = before the output, where they stand side by side. */
export function Operators({ layer, layout }: { layer: SlideLayer; layout: SlideLayout }) {
  return operatorPlaces(layer, layout).map(({ text, name, x, y }) => (
    <span
      key={`${text} ${x} ${y}`}
      className={styles.operator}
      style={{ left: x, top: y }}
      title={name}
      aria-hidden="true"
    >
      {text === '⋆' ? (
        <svg viewBox="-10 -10 20 20">
          <path d={starPath} />
        </svg>
      ) : (
        text
      )}
    </span>
  ))
}
