import type { ReactNode } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import styles from './stage.module.css'

interface CaptionProps {
  readonly box: GridBox
  readonly meaning: 'input' | 'kernel' | 'output' | 'error'
  /** What else there is to say. */
  readonly title?: string | undefined
  /** How wide it may be, in pixels; without it, a little wider than the grid. */
  readonly room?: number | undefined
  readonly children: ReactNode
}

/** The name of a grid, over its left corner. */
export function Caption({ box, meaning, title, room, children }: CaptionProps) {
  return (
    <p
      className={styles.caption}
      data-meaning={meaning}
      style={{
        left: box.x,
        top: box.y,
        maxWidth: room ?? Math.max(64, box.columns * box.cell + 14),
      }}
    >
      <b style={{ color: `var(--${meaning}-ink)` }}>{children}</b>
      {title}
    </p>
  )
}
