import type { GridBox } from '#draw/gridBox.ts'
import { legendTexts } from '#draw/legendTexts.ts'
import type { Ramp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import { nameHeight } from './mapTiles.ts'
import styles from './Stage.module.css'

interface CaptionProps {
  readonly box: Pick<GridBox, 'x' | 'y'> | undefined
  readonly meaning: 'input' | 'kernel' | 'output'
  readonly name: string
  /** Over the names of the slices. */
  readonly isHead?: boolean
  /** Up to the next caption, in pixels. */
  readonly room?: number | undefined
  readonly children: string
}

/** The name of a grid over it, with its shape. */
export function Caption({ box, meaning, name, isHead = false, room, children }: CaptionProps) {
  if (!box) return null
  return (
    <p
      className={styles.caption}
      data-meaning={meaning}
      style={{ left: box.x, top: box.y - (isHead ? nameHeight + 1 : 3), maxWidth: room }}
    >
      <b>{name}</b> <span>{children}</span>
    </p>
  )
}

/** The colours of a grid under its middle, at least as wide as their numbers, and within the stage. */
export function Scale(props: {
  readonly box: GridBox | undefined
  readonly ramp: Ramp | undefined
  /** Of the stage, in pixels. */
  readonly width: number
}) {
  const { box, ramp, width } = props
  if (!box || !ramp) return null
  const own = box.columns * box.cell
  // Beside small kernels there is no room for more.
  const decimals = Math.max(Math.abs(ramp.low), Math.abs(ramp.high)) < 0.1 ? 3 : 2
  const texts = legendTexts(ramp, decimals)
  const longest = Math.max(...texts.map((text) => text.length))
  const between = 1.2 + 1.05 * (texts.length - 2)
  return (
    <div
      className={styles.legend}
      style={{
        left: `min(${box.x + own / 2}px, ${width}px - 2.8 * var(--text-xs))`,
        top: box.y + box.rows * box.cell + 4,
        width: own,
        minInlineSize: `calc(${between + 1.3 * longest} * var(--text-xs))`,
      }}
    >
      <Legend ramp={ramp} texts={texts} />
    </div>
  )
}
