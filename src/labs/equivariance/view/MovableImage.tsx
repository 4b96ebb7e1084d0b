import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance, type EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type GridBox, gridRect } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from './Stage.module.css'
import { amountNow, moveTo, shiftTo } from './moves.ts'

interface MovableImageProps {
  readonly label: string
  readonly scene: GridScene
  readonly box: GridBox
}

/** Pixels of a drag for a step of a transform that is no shift. */
const pixelsAStep = 8

/** A picture that a drag or the arrow keys move: cell by cell where T is a shift, else step by step. */
export function MovableImage({ label, scene, box }: MovableImageProps) {
  const lab = useLab(equivariance)
  const { session } = lab
  const palette = usePalette()
  const { x: left, y: top, width, height } = gridRect(box)
  const held = useRef<{ x: number; y: number; amount: number; down: number }>(undefined)
  const handleMove = ({ clientX, clientY }: PointerEvent) => {
    if (!held.current) return
    const { x, y, amount, down } = held.current
    const isShift = session.settings().motion === 'shift'
    const pixels = isShift ? box.cell : pixelsAStep
    const across = amount + unit(session) * Math.round((clientX - x) / pixels)
    if (isShift) shiftTo(lab, across, down + Math.round((clientY - y) / pixels), amount)
    else moveTo(lab, across)
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = keySteps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const { motion, down } = session.settings()
    const now = amountNow(lab)
    if (motion === 'shift') shiftTo(lab, now + step[0], down + step[1], now)
    else moveTo(lab, now + unit(session) * (step[0] - step[1]))
  }
  const end = () => {
    held.current = undefined
    session.endGesture()
  }
  return (
    <button
      type="button"
      className={styles.image}
      aria-label={`${label}; arrow keys move it`}
      style={{ left, top, width, height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const { down } = session.settings()
        session.playback.pause()
        held.current = { x: event.clientX, y: event.clientY, amount: amountNow(lab), down }
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
function unit(session: EquivarianceLab['session']): number {
  return session.settings().motion === 'turn' ? 5 : 1
}

const keySteps: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
