import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { type PointerEvent, useRef } from 'react'
import { chooseUnit } from './choose.ts'
import { type FieldLayout, unitUnder } from './layout.ts'

/** The pointer over the plates: resting on a unit shows its cone, a press chooses it, a drag goes from unit to unit. */
export function useFieldPointer(layout: FieldLayout) {
  const lab = useLab(field)
  const held = useRef<{ readonly pointer: number; readonly layerIndex: number }>(undefined)
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
      held.current = { pointer: event.pointerId, layerIndex: unit.layerIndex }
      lab.pointing.pointAt(undefined)
      chooseUnit(lab, unit)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!held.current) {
        if (event.pointerType === 'mouse') lab.pointing.pointAt(under(event))
        return
      }
      if (held.current.pointer !== event.pointerId) return
      const unit = under(event, held.current.layerIndex)
      if (unit) chooseUnit(lab, unit)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
    onPointerLeave: () => lab.pointing.pointAt(undefined),
  }
}
