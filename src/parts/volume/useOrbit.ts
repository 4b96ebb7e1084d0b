import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { LabSession } from '#state/labSession.ts'
import { boundedOrbit, type Orbit } from './orbitSetting.ts'
import type { Point } from './projected.ts'

/** Degrees that a key turns by, and a pixel of a drag. */
const degreesPerKey = 6
const degreesPerPixel = 0.4
/** Pixels that a press may move and still be a click. */
const slack = 4

interface Turned {
  readonly session: Pick<LabSession<{ readonly orbit: Orbit | null }>, 'change' | 'endGesture'>
  /** From where the stacks are seen; undefined: flat. */
  readonly orbit: Orbit | undefined
  /** How they are seen before anybody has turned them. */
  readonly first: Orbit
  /** The pointer is over a point, in pixels from the corner; undefined: it has left. */
  readonly onPoint: (point: Point | undefined) => void
  /** A press that turned nothing. */
  readonly onPick: (point: Point) => void
  /** Clears a pin; false when there is none: then the stage has the focus. */
  readonly onEscape: () => boolean
}

/** Hook: handlers that turn stacks by drag and keys, and tell at which point the pointer is. */
export function useOrbit({ session, orbit, first, onPoint, onPick, onEscape }: Turned) {
  const press = useRef<{ id: number; x: number; y: number; from: Orbit; isDrag: boolean }>(
    undefined,
  )
  // All that a gesture turns is undone as one.
  const turnTo = (to: Orbit, gesture: string) =>
    session.change({ orbit: boundedOrbit(to) }, gesture)
  return {
    tabIndex: 0,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || press.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { pointerId: id, clientX: x, clientY: y } = event
      press.current = { id, x, y, from: orbit ?? { yaw: 0, pitch: 0 }, isDrag: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) return onPoint(pointOf(event))
      if (held.id !== event.pointerId) return undefined
      const [across, down] = [event.clientX - held.x, event.clientY - held.y]
      if (Math.hypot(across, down) > slack) held.isDrag = true
      if (!held.isDrag) return undefined
      onPoint(undefined)
      const { yaw, pitch } = held.from
      const next = { yaw: yaw + across * degreesPerPixel, pitch: pitch - down * degreesPerPixel }
      return turnTo(next, 'turn drag')
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (held?.id !== event.pointerId) return
      press.current = undefined
      session.endGesture()
      if (!held.isDrag) onPick(pointOf(event))
    },
    onPointerCancel() {
      press.current = undefined
      session.endGesture()
    },
    // Presses of keys one after another are one turn.
    onBlur: () => session.endGesture(),
    onPointerLeave: () => onPoint(undefined),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const next = turnedBy(event.key, orbit ?? first)
      if (event.key === 'Escape') {
        if (!onEscape()) event.currentTarget.closest<HTMLElement>('[data-stage]')?.focus()
      } else if (event.key === 'Home') session.change({ orbit: null })
      else if (next) turnTo(next, 'turn keys')
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

function turnedBy(key: string, { yaw, pitch }: Orbit): Orbit | undefined {
  const steps: Partial<Record<string, readonly [across: number, up: number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  }
  const step = steps[key]
  return step && { yaw: yaw + step[0] * degreesPerKey, pitch: pitch + step[1] * degreesPerKey }
}

function pointOf(event: PointerEvent<HTMLElement>): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}
