import { blockRect } from '#draw/gridBox.ts'
import { rectPath } from '#draw/paths.ts'
import { pictureCell, type PlacedMontage } from '#draw/montage.ts'
import styles from './MontageFrame.module.css'
import stageStyles from './stage.module.css'

/** Lays paper over the empty cells of a montage, and a line around each of its pictures. */
export function MontageFrame({ at: { form, box } }: { readonly at: PlacedMontage }) {
  const { count, side, wide = side } = form
  const { x, y, width, height } = blockRect(box, 0, 0, box.rows, box.columns)
  const all = rectPath({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 })
  const pictures = Array.from({ length: count }, (_, picture) => {
    const { row, column } = pictureCell(form, picture)
    return rectPath(blockRect(box, row, column, side, wide))
  }).join('')
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path className={styles.paper} d={all + pictures} />
      <path className={styles.outline} d={pictures} />
    </svg>
  )
}
