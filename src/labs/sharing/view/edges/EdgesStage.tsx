import { useMemo, useRef } from 'react'
import { outputCell } from '#core/outputCell.ts'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { cellText, countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { edgeCounts, type EdgePicture, edgeWeights } from '#labs/sharing/model/edges.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import frameStyles from '#labs/sharing/view/Frame.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Legend } from '#ui/Legend.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import styles from './EdgesStage.module.css'
import type { Tensor } from '#core/tensor.ts'
import { centredIn, inLines, largestTree } from '#draw/boxTree.ts'
import panelStyles from '#ui/panel.module.css'
import { timesText } from '#labs/sharing/model/words.ts'

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

const gap = { across: 24, down: 0 }
/** Under each picture, for its caption of one or two lines and its colours; above it, so that its frame is not cut. */
const margins = { foot: 62, head: 1 }

/** The photograph and its edges beside each other, or one above the other where that makes them larger. */
export function edgeBoxes(pixels: Tensor, edges: Tensor, width: number, height: number) {
  const [, rows = 1, columns = 1] = pixels.shape
  const arrangements = [2, 1].map((across) => (cell: number) => {
    const grid = { rows, columns, cell, ...margins, narrowest: columns * cell }
    return inLines([grid, { ...grid, columns: edges.shape[2] ?? 1 }], across, gap)
  })
  const area = { x: 0, y: 0, width, height }
  const [input, output] = centredIn(area, largestTree(area, arrangements))
  return { input: input!, output: output! }
}

/** What the detector takes on the book's image of 320 × 280 pixels, and what a dense layer would. */
function EdgeNumbers() {
  const { size, output, weights, operations, entries, denseOperations } = edgeCounts()
  const edges = output.join('·')
  const rows = [
    [
      'Convolution',
      written(weights, `[${edgeWeights.map((weight) => printNumber(weight).text).join(', ')}]`),
      written(operations, `= ${edges}·3`),
    ],
    [
      'Dense matrix',
      written(entries, `= ${[...size, ...output].join('·')}`),
      written(denseOperations, `= 2·${countText(entries)} − ${edges}`),
    ],
    [
      'Ratio',
      `${timesText(entries / weights)} × fewer`,
      `${timesText(denseOperations / operations)} × fewer`,
    ],
  ] as const
  return (
    <table className={`${panelStyles.table} ${styles.numbers}`}>
      <caption>
        On {size.join(' × ')} pixels, as in Goodfellow et al., chapter 9, the edges are{' '}
        {output.join(' × ')}
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Weights</th>
          <th scope="col">Operations: products and sums</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([layer, ofWeights, ofOperations]) => (
          <tr key={layer}>
            <th scope="row">{layer}</th>
            <td>{ofWeights}</td>
            <td>{ofOperations}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function written(count: number, formula: string) {
  return (
    <>
      <b>{countText(count)}</b> <span>{formula}</span>
    </>
  )
}
