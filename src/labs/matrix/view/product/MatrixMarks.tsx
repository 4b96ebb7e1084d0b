import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useId } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import { planeNames } from '#labs/matrix/model/words.ts'
import type { MatrixLayer, Planes } from '#labs/matrix/model/layer.ts'
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
        {[styles.rowEdge, styles.rowBand].map((className) => (
          <rect
            key={className}
            className={className}
            x={x - 1}
            y={row - 1 - (thick - cell) / 2}
            width={seen.columns * cell + 1}
            height={thick + 1}
          />
        ))}
      </g>
    </svg>
  )
}

/** Lines between the blocks of channels and maps. */
function BlockLines({ layer, seen }: { layer: MatrixLayer; seen: GridBox }) {
  const { x, y, cell, rows, columns } = seen
  const [right, bottom] = [x + columns * cell, y + rows * cell]
  const between = ({ count, height, width }: Planes) =>
    Array.from({ length: count - 1 }, (_, at) => (at + 1) * height * width * cell)
  const lines = [
    ...between(layer.x).map((at) => ({ x1: x + at, x2: x + at, y1: y, y2: bottom })),
    ...between(layer.y).map((at) => ({ x1: x, x2: right, y1: y + at, y2: y + at })),
  ]
  return (
    <g className={styles.blocks}>
      {lines.map((line, at) => (
        <line key={at} {...line} />
      ))}
    </g>
  )
}

const shortName = { channel: 'ch', map: 'map' } as const

/** The names of the blocks, over their columns and beside their rows. */
export function BlockNames(props: { layer: MatrixLayer; box: GridBox; line: number }) {
  const { layer, box, line } = props
  const beside = 0.7 * line
  const names = (side: 'x' | 'y', way: string, whole: number) => {
    const { count, height, width } = layer[side]
    const length = height * width * box.cell
    const name = planeNames(layer)[side]
    const isUpright = side === 'y'
    return Array.from({ length: count > 1 ? count : 0 }, (_, at) => (
      <span
        key={`${side}${at}`}
        className={styles.blockName}
        data-meaning={isUpright ? 'output' : 'input'}
        data-upright={isUpright || undefined}
        style={{
          left: box.x + (isUpright ? -beside : (at + 0.5) * length),
          top: box.y + (isUpright ? (at + 0.5) * length : -beside),
        }}
      >
        {length > whole * line ? `${way} ${name}` : shortName[name]} {at + 1}
      </span>
    ))
  }
  return [...names('x', 'from', 9), ...names('y', 'to', 6)]
}
