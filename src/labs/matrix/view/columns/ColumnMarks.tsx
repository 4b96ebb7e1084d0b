import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { outlinePath } from '#draw/paths.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import { columnsOf, weightAt } from '#labs/matrix/model/columns.ts'
import type { ColumnsLayout } from './columnsLayout.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import stageStyles from '#ui/stage.module.css'
import styles from '#labs/matrix/view/Stage.module.css'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'

interface ColumnMarksProps {
  readonly layer: MatrixLayer
  readonly layout: ColumnsLayout
  readonly scene: MatrixScene
  readonly first: number
  readonly map: number
  readonly column: number
}

/** The window and the kernel that are multiplied, the colours of the kernel beside the windows, and the same pixel everywhere. */
export function ColumnMarks(props: ColumnMarksProps) {
  const { layer, layout, scene, first, map } = props
  const { windows, rows } = layout
  const { numbers, sources } = columnsOf(layer)
  const [taps = 1, count = 1] = numbers.shape
  const list = Array.from({ length: taps }, (_, tap) => tap)
  const same = list.flatMap((tap) =>
    Array.from({ length: windows.columns }, (_, at) => ({ tap, at })).filter(
      ({ at }) => scene.column !== undefined && sources[tap * count + first + at] === scene.column,
    ),
  )
  const outline = (box: GridBox | undefined, row: number, at: number, high = 1, wide = 1) =>
    box ? outlinePath(blockRect(box, row, at, high, wide)) : ''
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {list.map((tap) => {
        const weight = weightAt(layer, map, tap)
        if (weight < 0) return null
        const { y, height } = blockRect(windows, tap, 0)
        return (
          <rect
            key={tap}
            x={windows.x - 9}
            width={6}
            y={y}
            height={Math.max(1, height - 1)}
            fill={colourOfWeight(layer.colours, weight)}
            opacity={scene.lit.length === 0 || scene.lit.includes(weight) ? 1 : 0.2}
          />
        )
      })}
      {same.map(({ tap, at }) => (
        <path key={`${tap} ${at}`} className={stageStyles.pixel} d={outline(windows, tap, at)} />
      ))}
      {list
        .filter((tap) => scene.lit.includes(weightAt(layer, map, tap)))
        .map((tap) => (
          <path
            key={tap}
            className={styles.weight}
            d={outline(windows, tap, 0, 1, windows.columns) + outline(rows[map], 0, tap)}
          />
        ))}
      <path className={styles.rowBand} d={outline(rows[map], 0, 0, 1, taps)} />
      <ColumnFrames {...props} />
    </svg>
  )
}

/** The window that is multiplied and its output, gliding as the window in the picture does; off the page they jump. */
function ColumnFrames({ layer, layout, map, column }: ColumnMarksProps) {
  const { row, next, glide } = useLab(matrix).useScene()
  const { windows } = layout
  const result = layout.results[map]
  const isNext = planeCell(layer.y, row).plane === planeCell(layer.y, next).plane
  const isOnPage = column + next - row < windows.columns
  const at = column + (isNext && isOnPage ? (next - row) * glide : 0)
  const frame = outlinePath(blockRect(windows, 0, at, windows.rows))
  return (
    <>
      <path className={stageStyles.window} d={frame} />
      {result && <path className={stageStyles.output} d={outlinePath(blockRect(result, 0, at))} />}
    </>
  )
}
