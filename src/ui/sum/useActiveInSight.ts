import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Hook: scrolls an element, never the page, until the part that is marked active is in sight, and back to the beginning
 * when none is. Whoever has pointer or focus in it scrolls it alone.
 */
export function useActiveInSight(scroller: RefObject<HTMLElement | null>, active: unknown): void {
  const hasMoved = useRef(false)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || box.matches(':hover, :focus-within')) return
    const part = box.querySelector<HTMLElement>('[data-active]')
    if (!part && !hasMoved.current) return
    hasMoved.current = part !== null
    box.scrollTo({ top: part ? nearest(box, part) : 0 })
  }, [scroller, active])
}

/** Where an element is scrolled to so that a part of it is in sight, by the shortest way. */
function nearest(box: HTMLElement, part: HTMLElement): number {
  const lowest = part.offsetTop
  const highest = lowest + part.offsetHeight - box.clientHeight
  return Math.min(lowest, Math.max(highest, box.scrollTop))
}
