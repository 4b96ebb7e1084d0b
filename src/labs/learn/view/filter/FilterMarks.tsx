import { blockRect, gridRect } from '#draw/gridBox.ts'
import { outlinePath, rectPath } from '#draw/paths.ts'
import { learn } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from '#ui/stage.module.css'
import { TermMark } from '#ui/TermMark.tsx'
import type { FilterFigures } from './filterFigures.ts'
import { lookedAtWeight } from './lookedAtWeight.ts'

/** The weight that the strip tells of and all that it meets; or the window of a position and what comes of it. */
export function FilterMarks({ layer, figures }: { layer: FilterLayer; figures: FilterFigures }) {
  const { pointing } = useLab(learn)
  const { hovered, pinned } = pointing.use((view) => view)
  const weight = lookedAtWeight(layer, hovered, pinned)
  const { picture, kernel, made, wanted, difference } = figures
  const { side } = layer.settings
  const isMet = (hovered ?? pinned)?.part === 'kernel'
  const position =
    hovered && ['output', 'wanted', 'difference'].includes(hovered.part) ? hovered : undefined
  const met = blockRect(picture, weight.row, weight.column, difference.rows, difference.columns)
  return (
    <svg className={styles.marks} aria-hidden="true">
      {isMet && <path className={styles.multiplied} d={rectPath(met)} />}
      {isMet && <path className={styles.output} d={outlinePath(gridRect(difference))} />}
      {hovered?.part === 'input' && (
        <path
          className={styles.pixel}
          d={outlinePath(blockRect(picture, hovered.row, hovered.column))}
        />
      )}
      {position && (
        <>
          <path
            className={styles.window}
            d={outlinePath(blockRect(picture, position.row, position.column, side, side))}
          />
          {[made, wanted, difference].map((box, at) => (
            <path
              key={at}
              className={styles.output}
              d={outlinePath(blockRect(box, position.row, position.column))}
            />
          ))}
        </>
      )}
      <TermMark box={kernel} row={weight.row} column={weight.column} />
    </svg>
  )
}
