import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useId } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import { planeNames } from '#labs/matrix/model/words.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import stageStyles from '#ui/stage.module.css'
import styles from '#labs/matrix/view/Stage.module.css'

interface MatrixMarksProps {
  readonly layer: MatrixLayer
  readonly seen: GridBox
  readonly width: number
  readonly height: number
}

/** Over W: the row that is multiplied, the column that is pointed at, lines between its blocks and round the diagonal. */
export function MatrixMarks({ layer, seen, width, height }: MatrixMarksProps) {
  const { useScene } = useLab(matrix)
  const scene = useScene()
  const clip = useId()
  const { cell, x, y } = seen
  const row = y + (scene.row + (scene.next - scene.row) * scene.glide) * cell
  const thick = Math.max(3, cell)
  return (
    <svg className={stageStyles.marks} aria-hidden="true" width={width} height={height}>
      <clipPath id={clip}>
        <rect x={-3} y={-3} width={width + 6} height={height + 6} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <BlockLines layer={layer} seen={seen} />
        {scene.column !== undefined && (
          <rect
            className={styles.columnBand}
            x={x + scene.column * cell - 0.5 - (thick - cell) / 2}
            y={y - 1}
            width={thick}
            height={seen.rows * cell + 1}
          />
        )}
        <rect
          className={styles.rowEdge}
          x={x - 1}
          y={row - 1 - (thick - cell) / 2}
          width={seen.columns * cell + 1}
          height={thick + 1}
        />
        <rect
          className={styles.rowBand}
          x={x - 1}
          y={row - 1 - (thick - cell) / 2}
          width={seen.columns * cell + 1}
          height={thick + 1}
        />
      </g>
    </svg>
  )
}

/** Lines between the blocks of channels and maps. */
function BlockLines({ layer, seen }: { layer: MatrixLayer; seen: GridBox }) {
  const { x: from, y: to } = layer
  const { x, y, cell, rows, columns } = seen
  const inner = (count: number) => Array.from({ length: count - 1 }, (_, at) => at + 1)
  const across = from.height * from.width * cell
  const down = to.height * to.width * cell
  return (
    <g className={styles.blocks}>
      {inner(from.count).map((at) => (
        <line
          key={`c${at}`}
          x1={x + at * across}
          x2={x + at * across}
          y1={y}
          y2={y + rows * cell}
        />
      ))}
      {inner(to.count).map((at) => (
        <line key={`r${at}`} x1={x} x2={x + columns * cell} y1={y + at * down} y2={y + at * down} />
      ))}
    </g>
  )
}

const shortName = { channel: 'ch', map: 'map' } as const

/** The names of the blocks, over their columns and beside their rows. */
export function BlockNames({
  layer,
  box,
  line,
}: {
  layer: MatrixLayer
  box: GridBox
  line: number
}) {
  const { x: from, y: to } = layer
  const names = planeNames(layer)
  const across = from.height * from.width * box.cell
  const down = to.height * to.width * box.cell
  const list = (count: number) => Array.from({ length: count > 1 ? count : 0 }, (_, at) => at)
  return (
    <>
      {list(from.count).map((at) => (
        <span
          key={`c${at}`}
          className={styles.blockName}
          data-meaning="input"
          style={{ left: box.x + (at + 0.5) * across, top: box.y - 0.7 * line }}
        >
          {across > 9 * line ? `from ${names.x} ${at + 1}` : `${shortName[names.x]} ${at + 1}`}
        </span>
      ))}
      {list(to.count).map((at) => (
        <span
          key={`r${at}`}
          className={styles.blockName}
          data-meaning="output"
          data-upright={true}
          style={{ left: box.x - 0.7 * line, top: box.y + (at + 0.5) * down }}
        >
          {down > 6 * line ? `to ${names.y} ${at + 1}` : `${shortName[names.y]} ${at + 1}`}
        </span>
      ))}
    </>
  )
}
