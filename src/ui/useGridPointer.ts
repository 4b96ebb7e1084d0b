import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type Cell, cellAt, nearestCell } from '#draw/gridBox.ts'
import type { MatrixGridProps } from './matrixGridProps.ts'

/** Pixels that a press may move and still be a click. */
const clickSlack = 4
const doubleMilliseconds = 400
/** Milliseconds without a turn after which a wheel has been left. */
const wheelRest = 600
/** Pixels of a drag that change a value by one fine step. */
const pixelsPerStep = 6

interface Press {
  readonly pointer: number
  readonly cell: Cell
  readonly y: number
  readonly x: number
  readonly value: number
  isDrag: boolean
}

/** Hover, click, drag and wheel with a modifier over a grid. */
export function useGridPointer(
  grid: RefObject<HTMLDivElement | null>,
  props: MatrixGridProps & {
    onGrab: (cell: Cell) => void
    onDoublePick: (cell: Cell) => void
    focusedCell: () => Cell | undefined
  },
) {
  const { box, edit, drag, onPoint, onPick, onDrag, onGrab, focusedCell } = props
  const press = useRef<Press>(undefined)
  const lastPick = useRef<{ cell: Cell; time: number }>(undefined)

  const corner = { ...box, x: 0, y: 0 }
  const changesValue = edit !== undefined && drag === 'value'

  /** A second press on the same cell soon after the first opens it for editing; touch has no double click of its own. */
  const pick = (cell: Cell, time: number) => {
    const last = lastPick.current
    const isDouble =
      last !== undefined &&
      last.cell.row === cell.row &&
      last.cell.column === cell.column &&
      time - last.time < doubleMilliseconds
    lastPick.current = isDouble ? undefined : { cell, time }
    onPick?.(cell)
    if (isDouble) props.onDoublePick(cell)
  }

  /** The browser took the pointer away in the middle of a press. */
  const abandon = (event: PointerEvent<HTMLElement>) => {
    if (press.current?.pointer !== event.pointerId) return
    press.current = undefined
    edit?.onEnd()
    onDrag?.(undefined)
    onPoint(undefined)
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { x, y } = pointIn(event.currentTarget, event)
      const cell = cellAt(corner, x, y)
      // A second finger does not take over what the first began.
      if (!cell || event.button !== 0 || press.current) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      press.current = {
        pointer: event.pointerId,
        cell,
        x,
        y,
        value: edit?.value(cell) ?? 0,
        isDrag: false,
      }
      onGrab(cell)
      if (drag === 'paint') onDrag?.(cell)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { x, y } = pointIn(event.currentTarget, event)
      const held = press.current
      if (!held) return onPoint(cellAt(corner, x, y))
      if (held.pointer !== event.pointerId) return undefined
      if (Math.hypot(x - held.x, y - held.y) > clickSlack) held.isDrag = true
      if (!held.isDrag) return undefined
      if (changesValue) {
        const steps = Math.round((held.y - y) / pixelsPerStep)
        const size = event.shiftKey ? edit.coarse * 5 : event.altKey ? edit.fine : edit.coarse
        return edit.onChange(held.cell, held.value + steps * size, 'drag')
      }
      onPoint(undefined)
      return onDrag?.(nearestCell(corner, x, y))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (held?.pointer !== event.pointerId) return
      press.current = undefined
      if (held.isDrag && changesValue) edit.onEnd()
      if (!held.isDrag) pick(held.cell, event.timeStamp)
      onDrag?.(undefined)
    },
    onPointerCancel: abandon,
    onLostPointerCapture: abandon,
    onPointerLeave() {
      if (!press.current) onPoint(focusedCell())
    },
  }

  // React listens to wheels passively; changing a value must keep the page from zooming.
  useEffect(() => {
    const element = grid.current
    if (!element || !edit) return undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    const handleWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.altKey && !event.shiftKey) return
      event.preventDefault()
      const { x, y } = pointIn(element, event)
      const cell = cellAt({ ...box, x: 0, y: 0 }, x, y)
      const turn = Math.sign(event.deltaY || event.deltaX)
      if (!cell || turn === 0) return
      const size = event.altKey ? edit.fine : edit.coarse
      edit.onChange(cell, edit.value(cell) - turn * size, `wheel ${cell.row} ${cell.column}`)
      clearTimeout(rest)
      rest = setTimeout(edit.onEnd, wheelRest)
    }
    element.addEventListener('wheel', handleWheel, { passive: false })
    return () => element.removeEventListener('wheel', handleWheel)
  }, [grid, edit, box])

  return handlers
}

/** Where an event lies in an element, in pixels from its top left corner. */
export function pointIn(
  element: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
) {
  const { left, top } = element.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}
