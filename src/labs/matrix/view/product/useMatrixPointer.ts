import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type Cell, cellAt, type GridBox } from '#draw/gridBox.ts'
import { pointIn } from '#ui/useGridPointer.ts'
import { panned, sightBox, zoomed } from './sightBox.ts'
import type { MatrixLab } from '#labs/matrix/matrix.ts'

/** Pixels that a press may move and still be a click. */
const clickSlack = 5

interface Handling {
  readonly pointing: MatrixLab['pointing']
  readonly whole: GridBox
  readonly onPoint: (cell: Cell | undefined) => void
  readonly onPick: (cell: Cell) => void
}

/** Hover, click, a drag that moves the enlarged matrix, and wheel and pinch that enlarge it. */
export function useMatrixPointer(frame: RefObject<HTMLElement | null>, handling: Handling) {
  const { pointing, whole, onPoint, onPick } = handling
  const pressed = useRef(new Map<number, { x: number; y: number }>())
  const moved = useRef(0)

  const cellUnder = ({ x, y }: { x: number; y: number }) =>
    cellAt(sightBox(whole, pointing.get().sight), x, y)

  const end = (event: PointerEvent<HTMLElement>) => pressed.current.delete(event.pointerId)

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || pressed.current.size >= 2) return
      event.currentTarget.setPointerCapture(event.pointerId)
      if (pressed.current.size === 0) moved.current = 0
      pressed.current.set(event.pointerId, pointIn(event.currentTarget, event))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = pointIn(event.currentTarget, event)
      const before = pressed.current.get(event.pointerId)
      if (!before) {
        if (event.pointerType !== 'touch') onPoint(cellUnder(now))
        return
      }
      const { sight } = pointing.get()
      const other = [...pressed.current].find(([id]) => id !== event.pointerId)?.[1]
      moved.current += Math.hypot(now.x - before.x, now.y - before.y)
      pressed.current.set(event.pointerId, now)
      if (other) {
        const apart = (a: typeof now) => Math.max(10, Math.hypot(a.x - other.x, a.y - other.y))
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
        pointing.set({ sight: zoomed(whole, sight, apart(now) / apart(before), middle) })
      } else if (moved.current > clickSlack) {
        if (sight.zoom > 1)
          pointing.set({ sight: panned(whole, sight, before.x - now.x, before.y - now.y) })
        else onPoint(cellUnder(now))
      }
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = pressed.current.get(event.pointerId)
      if (!held) return
      end(event)
      const cell = cellUnder(pointIn(event.currentTarget, event))
      if (moved.current <= clickSlack && cell) onPick(cell)
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
    onPointerLeave() {
      if (pressed.current.size === 0) onPoint(undefined)
    },
  }

  // React listens to wheels passively; enlarging must keep the page from scrolling.
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const handleWheel = (event: WheelEvent) => {
      if (event.ctrlKey && event.deltaY === 0) return
      event.preventDefault()
      const factor = Math.exp(-Math.max(-80, Math.min(80, event.deltaY)) / 240)
      const { sight } = pointing.get()
      pointing.set({ sight: zoomed(whole, sight, factor, pointIn(element, event)) })
    }
    element.addEventListener('wheel', handleWheel, { passive: false })
    return () => element.removeEventListener('wheel', handleWheel)
  }, [frame, pointing, whole])

  return handlers
}
