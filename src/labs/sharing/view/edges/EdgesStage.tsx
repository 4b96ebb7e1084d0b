import { cellText } from '#draw/numberWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { useEffect, useMemo, useRef } from 'react'
import { outputCell } from '#core/outputCell.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { edgeBoxes } from './edgeBoxes.ts'
import { type EdgePicture, edgeWeights } from '#labs/sharing/model/edges.ts'
import stageStyles from '#ui/stage.module.css'
import frameStyles from '#labs/sharing/view/Frame.module.css'
import styles from './EdgesStage.module.css'
import { EdgeNumbers } from './EdgeNumbers.tsx'

/** The photograph, the two weights on it, and the edges they make. */
export function EdgesStage() {
  const { edges } = useLab(sharing).useLayer()
  return (
    <div className={frameStyles.stage}>
      {edges && <Figures picture={edges} />}
      <EdgeNumbers />
    </div>
  )
}

function Figures({ picture }: { readonly picture: EdgePicture }) {
  const { session, pointing } = useLab(sharing)
  const { input: pixels, values: edges, name } = picture
  const palette = usePalette()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const boxes = useMemo(
    () => edgeBoxes(pixels, edges, width, height),
    [pixels, edges, width, height],
  )
  const input = useMemo(
    (): GridScene => ({
      ...sizeOf(boxes.input),
      values: pixels.data,
      ramp: createRamp('grey', 0, 255, palette),
    }),
    [boxes.input, pixels, palette],
  )
  const output = useMemo(
    (): GridScene => ({
      ...sizeOf(boxes.output),
      values: edges.data,
      ramp: { ...createRamp('signed', -160, 160, palette), beyond: { below: true, above: true } },
    }),
    [boxes.output, edges, palette],
  )
  const edgeAt = ({ row, column }: Cell) =>
    row * boxes.output.columns + Math.min(column, boxes.output.columns - 1)
  const seek = (cell: Cell) => session.playback.seek(edgeAt(cell))
  const point = (cell: Cell | undefined) =>
    pointing.pointAt(cell && { part: 'output', at: edgeAt(cell) })
  useEffect(() => () => pointing.pointAt(undefined), [pointing])
  const describe =
    (values: Float32Array, { columns }: GridBox) =>
    (cell: Cell) =>
      `${cellText(cell)}: ${printNumber(values[cell.row * columns + cell.column] ?? 0).text}`
  return (
    <div ref={frame} className={frameStyles.figures}>
      {width > 0 && (
        <>
          <MatrixGrid
            label={`${name}, ${pixels.shape[2]} × ${pixels.shape[1]} pixels`}
            scene={input}
            box={boxes.input}
            describe={describe(pixels.data, boxes.input)}
            drag="cells"
            onPoint={point}
            onPick={seek}
          />
          <MatrixGrid
            label={`Edges, ${edges.shape[2]} × ${edges.shape[1]} outputs`}
            scene={output}
            box={boxes.output}
            describe={describe(edges.data, boxes.output)}
            drag="cells"
            onPoint={point}
            onPick={seek}
          />
          <Marks input={boxes.input} output={boxes.output} />
          <div className={styles.caption} data-part="input" style={under(boxes.input)}>
            {name}, {pixels.shape[2]} × {pixels.shape[1]}
            <Legend ramp={input.ramp} />
          </div>
          <div className={styles.caption} data-part="output" style={under(boxes.output)}>
            Edges, {edges.shape[2]} × {edges.shape[1]}
            <Legend ramp={output.ramp} />
          </div>
        </>
      )}
    </div>
  )
}

/** The window of the present output, and the output. */
function Marks({ input, output }: { readonly input: GridBox; readonly output: GridBox }) {
  const scene = useLab(sharing).useScene()
  if (scene.view !== 'edges') return null
  const { row, column } = outputCell(scene.picture.geometry, scene.edge.output)
  const glide = column + 1 < output.columns ? scene.edge.glide : 0
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      <rect data-part="window" {...blockRect(input, row, column + glide, 1, edgeWeights.length)} />
      <rect data-part="output" {...blockRect(output, row, column + glide)} />
    </svg>
  )
}

function sizeOf({ rows, columns }: GridBox) {
  return { rows, columns }
}

function under({ x, y, rows, columns, cell }: GridBox) {
  return { left: x, top: y + rows * cell + 4, width: columns * cell }
}
