import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { aboutText } from '#draw/numberWords.ts'
import styles from '#ui/stage.module.css'
import type { ConvLayer } from './convLayer.ts'
import { type ConvScene, shownValue } from './convScene.ts'

/** Beside the output its number, where the cells of the map are too small for numbers. */
export function OutputTag(props: {
  readonly layer: ConvLayer
  readonly scene: ConvScene
  /** Of the map. */
  readonly box: GridBox
  /** Pixels that the tag reaches back over the cell, and that it lies below. */
  readonly overlap: number
  readonly gap: number
  /** Whether it stands over the lowest cells. */
  readonly canRise?: boolean
}) {
  const { layer, scene, box, overlap, gap, canRise = false } = props
  const { row, column } = scene.position
  const { x, y, width, height } = blockRect(box, row, column)
  // Under the cell, where the map is still empty, and towards its middle, so that it stays in the picture.
  const isLow = canRise && box.rows > 2 && row >= box.rows - 2
  const isRight = column >= box.columns / 2
  const left = isRight ? x + overlap : x + width - overlap
  const top = isLow ? y - gap : y + height + gap
  return (
    <span
      className={styles.outputTag}
      style={{
        transform: `translate(${left}px, ${top}px) translate(${isRight ? '-100%' : '0'}, ${isLow ? '-100%' : '0'})`,
      }}
      aria-hidden="true"
    >
      {aboutText(shownValue(layer, scene), 2)}
    </span>
  )
}
