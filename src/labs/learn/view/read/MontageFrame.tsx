import { blockRect } from '#draw/gridBox.ts'
import { rectPath } from '#draw/paths.ts'
import stageStyles from '#ui/stage.module.css'
import type { PlacedMontage } from './readFigures.ts'
import styles from './ReadStage.module.css'

/** Lays paper over the empty cells of a montage, and a line around each of its pictures. */
export function MontageFrame({ at: { form, box } }: { readonly at: PlacedMontage }) {
  const { count, side, across, gap, gapDown = gap } = form
  const { x, y, width, height } = blockRect(box, 0, 0, box.rows, box.columns)
  const all = rectPath({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 })
  const pictures = Array.from({ length: count }, (_, picture) => {
    const [row, column] = [Math.floor(picture / across), picture % across]
    return rectPath(blockRect(box, row * (side + gapDown), column * (side + gap), side, side))
  }).join('')
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path className={styles.paper} d={all + pictures} />
      <path className={styles.outline} d={pictures} />
    </svg>
  )
}
