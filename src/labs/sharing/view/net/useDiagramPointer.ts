import { type MouseEvent, type PointerEvent, useRef } from 'react'
import type { SharingNet } from '#labs/sharing/model/net.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { chooseMark } from './chooseMark.ts'
import type { DiagramLayout } from './diagramLayout.ts'
import { presenceOf } from './lineColours.ts'
import { markUnder } from './markUnder.ts'

/** A line that has faded more than this is not pointed at. */
const leastPresence = 0.25

/** The pointer over a diagram: resting on a node or line points at it, a press chooses it, a drag over outputs moves the step. */
export function useDiagramPointer(net: SharingNet, layout: DiagramLayout) {
  const lab = useLab(sharing)
  const { session, pointing } = lab
  const hasDragged = useRef(false)
  const under = (event: MouseEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { sharedness } = session.settings()
    const lines = net.lines.filter((line) => presenceOf(line, sharedness) > leastPresence)
    return markUnder(layout, lines, { x: event.clientX - left, y: event.clientY - top })
  }
  return {
    onPointerDown() {
      hasDragged.current = false
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const mark = under(event)
      if (event.pointerType === 'mouse') pointing.pointAt(mark)
      if (event.buttons !== 1 || mark?.part !== 'output') return
      if (mark.at === Math.floor(session.playback.getState().step)) return
      hasDragged.current = true
      session.playback.seek(mark.at)
    },
    onPointerLeave: () => pointing.pointAt(undefined),
    onClick(event: MouseEvent<HTMLElement>) {
      const mark = under(event)
      if (mark && !hasDragged.current) chooseMark(lab, mark)
    },
  }
}
