import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo } from '#labs/photo/photo.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { halves, labelBand } from './halves.ts'
import { draggedBy, placement, zoomedAt } from './placement.ts'

/** Movement in screen pixels under which a press is a click. */
const clickReach = 4

/**
 * Hook: a drag moves the photograph, a click brings the step to a pixel, the wheel with Ctrl or Cmd and two fingers zoom
 * where they are; a wheel without moves it once it is larger than the stage. Near by, the pixel under the mouse is pointed at.
 */
export function usePhotoPointer(
  canvas: RefObject<HTMLCanvasElement | null>,
  image: RgbaImage,
  stage: Size,
): void {
  const { session, pointing } = useLab(photo)
  /** The half that a place of the stage is in; from afar, the whole of it. */
  const under = (x: number) => {
    const { before, after, isTwin } = halves(pointing.get(), image, stage)
    if (!isTwin) return { at: before.at, left: 0, room: stage }
    const { at, left, right } = x < before.right ? before : after
    return { at, left, room: { width: right - left, height: stage.height } }
  }
  const zoomAt = useEffectEvent((factor: number, x: number, y: number) => {
    const { at, left, room } = under(x)
    const here = { ...at, left: at.left - left }
    pointing.set(zoomedAt(here, at.scale * factor, x - left, y, image, room))
  })
  const moveBy = useEffectEvent((dx: number, dy: number) => {
    const view = pointing.get()
    if (view.zoom === 0) return
    const at = placement(view, image, stage)
    pointing.set({ centre: draggedBy(at, dx, dy, image, stage) })
  })
  /** The pixel of the result that a place of the stage belongs to, in either half. */
  const pixelAt = (x: number, y: number) => {
    const { at } = under(x)
    const { stride } = session.settings()
    const [column, row] = [
      Math.floor((x - at.left) / at.scale / stride),
      Math.floor((y - at.top) / at.scale / stride),
    ]
    const { rowLength, count } = session.clock()
    if (column < 0 || row < 0 || column >= rowLength || row * rowLength >= count) return undefined
    return { row, column }
  }
  const stepTo = useEffectEvent((x: number, y: number) => {
    const pixel = pixelAt(x, y)
    if (pixel) session.playback.seek(pixel.row * session.clock().rowLength + pixel.column)
  })
  const pointAt = useEffectEvent((point: { x: number; y: number } | undefined) => {
    const isNear = point && halves(pointing.get(), image, stage).isTwin && point.y > labelBand
    const pixel = isNear ? pixelAt(point.x, point.y) : undefined
    const last = pointing.get().pixel
    if (pixel?.row !== last?.row || pixel?.column !== last?.column) pointing.set({ pixel })
  })

  useEffect(() => {
    const target = canvas.current
    if (!target) return undefined
    const fingers = new Map<number, { x: number; y: number }>()
    let travelled = 0
    const pointOf = (event: PointerEvent | WheelEvent) => {
      const box = target.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    const spread = () => {
      const [one, two] = [...fingers.values()]
      return one && two
        ? {
            far: Math.hypot(one.x - two.x, one.y - two.y),
            x: (one.x + two.x) / 2,
            y: (one.y + two.y) / 2,
          }
        : undefined
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      target.setPointerCapture(event.pointerId)
      fingers.set(event.pointerId, pointOf(event))
      if (fingers.size === 1) travelled = 0
    }
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId)
      if (!before) {
        if (event.pointerType === 'mouse') pointAt(pointOf(event))
        return
      }
      pointAt(undefined)
      const was = spread()
      const now = pointOf(event)
      fingers.set(event.pointerId, now)
      travelled += Math.hypot(now.x - before.x, now.y - before.y)
      const is = spread()
      if (was && is) {
        zoomAt(is.far / Math.max(1, was.far), is.x, is.y)
        moveBy(is.x - was.x, is.y - was.y)
      } else moveBy(now.x - before.x, now.y - before.y)
    }
    const up = (event: PointerEvent) => {
      const point = fingers.get(event.pointerId)
      fingers.delete(event.pointerId)
      const isClick = event.type === 'pointerup' && fingers.size === 0 && travelled < clickReach
      if (point && isClick) stepTo(point.x, point.y)
      else if (point) travelled = clickReach
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) {
        if (pointing.get().zoom === 0) return
        event.preventDefault()
        moveBy(-event.deltaX, -event.deltaY)
        return
      }
      event.preventDefault()
      const { x, y } = pointOf(event)
      zoomAt(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200), x, y)
    }
    const listeners = new AbortController()
    const { signal } = listeners
    target.addEventListener('pointerdown', down, { signal })
    target.addEventListener('pointermove', move, { signal })
    target.addEventListener('pointerleave', () => pointAt(undefined), { signal })
    target.addEventListener('pointerup', up, { signal })
    target.addEventListener('pointercancel', up, { signal })
    target.addEventListener('wheel', wheel, { signal, passive: false })
    return () => listeners.abort()
  }, [canvas, pointing])
}
