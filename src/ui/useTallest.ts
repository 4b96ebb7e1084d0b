import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Hook: the greatest height that an element has had, in pixels, since it began to show `what`. Where its content grows
 * and shrinks from moment to moment, a place of that height keeps everything around it still.
 */
export function useTallest(element: RefObject<HTMLElement | null>, what: unknown): number {
  const [tallest, setTallest] = useState({ what, height: 0 })
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const measure = () => {
      const height = target.offsetHeight
      setTallest((now) => (now.what === what && now.height >= height ? now : { what, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, what])
  return tallest.height
}
