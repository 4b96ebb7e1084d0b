import { type PointerEvent, useRef } from 'react'
import { chooseUnit } from './choose.ts'
import { type FieldLayout, unitUnder } from './layout.ts'
import { pointAt } from './view.ts'

/** The pointer over the plates: resting on a unit shows its cone, a press chooses it, a drag goes from unit to unit. */
export function useFieldPointer(layout: FieldLayout) {
  const held = useRef<{ readonly pointer: number; readonly place: number }>(undefined)
  const under = (event: PointerEvent<HTMLElement>, only?: number) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return unitUnder(layout, { x: event.clientX - left, y: event.clientY - top }, only)
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    if (held.current?.pointer === event.pointerId) held.current = undefined
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const unit = under(event)
      if (!unit || event.button !== 0 || held.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { pointer: event.pointerId, place: unit.place }
      pointAt(undefined)
      chooseUnit(unit)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!held.current) {
        if (event.pointerType === 'mouse') pointAt(under(event))
        return
      }
      if (held.current.pointer !== event.pointerId) return
      const unit = under(event, held.current.place)
      if (unit) chooseUnit(unit)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
    onPointerLeave: () => pointAt(undefined),
  }
}
