import { useMemo } from 'react'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { roomFor } from '#draw/paintGrid.ts'
import { shortNumber } from '#draw/printNumber.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideLayout } from './layout.ts'
import { isOnLayer, multipliedBy, readersOf } from './links.ts'
import { outlinePath, type Rect, rectPath, tapRuns, windowCells, windowRect } from './marks.ts'
import { shownChannels, type SlideScene } from './model.ts'
import styles from './SlideStage.module.css'
import { useSlideScene } from './slideNow.ts'
import type { OutputPlace } from './terms.ts'
import { usePointed } from './view.ts'

interface MarksProps {
  readonly layer: SlideLayer
  readonly layout: SlideLayout
}

/** Under the grids: the lines that lead from the window to the number it makes. */
export function LinesUnder({ layer, layout }: MarksProps) {
  const scene = useSlideScene(layer)
  const out = layout.outputs[scene.place.map]
  if (!out) return null
  const target = glided(out, scene.place, scene.next, scene.glide)
  const lines = shownChannels(layer, scene).map((channel) => {
    const box = layout.inputs[channel]
    return box ? fan(windowRect(layer, box, scene), target) : ''
  })
  return (
    <svg className={styles.marks} aria-hidden="true">
      <path className={styles.fan} d={lines.join('')} />
    </svg>
  )
}

/** Over the grids: the window, the output, the product looked at, and all that is linked to the cell pointed at. */
export function MarksOver({ layer, layout }: MarksProps) {
  const scene = useSlideScene(layer)
  const { place, term, terms, counted, next, glide } = scene
  const out = layout.outputs[place.map]
  const isWalking = counted < terms.length
  return (
    <svg className={styles.marks} aria-hidden="true">
      <PointedMarks layer={layer} layout={layout} />
      {shownChannels(layer, scene).map((channel) => {
        const box = layout.inputs[channel]
        if (!box) return null
        return (
          <g key={channel}>
            <path className={styles.windowFill} d={windowCells(layer, box, scene)} />
            <path className={styles.window} d={windowCells(layer, box, scene)} />
            <WindowWeights
              box={box}
              terms={terms.filter((t) => t.channel === channel && glide === 0)}
            />
          </g>
        )
      })}
      {layout.patches.map((box, channel) => (
        <path key={channel} className={styles.patchEdge} d={rectPath(whole(box))} />
      ))}
      {out && <path className={styles.output} d={outlinePath(glided(out, place, next, glide))} />}
      {out && isWalking && <RunningSum box={out} place={place} sum={scene.sum} />}
      {term && (
        <>
          <TermMark box={layout.inputs[term.channel]} row={term.row} column={term.column} />
          <TermMark
            box={layout.patches[term.channel]}
            row={term.kernelRow}
            column={term.kernelColumn}
          />
          <TermMark
            box={layout.kernels[term.channel]}
            row={term.kernelRow}
            column={term.kernelColumn}
          />
        </>
      )}
      {place !== scene.running && <Ghost layer={layer} layout={layout} place={scene.running} />}
    </svg>
  )
}

/** All readers of a pixel, or all that a weight multiplies; drawn anew only when another cell is pointed at. */
function PointedMarks({ layer, layout }: MarksProps) {
  const pointed = usePointed()
  return useMemo(() => {
    if (!pointed || !isOnLayer(layer, pointed)) return null
    if (pointed.part === 'kernel') {
      const { channel, rows, columns } = multipliedBy(layer, pointed)
      const box = layout.inputs[channel]
      return box && <path className={styles.multiplied} d={tapRuns(box, rows, columns)} />
    }
    if (pointed.part === 'output') return null
    const readers = readersOf(layer, pointed)
    const box = layout.outputs[readers[0]?.map ?? 0]
    const input = layout.inputs[pointed.channel]
    if (!box || !input) return null
    const cells = readers.map(({ row, column }) => rectPath(blockRect(box, row, column))).join('')
    const windows = readers.map((place) =>
      windowCells(layer, input, { place, glide: 0, next: undefined }),
    )
    return (
      <>
        <path className={styles.readers} d={cells} />
        <path className={styles.windowsOfPixel} d={windows.join('')} />
        <path
          className={styles.pixel}
          d={outlinePath(blockRect(input, pointed.row, pointed.column))}
        />
        {roomFor(box.cell) > 0 &&
          readers.map(({ row, column, weight }) => {
            const { x, y } = blockRect(box, row, column)
            return (
              <text
                key={`${row} ${column}`}
                className={styles.readerWeight}
                x={x + box.cell / 2}
                y={y + box.cell / 2}
              >
                ×{shortNumber(weight, 4)}
              </text>
            )
          })}
      </>
    )
  }, [pointed, layer, layout])
}

/** Each cell's weight on a tag in its corner, where the cells are large enough for two numbers. */
function WindowWeights({ box, terms }: { box: GridBox; terms: SlideScene['terms'] }) {
  if (box.cell < 40 || terms.length > 49) return null
  return terms.map(({ row, column, weight, kernelRow, kernelColumn }) => {
    const text = `×${shortNumber(weight, 4)}`
    const width = 6 + text.length * 6.4
    const right = box.x + (column + 1) * box.cell - 2
    const bottom = box.y + (row + 1) * box.cell - 2
    return (
      <g key={`${kernelRow} ${kernelColumn}`}>
        <rect
          className={styles.tag}
          x={right - width}
          y={bottom - 14}
          width={width}
          height={14}
          rx={3}
        />
        <text className={styles.cornerWeight} x={right - width / 2} y={bottom - 6.5}>
          {text}
        </text>
      </g>
    )
  })
}

function TermMark({ box, row, column }: { box: GridBox | undefined; row: number; column: number }) {
  return box ? <path className={styles.term} d={outlinePath(blockRect(box, row, column))} /> : null
}

function RunningSum({ box, place, sum }: { box: GridBox; place: OutputPlace; sum: number }) {
  if (roomFor(box.cell) === 0) return null
  const { x, y } = blockRect(box, place.row, place.column)
  return (
    <text className={styles.runningSum} x={x + box.cell / 2} y={y + box.cell / 2}>
      {shortNumber(sum, roomFor(box.cell))}
    </text>
  )
}

/** Where the clock is, while another output is pointed at. */
function Ghost({ layer, layout, place }: MarksProps & { place: OutputPlace }) {
  const out = layout.outputs[place.map]
  const channels = Array.from(
    { length: layer.geometry.groupInputChannels },
    (_, i) => place.map * layer.geometry.groupInputChannels + i,
  )
  return (
    <>
      {channels.map((channel) => {
        const box = layout.inputs[channel]
        return (
          box && (
            <path
              key={channel}
              className={styles.ghost}
              d={rectPath(windowRect(layer, box, { place, glide: 0, next: undefined }))}
            />
          )
        )
      })}
      {out && (
        <path className={styles.ghost} d={rectPath(blockRect(out, place.row, place.column))} />
      )}
    </>
  )
}

function glided(
  box: GridBox,
  place: OutputPlace,
  next: OutputPlace | undefined,
  glide: number,
): Rect {
  const to = next?.map === place.map ? next : place
  return blockRect(
    box,
    place.row + (to.row - place.row) * glide,
    place.column + (to.column - place.column) * glide,
  )
}

function whole(box: GridBox): Rect {
  return blockRect(box, 0, 0, box.rows, box.columns)
}

/** Two lines, from the window's far corners to the output cell; on upright screens they lead down. */
function fan(from: Rect, to: Rect): string {
  const isBelow = to.y > from.y + from.height && to.x < from.x + from.width
  return isBelow
    ? `M${from.x},${from.y + from.height}L${to.x},${to.y}L${to.x + to.width},${to.y}L${from.x + from.width},${from.y + from.height}Z`
    : `M${from.x + from.width},${from.y}L${to.x},${to.y}L${to.x},${to.y + to.height}L${from.x + from.width},${from.y + from.height}Z`
}
