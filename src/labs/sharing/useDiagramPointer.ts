import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { chooseMark } from './choose.ts'
import type { DiagramLayout } from './layout.ts'
import { presenceOf } from './lineColours.ts'
import type { SharingNet } from './net.ts'
import { sharingSession } from './session.ts'
import { markUnder } from './under.ts'
import { type Mark, pointAt } from './view.ts'

/** A line that has faded more than this is not pointed at. */
const leastPresence = 0.25

/** The pointer over a diagram: resting on a node or line points at it, a press chooses it, a drag over outputs moves the step. */
export function useDiagramPointer(net: SharingNet, layout: DiagramLayout) {
  const hasDragged = useRef(false)
  const under = (event: MouseEvent<HTMLElement>): Mark | undefined => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { tie } = sharingSession.settings()
    const lines = net.lines.filter((line) => presenceOf(line, tie) > leastPresence)
    return markUnder(layout, lines, { x: event.clientX - left, y: event.clientY - top })
  }
  return {
    onPointerDown() {
      hasDragged.current = false
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const mark = under(event)
      if (event.pointerType === 'mouse') pointAt(mark)
      if (event.buttons !== 1 || mark?.part !== 'output') return
      if (mark.at === Math.floor(sharingSession.playback.getState().step)) return
      hasDragged.current = true
      sharingSession.playback.seek(mark.at)
    },
    onPointerLeave: () => pointAt(undefined),
    onClick(event: MouseEvent<HTMLElement>) {
      const mark = under(event)
      if (mark && !hasDragged.current) chooseMark(mark)
    },
  }
}
