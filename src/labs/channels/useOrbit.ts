import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { ChannelsLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { outputIndex } from './places.ts'
import { boundedTurn, depthOf, firstTurn, type Plane, placeUnder } from './projected.ts'
import { channelsSession } from './session.ts'
import { letGo, pointAt, togglePin, type Turn } from './view.ts'
import type { VolumeLayout } from './volumeLayout.ts'

/** Degrees that a key turns by, and a pixel of a drag. */
const keyTurn = 6
const pixelTurn = 0.4
/** Pixels that a press may move and still be a click. */
const slack = 4

/** Hook: handlers that turn the stacks by drag and keys, and point at the cell under the pointer. */
export function useOrbit(layer: ChannelsLayer, layout: VolumeLayout, turn: Turn | undefined) {
  const press = useRef<{ id: number; x: number; y: number; from: Turn; isDrag: boolean }>(undefined)
  const markUnder = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return markAt(layout, { x: event.clientX - left, y: event.clientY - top }, turn)
  }
  return {
    tabIndex: 0,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || press.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { pointerId: id, clientX: x, clientY: y } = event
      press.current = { id, x, y, from: turn ?? { yaw: 0, pitch: 0 }, isDrag: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) return pointAt(markUnder(event))
      if (held.id !== event.pointerId) return undefined
      const [across, down] = [event.clientX - held.x, event.clientY - held.y]
      if (Math.hypot(across, down) > slack) held.isDrag = true
      if (!held.isDrag) return undefined
      pointAt(undefined)
      const { yaw, pitch } = held.from
      const next = { yaw: yaw + across * pixelTurn, pitch: pitch - down * pixelTurn }
      return turnTo(next, 'turn drag')
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (held?.id !== event.pointerId) return
      press.current = undefined
      channelsSession.endGesture()
      const mark = held.isDrag ? undefined : markUnder(event)
      if (mark) pick(layer, mark)
    },
    onPointerCancel() {
      press.current = undefined
      channelsSession.endGesture()
    },
    // Presses of keys one after another are one turn.
    onBlur: () => channelsSession.endGesture(),
    onPointerLeave: () => pointAt(undefined),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape' && !letGo())
        event.currentTarget.closest<HTMLElement>('[data-stage]')?.focus()
      else if (event.key !== 'Escape' && !turnByKey(event.key, turn)) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** Turns by a key; false for a key that turns nothing. */
function turnByKey(key: string, turn: Turn | undefined): boolean {
  const steps: Partial<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  }
  if (key === 'Home') channelsSession.change({ turn: null })
  const step = steps[key]
  if (!step) return key === 'Home'
  const { yaw, pitch } = turn ?? firstTurn
  const next = { yaw: yaw + step[0] * keyTurn, pitch: pitch + step[1] * keyTurn }
  turnTo(next, 'turn keys')
  return true
}

/** All that a gesture turns is undone as one. */
function turnTo(turn: Turn, gesture: string): void {
  channelsSession.change({ turn: boundedTurn(turn) }, gesture)
}

/** An output is gone to; a cell or a weight is pinned. */
function pick(layer: ChannelsLayer, mark: Mark): void {
  const { part, channel, row, column } = mark
  if (part !== 'output') togglePin(mark)
  else channelsSession.playback.seek(outputIndex(layer, { map: channel, row, column }))
}

/** The cell of the foremost sheet under a point; of the kernel only the input’s and the maps’ cells are pointed at. */
function markAt(
  { input, maps }: VolumeLayout,
  point: { readonly x: number; readonly y: number },
  turn: Turn | undefined,
): Mark | undefined {
  const under = (part: Mark['part'], planes: readonly Plane[]) =>
    planes.flatMap((plane, channel) => {
      const at = placeUnder(plane, point, turn)
      if (!at) return []
      const cell = { row: Math.floor(at.row), column: Math.floor(at.column) }
      return [{ mark: { part, channel, ...cell }, depth: depthOf(plane, turn) }]
    })
  const found = [...under('input', input.planes), ...under('output', maps.planes)]
  return found.toSorted((a, b) => a.depth - b.depth)[0]?.mark
}
