import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { outlinePath, rectPath, type Rect } from '#draw/paths.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import type { ColumnBox, MatrixLayout } from '#labs/matrix/view/product/matrixLayout.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import { outputFrame, windowFrames } from './frames.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'

interface StageMarksProps {
  readonly layer: MatrixLayer
  /** The columns are there in the view of the one large matrix. */
  readonly layout: Pick<MatrixLayout, 'x' | 'y' | 'kernels'> &
    Partial<Pick<MatrixLayout, 'columnX' | 'columnY'>>
}

/** Over pictures, columns and kernels: what the row reads and makes, and all that is linked to what is pointed at. */
export function StageMarks({ layer, layout }: StageMarksProps) {
  const { useScene } = useLab(matrix)
  const scene = useScene()
  const { column, lookedAt, readers, lit } = scene
  const at = scene.row + (scene.next - scene.row) * scene.glide
  const result = outputFrame(layer, layout.y, scene)
  const side = layer.weight.shape[3] ?? 1
  const kernel = { height: side, width: side }
  const single = lookedAt.length === 1 ? lookedAt[0]?.indexes : undefined
  const weights = single ?? (layer.settings.connectivity === 'conv' ? lit : [])
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {!layer.isTransposed &&
        windowFrames(layer, layout.x, scene).map((rect, channel) => (
          <g key={channel}>
            <path className={styles.windowEdge} d={outlinePath(rect)} />
            <path className={stageStyles.window} d={outlinePath(rect)} />
          </g>
        ))}
      <path className={styles.reader} d={readersPath(layer, layout, readers)} />
      {result && <path className={stageStyles.output} d={outlinePath(result)} />}
      {layout.columnY && (
        <path className={stageStyles.output} d={outlinePath(slotOf(layout.columnY, at))} />
      )}
      {column !== undefined && (
        <path className={stageStyles.pixel} d={outlinePath(cellOf(layout.x, layer.x, column))} />
      )}
      {column !== undefined && layout.columnX && (
        <path className={stageStyles.pixel} d={outlinePath(slotOf(layout.columnX, column))} />
      )}
      {weights.map((weight) => (
        <path
          key={weight}
          className={styles.weight}
          d={outlinePath(cellOf(layout.kernels, kernel, weight))}
        />
      ))}
    </svg>
  )
}

/** Around the outputs in the picture and in the column, neighbours in one: there may be a thousand. */
function readersPath(
  { y }: MatrixLayer,
  { y: boxes, columnY }: StageMarksProps['layout'],
  readers: readonly number[],
): string {
  const inPicture = runsOf(readers, y.width).map(({ from, length }) => {
    const first = cellOf(boxes, y, from)
    return { ...first, width: first.width * length }
  })
  const inColumn = columnY
    ? runsOf(readers, Infinity).map(({ from, length }) => slotOf(columnY, from, length))
    : []
  return [...inPicture, ...inColumn].map(rectPath).join('')
}

/** Numbers that follow one another, in lines of that length. */
function runsOf(numbers: readonly number[], line: number): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last.from + last.length === number && number % line !== 0) last.length++
    else runs.push({ from: number, length: 1 })
  }
  return runs
}

/** The cell of a picture that a number of its column is. */
function cellOf(
  boxes: readonly GridBox[],
  planes: { readonly height: number; readonly width: number },
  index: number,
): Rect {
  const { plane, row, column } = planeCell(planes, index)
  const box = boxes[plane] ?? boxes[0]
  return box ? blockRect(box, row, column) : { x: 0, y: 0, width: 0, height: 0 }
}

/** So many cells of a column. */
function slotOf({ x, y, width, height, cells }: ColumnBox, index: number, length = 1): Rect {
  const cell = height / cells
  return { x, y: y + index * cell, width, height: Math.max(2, cell * length) }
}
