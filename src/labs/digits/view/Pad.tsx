import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { digits } from '#labs/digits/digits.ts'
import type { DigitsLayer } from '#labs/digits/model/digitsLayer.ts'
import { dashesOf } from '#labs/digits/model/ink.ts'
import { padSide, type PadPoint, simplified, type Stroke } from '#labs/digits/model/strokes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import type { Area } from './digitsFigures.ts'
import styles from './Digits.module.css'
import { penOf } from './pen.ts'

interface PadProps {
  readonly layer: DigitsLayer
  /** Steps of the pen that are done. */
  readonly steps: number
  readonly at: Area
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where a digit is drawn, with a pointer or with the arrow keys: what has been drawn, and faint what is to come. */
export function Pad({ layer, steps, at }: PadProps) {
  const lab = useLab(digits)
  const { session } = lab
  const pad = useRef<HTMLButtonElement>(null)
  const pen = penOf(lab)
  const { erases } = pen.use((it) => it)
  const drawing = useRef<PadPoint[]>(undefined)
  const [place, setPlace] = useState<PadPoint>()
  const [isDown, setDown] = useState(false)

  const { settings, dashes } = layer
  const strokes = settings.from === 'drawn' ? settings.strokes : []

  const show = (points: readonly PadPoint[], isDone: boolean) => {
    const before = session.settings()
    const kept = before.from === 'drawn' ? before.strokes : []
    const others = isOngoing.current ? kept.slice(0, -1) : kept
    const stroke: Stroke = { erases, points }
    const drawn = isDone ? simplified(stroke) : stroke
    isOngoing.current = !isDone
    session.playback.pause()
    session.notify(session.change({ from: 'drawn', strokes: [...others, drawn] }, 'stroke'))
    session.playback.seek(session.clock().count - 1)
    if (isDone) session.endGesture()
  }
  const isOngoing = useRef(false)

  const under = ({ clientX, clientY }: { clientX: number; clientY: number }): PadPoint => {
    const { left, top, width, height } = pad.current!.getBoundingClientRect()
    return {
      x: held(((clientX - left) / width) * padSide),
      y: held(((clientY - top) / height) * padSide),
    }
  }
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = [under(event)]
    show(drawing.current, false)
  }
  const go = (event: PointerEvent) => {
    const points = drawing.current
    if (!points) return
    for (const each of event.nativeEvent.getCoalescedEvents?.() ?? [event]) {
      const next = under(each)
      const last = points.at(-1)!
      if (next.x !== last.x || next.y !== last.y) points.push(next)
    }
    show(points, false)
  }
  const end = () => {
    const points = drawing.current
    drawing.current = undefined
    if (points) show(points, true)
  }

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const move = moves[event.key]
    const from = place ?? { x: 32, y: 32 }
    if (move) {
      const far = event.shiftKey ? 8 : 2
      const to = {
        x: held(from.x + far * move[0]),
        y: held(from.y + far * move[1]),
      }
      setPlace(to)
      if (isDown) {
        drawing.current = [...(drawing.current ?? [from]), to]
        show(drawing.current, false)
      }
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (isDown) end()
      else {
        drawing.current = [from]
        show(drawing.current, false)
      }
      setPlace(from)
      setDown(!isDown)
    } else if (event.key === 'Escape' && isDown) {
      end()
      setDown(false)
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      session.change({ strokes: strokes.slice(0, -1), from: 'drawn' })
      session.playback.seek(session.clock().count - 1)
    } else if (event.key === 'e' || event.key === 'E') pen.set({ erases: !erases })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const done = dashes.slice(0, steps)
  return (
    <div
      className={styles.pad}
      style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
    >
      <svg viewBox={`-0.5 -0.5 ${padSide} ${padSide}`} aria-hidden="true">
        {strokes.map((stroke, index) => (
          <path
            key={index}
            className={styles.toCome}
            data-erases={stroke.erases}
            d={pathOf(stroke.points)}
          />
        ))}
        {strokes.map((stroke, index) => (
          <path
            key={index}
            className={styles.drawn}
            data-erases={stroke.erases}
            d={dashPath(done.filter((dash) => dash.stroke === index))}
          />
        ))}
        {place && (
          <circle
            className={styles.pen}
            data-down={isDown}
            data-erases={erases}
            cx={place.x}
            cy={place.y}
            r={erases ? 3.4 : 2.3}
          />
        )}
      </svg>
      {strokes.length === 0 && <p className={styles.empty}>Draw a digit here</p>}
      <button
        ref={pad}
        type="button"
        aria-label={`Pad, ${strokes.length} ${strokes.length === 1 ? 'stroke' : 'strokes'}`}
        title="Arrow keys move the pen, Space puts it down and lifts it, E changes between pen and eraser, Backspace takes the last stroke away."
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={press}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) setPlace((it) => it ?? { x: 32, y: 32 })
        }}
        onBlur={() => {
          if (isDown) end()
          setDown(false)
          setPlace(undefined)
        }}
      />
    </div>
  )
}

function pathOf(points: readonly PadPoint[]): string {
  const [first] = points
  if (!first) return ''
  return `M${first.x},${first.y}L${(points.length > 1 ? points : [first, first]).map(({ x, y }) => `${x},${y}`).join(' ')}`
}

function dashPath(dashes: ReturnType<typeof dashesOf>): string {
  const [first] = dashes
  return first ? pathOf([first.from, ...dashes.map(({ to }) => to)]) : ''
}

function held(part: number): number {
  return Math.min(padSide - 1, Math.max(0, Math.floor(part)))
}
