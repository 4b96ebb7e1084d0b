import { useMemo, useRef } from 'react'
import { outputCell } from '#core/outputCell.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { cellText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { type EdgePicture, edgeWeights } from '#labs/sharing/model/edges.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import frameStyles from '#labs/sharing/view/Frame.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Legend } from '#ui/Legend.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { edgeBoxes } from './edgeBoxes.ts'
import { EdgeNumbers } from './EdgeNumbers.tsx'
import styles from './EdgesStage.module.css'

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
  const { input: pixels, values: edges, name } = picture
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const { input, output } = useMemo(
    () => edgeBoxes(pixels, edges, width, height),
    [pixels, edges, width, height],
  )
  const { columns } = output
  return (
    <div ref={frame} className={frameStyles.figures}>
      {width > 0 && (
        <>
          <Figure part="input" name={name} box={input} values={pixels.data} edges={columns} />
          <Figure part="output" name="Edges" box={output} values={edges.data} edges={columns} />
          <Marks input={input} output={output} />
        </>
      )}
    </div>
  )
}

/** Numbers in a grid, with their name and their colours below; a pixel shows the edge that begins there. */
function Figure(props: {
  readonly part: 'input' | 'output'
  readonly name: string
  readonly box: GridBox
  readonly values: Float32Array
  /** In a row. */
  readonly edges: number
}) {
  const { part, name, box, values, edges } = props
  const { session, pointing } = useLab(sharing)
  const { x, y, rows, columns, cell: side } = box
  const palette = usePalette()
  const scene = useMemo((): GridScene => {
    const signed = createRamp('signed', -160, 160, palette)
    const ramp =
      part === 'input'
        ? createRamp('grey', 0, 255, palette)
        : { ...signed, beyond: { below: true, above: true } }
    return { rows, columns, values, ramp }
  }, [part, rows, columns, values, palette])
  const edgeAt = ({ row, column }: Cell) => row * edges + Math.min(column, edges - 1)
  const title = `${name}, ${columns} × ${rows}`
  return (
    <>
      <MatrixGrid
        label={`${title} ${part === 'input' ? 'pixels' : 'outputs'}`}
        scene={scene}
        box={box}
        describe={(cell) =>
          `${cellText(cell)}: ${printNumber(values[cell.row * columns + cell.column] ?? 0).text}`
        }
        drag="cells"
        onPoint={(cell) => pointing.pointAt(cell && { part: 'output', at: edgeAt(cell) })}
        onPick={(cell) => session.playback.seek(edgeAt(cell))}
      />
      <div
        className={styles.caption}
        style={{
          color: `var(--${part}-ink)`,
          left: x,
          top: y + rows * side + 4,
          width: columns * side,
        }}
      >
        {title}
        <Legend ramp={scene.ramp} />
      </div>
    </>
  )
}

/** The window of the present output, and the output. */
function Marks({ input, output }: { readonly input: GridBox; readonly output: GridBox }) {
  const scene = useLab(sharing).useScene()
  if (scene.view !== 'edges') return null
  const { row, column } = outputCell(scene.picture.geometry, scene.edge.output)
  const glide = column + 1 < output.columns ? scene.edge.glide : 0
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <rect
        className={stageStyles.window}
        {...blockRect(input, row, column + glide, 1, edgeWeights.length)}
      />
      <rect className={stageStyles.output} {...blockRect(output, row, column + glide)} />
    </svg>
  )
}
