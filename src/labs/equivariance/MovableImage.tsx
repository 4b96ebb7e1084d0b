import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from './EquivarianceStage.module.css'
import { amountNow, equivarianceSession, moveTo, shiftTo } from './session.ts'
import { mostShift } from './settings.ts'

interface MovableImageProps {
  readonly label: string
  readonly scene: GridScene
  readonly box: GridBox
}

/** Pixels of a drag for a step of a transform that is no shift. */
const pixelsAStep = 8

/** A picture that a drag or the arrow keys move: cell by cell where T is a shift, else step by step. */
export function MovableImage({ label, scene, box }: MovableImageProps) {
  const palette = usePalette()
  const held = useRef<{ x: number; y: number; amount: number; down: number }>(undefined)
  const handleMove = ({ clientX, clientY }: PointerEvent) => {
    if (!held.current) return
    const { x, y, amount, down } = held.current
    const isShift = equivarianceSession.settings().motion === 'shift'
    const pixels = isShift ? box.cell : pixelsAStep
    const across = amount + unit() * Math.round((clientX - x) / pixels)
    if (isShift) shift(across, down + Math.round((clientY - y) / pixels), amount)
    else moveTo(across)
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = keySteps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const { motion, down } = equivarianceSession.settings()
    const now = amountNow()
    if (motion === 'shift') shift(now + step[0], down + step[1], now)
    else moveTo(now + unit() * (step[0] - step[1]))
  }
  const end = () => {
    held.current = undefined
    equivarianceSession.endGesture()
  }
  return (
    <button
      type="button"
      className={styles.image}
      aria-label={`${label}; arrow keys move it`}
      style={{
        left: box.x,
        top: box.y,
        width: box.columns * box.cell,
        height: box.rows * box.cell,
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const { down } = equivarianceSession.settings()
        equivarianceSession.playback.pause()
        held.current = { x: event.clientX, y: event.clientY, amount: amountNow(), down }
      }}
      onPointerMove={handleMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={handleKey}
      onBlur={end}
    >
      <GridCanvas scene={scene} box={box} palette={palette} shown={box.rows * box.columns} />
    </button>
  )
}

/** What a step is in the slider's numbers. */
function unit(): number {
  return equivarianceSession.settings().motion === 'turn' ? 5 : 1
}

function shift(amount: number, down: number, from: number): void {
  const most = mostShift(equivarianceSession.settings())
  shiftTo(amount, Math.min(most, Math.max(-most, down)), from)
}

const keySteps: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
