import { useEffect, useMemo, useRef } from 'react'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { edgeBoxes } from './edgeBoxes.ts'
import { edgeWeights } from './edges.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './EdgesStage.module.css'
import { useEdgeMoment, useEdges } from './edgesNow.ts'
import { EdgeNumbers } from './EdgeNumbers.tsx'
import { sharingSession } from './session.ts'
import { pointAt } from './view.ts'

/** The photograph, the two weights on it, and the edges they make. */
export function EdgesStage() {
  return (
    <div className={styles.stage}>
      <Figures />
      <EdgeNumbers />
    </div>
  )
}

function Figures() {
  const { pixels, edges, name } = useEdges()
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
  const seek = (cell: Cell) => sharingSession.playback.seek(edgeAt(cell))
  const point = (cell: Cell | undefined) => pointAt(cell && { part: 'output', at: edgeAt(cell) })
  useEffect(() => () => pointAt(undefined), [])
  const describe =
    (values: Float32Array, { columns }: GridBox) =>
    (cell: Cell) =>
      `row ${cell.row + 1}, column ${cell.column + 1}: ${printNumber(values[cell.row * columns + cell.column] ?? 0).text}`
  return (
    <div ref={frame} className={styles.figures}>
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
  const moment = useEdgeMoment()
  const row = Math.floor(moment.output / output.columns)
  const column = moment.output % output.columns
  const glide = column + 1 < output.columns ? moment.glide : 0
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
