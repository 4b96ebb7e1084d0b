import { type CSSProperties, type PointerEvent, useRef, useState } from 'react'
import {
  nearestPoint,
  type PlotAxis,
  plotPath,
  type PlotPoint,
  plotScale,
  type PlotScale,
} from '#draw/plotScale.ts'
import { printNumber } from '#draw/printNumber.ts'
import styles from './LinePlot.module.css'
import { useElementSize } from './useElementSize.ts'

/** A line of a plot. Its meaning gives the colour, its dashes tell it from others without one. */
export interface PlotSeries {
  readonly name: string
  readonly meaning: 'input' | 'kernel' | 'output' | 'bias' | 'error' | 'ink'
  readonly dashes?: string
  readonly points: readonly PlotPoint[]
  /** Whether its points are those of before, or not all there: it is faint then, and no number is read from it. */
  readonly isPending?: boolean
  /** Whether it stands behind the others, thin and without a name or number: what was before. */
  readonly isQuiet?: boolean
}

/** A place on the axis across that has a name, such as a known layer. */
export interface PlotMark {
  readonly x: number
  readonly text: string
  /** Whether its name stands at the bottom, where the lines are high. */
  readonly isLow?: boolean
}

interface LinePlotProps {
  /** What the plot shows, in a sentence: the name for assistive technology. */
  readonly label: string
  readonly across: PlotAxis
  readonly up: PlotAxis
  readonly series: readonly PlotSeries[]
  readonly marks?: readonly PlotMark[]
  /** Where on the axis across the rest of the lab is. */
  readonly x: number
  /** How a number of a series is written in the legend. */
  readonly print: (value: number) => string
  /** A press or a drag chose a place on the axis across; the same can be set by a control elsewhere. */
  readonly onPick?: (x: number) => void
}

const pendingText = 'being worked out…'

const edge = { left: 28, right: 22, top: 20, bottom: 36 }

/** Lines over an axis, with a cursor at the lab's own place or at the one pointed at, and the numbers there as legend. */
export function LinePlot(props: LinePlotProps) {
  const { label, series, marks = [], x, print, onPick } = props
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const probe = useRef<HTMLSpanElement>(null)
  const [pointed, setPointed] = useState<number>()
  const up = plotScale(props.up, Math.max(edge.top + 1, height - edge.bottom), edge.top, 40)
  const letter = letterWidth * (useElementSize(probe).height || usualSize)
  const left = leftOf(up, letter)
  const across = plotScale(props.across, left, Math.max(left + 1, width - edge.right))
  // On a place that the lines have a point at: what is printed is what is marked.
  const named = series.filter(({ isQuiet }) => !isQuiet)
  const ready = named.find(({ isPending }) => !isPending)
  const at = nearestPoint(ready?.points ?? [], pointed ?? x)?.x ?? x
  const isPending = series.some((line) => line.isPending)
  const under = (event: PointerEvent) =>
    across.value(event.clientX - (frame.current?.getBoundingClientRect().left ?? 0))
  const pick = (event: PointerEvent) => {
    const isHeld = event.type === 'pointerdown' || event.buttons === 1
    if (onPick && isHeld) onPick(under(event))
    setPointed(under(event))
  }
  return (
    <figure className={styles.plot}>
      <figcaption className={styles.legend}>
        <span>at {printNumber(at, 3).text}</span>
        {named.map(({ name, meaning, dashes, points, isPending }) => {
          const nearest = nearestPoint(points, at)
          return (
            <span
              key={name}
              className={styles.entry}
              style={markOf(meaning)}
              data-meaning={meaning}
              data-pending={isPending}
            >
              <svg className={styles.sample} aria-hidden="true">
                <path className={styles.line} strokeDasharray={dashes} d="M0,6H24" />
              </svg>
              {name} {isPending ? '…' : nearest && <b>{print(nearest.y)}</b>}
            </span>
          )
        })}
        {series.some(({ isQuiet }) => isQuiet) && (
          <span className={styles.entry} style={markOf('ink')} data-pending="true">
            <svg className={styles.sample} aria-hidden="true">
              <path className={styles.line} d="M0,6H24" />
            </svg>
            earlier
          </span>
        )}
      </figcaption>
      <div
        ref={frame}
        className={styles.frame}
        data-picks={onPick !== undefined}
        onPointerDown={(event) => {
          if (onPick) event.currentTarget.setPointerCapture(event.pointerId)
          pick(event)
        }}
        onPointerMove={pick}
        onPointerLeave={() => setPointed(undefined)}
      >
        <span ref={probe} className={styles.probe} aria-hidden="true" />
        <svg
          className={styles.drawing}
          role="img"
          aria-label={isPending ? `${label}; ${pendingText}` : label}
        >
          <Axes
            {...{ across, up, left, width, height }}
            names={[props.across.label, props.up.label]}
          />
          {markLabels(marks, across, width - edge.right, letter).map(
            ({ text, x: place, row, isEnd, isLow }) => (
              <g key={text} className={styles.mark}>
                <path d={`M${place},${edge.top}V${height - edge.bottom}`} />
                <text
                  x={isEnd ? place - 3 : place + 3}
                  y={isLow ? height - edge.bottom - 5 - 14 * row : edge.top + 10 + 14 * row}
                  textAnchor={isEnd ? 'end' : 'start'}
                >
                  {text}
                </text>
              </g>
            ),
          )}
          <path
            className={styles.cursor}
            d={`M${across.place(at)},${edge.top}V${height - edge.bottom}`}
          />
          {series.map(({ name, meaning, dashes, points, isPending, isQuiet }) => (
            <g
              key={name}
              style={markOf(meaning)}
              data-meaning={meaning}
              data-pending={isPending ?? isQuiet}
            >
              <path
                className={styles.line}
                strokeDasharray={dashes}
                d={plotPath(points, across, up)}
              />
              {!isPending && !isQuiet && (
                <Dot point={nearestPoint(points, at)} {...{ across, up }} />
              )}
            </g>
          ))}
          {isPending && (
            <text className={styles.pending} x={width - edge.right} y={edge.top + 10}>
              {pendingText}
            </text>
          )}
        </svg>
      </div>
    </figure>
  )
}

function markOf(meaning: PlotSeries['meaning']): CSSProperties {
  return { '--mark': `var(--${meaning})` } as CSSProperties
}

/** About how wide a letter of an axis is, as a part of its size. */
const letterWidth = 0.56
/** Pixels, as long as none has been drawn. */
const usualSize = 12

/** Where the axis up stands: behind its longest number. */
function leftOf({ ticks }: PlotScale, letter: number): number {
  const longest = Math.max(0, ...ticks.map(({ text }) => text.length))
  return Math.max(edge.left, Math.ceil(10 + longest * letter))
}

/** Where the names of marks stand: beside their line, in the first row in which no other is in the way. */
function markLabels(marks: readonly PlotMark[], across: PlotScale, right: number, letter: number) {
  const ends: number[] = []
  return marks.map((mark) => {
    const place = across.place(mark.x)
    const length = mark.text.length * letter + 3
    const isEnd = place + length > right
    const from = isEnd ? place - length : place
    const free = ends.findIndex((end) => end < from)
    const row = free < 0 ? ends.length : free
    ends[row] = from + length
    return { ...mark, x: place, row, isEnd }
  })
}

function Dot(props: { point: PlotPoint | undefined; across: PlotScale; up: PlotScale }) {
  const { point, across, up } = props
  if (!point || !Number.isFinite(point.y)) return null
  return <circle className={styles.dot} cx={across.place(point.x)} cy={up.place(point.y)} r="4" />
}

function Axes(props: {
  across: PlotScale
  up: PlotScale
  left: number
  width: number
  height: number
  names: readonly [string, string]
}) {
  const { across, up, left, width, height, names } = props
  const floor = height - edge.bottom
  return (
    <g className={styles.axes}>
      {up.ticks.map(({ at, text }) => (
        <g key={text}>
          <path d={`M${left},${at}H${width - edge.right}`} />
          <text className={styles.upTick} x={left - 6} y={at + 4}>
            {text}
          </text>
        </g>
      ))}
      {across.ticks.map(({ at, text }) => (
        <text key={text} className={styles.acrossTick} x={at} y={floor + 15}>
          {text}
        </text>
      ))}
      <text className={styles.acrossName} x={(left + width - edge.right) / 2} y={height - 4}>
        {names[0]}
      </text>
      <text x={left} y={edge.top - 7}>
        {names[1]}
      </text>
    </g>
  )
}
