import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { outputIndex } from '#core/outputCell.ts'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import { boundedOrbit, firstOrbit, type Orbit } from '#labs/channels/model/orbitSetting.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { depthOf, type Plane, placeUnder } from './projected.ts'
import type { VolumeLayout } from './volumeLayout.ts'

/** Degrees that a key turns by, and a pixel of a drag. */
const degreesPerKey = 6
const degreesPerPixel = 0.4
/** Pixels that a press may move and still be a click. */
const slack = 4

/** Hook: handlers that turn the stacks by drag and keys, and point at the cell under the pointer. */
export function useOrbit(layer: ChannelsLayer, layout: VolumeLayout, orbit: Orbit | undefined) {
  const lab = useLab(channels)
  const { session, pointing } = lab
  const press = useRef<{ id: number; x: number; y: number; from: Orbit; isDrag: boolean }>(
    undefined,
  )
  const markUnder = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return markAt(layout, { x: event.clientX - left, y: event.clientY - top }, orbit)
  }
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
      if (!held) return pointing.pointAt(markUnder(event))
      if (held.id !== event.pointerId) return undefined
      const [across, down] = [event.clientX - held.x, event.clientY - held.y]
      if (Math.hypot(across, down) > slack) held.isDrag = true
      if (!held.isDrag) return undefined
      pointing.pointAt(undefined)
      const { yaw, pitch } = held.from
      const next = { yaw: yaw + across * degreesPerPixel, pitch: pitch - down * degreesPerPixel }
      return orbitTo(lab, next, 'turn drag')
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (held?.id !== event.pointerId) return
      press.current = undefined
      session.endGesture()
      const mark = held.isDrag ? undefined : markUnder(event)
      if (mark) pick(lab, layer, mark)
    },
    onPointerCancel() {
      press.current = undefined
      session.endGesture()
    },
    // Presses of keys one after another are one turn.
    onBlur: () => session.endGesture(),
    onPointerLeave: () => pointing.pointAt(undefined),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape' && !pointing.clearPin())
        event.currentTarget.closest<HTMLElement>('[data-stage]')?.focus()
      else if (event.key !== 'Escape' && !orbitByKey(lab, event.key, orbit)) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** Turns by a key; false for a key that turns nothing. */
function orbitByKey(lab: ChannelsLab, key: string, orbit: Orbit | undefined): boolean {
  const steps: Partial<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  }
  if (key === 'Home') lab.session.change({ orbit: null })
  const step = steps[key]
  if (!step) return key === 'Home'
  const { yaw, pitch } = orbit ?? firstOrbit
  const next = { yaw: yaw + step[0] * degreesPerKey, pitch: pitch + step[1] * degreesPerKey }
  orbitTo(lab, next, 'turn keys')
  return true
}

/** All that a gesture turns is undone as one. */
function orbitTo({ session }: ChannelsLab, orbit: Orbit, gesture: string): void {
  session.change({ orbit: boundedOrbit(orbit) }, gesture)
}

/** An output is gone to; a cell or a weight is pinned. */
function pick({ session, pointing }: ChannelsLab, layer: ChannelsLayer, mark: ConvMark): void {
  const { part, channel, row, column } = mark
  if (part !== 'output') pointing.togglePin(mark)
  else session.playback.seek(outputIndex(layer.geometry, { map: channel, row, column }))
}

/** The cell of the foremost sheet under a point; of the kernel only the input’s and the maps’ cells are pointed at. */
function markAt(
  { input, maps }: VolumeLayout,
  point: { readonly x: number; readonly y: number },
  orbit: Orbit | undefined,
): ConvMark | undefined {
  const under = (part: ConvMark['part'], planes: readonly Plane[]) =>
    planes.flatMap((plane, channel) => {
      const at = placeUnder(plane, point, orbit)
      if (!at) return []
      const cell = { row: Math.floor(at.row), column: Math.floor(at.column) }
      return [{ mark: { part, channel, ...cell }, depth: depthOf(plane, orbit) }]
    })
  const found = [...under('input', input.planes), ...under('output', maps.planes)]
  return found.toSorted((a, b) => a.depth - b.depth)[0]?.mark
}
