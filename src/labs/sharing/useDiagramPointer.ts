import type { MouseEvent, PointerEvent } from 'react'
import { chooseMark } from './choose.ts'
import type { DiagramLayout } from './layout.ts'
import { presenceOf } from './lineColours.ts'
import type { SharingNet } from './net.ts'
import { sharingSession } from './session.ts'
import { markUnder } from './under.ts'
import { type Mark, pointAt } from './view.ts'

/** A line that has faded more than this is not pointed at. */
const leastPresence = 0.25

/** The pointer over a diagram: resting on a node or line points at it, a press chooses it. */
export function useDiagramPointer(net: SharingNet, layout: DiagramLayout) {
  const under = (event: MouseEvent<HTMLElement>): Mark | undefined => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { tie } = sharingSession.settings()
    const lines = net.lines.filter((line) => presenceOf(line, tie) > leastPresence)
    return markUnder(layout, lines, { x: event.clientX - left, y: event.clientY - top })
  }
  return {
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.pointerType === 'mouse') pointAt(under(event))
    },
    onPointerLeave: () => pointAt(undefined),
    onClick(event: MouseEvent<HTMLElement>) {
      const mark = under(event)
      if (mark) chooseMark(mark)
    },
  }
}
