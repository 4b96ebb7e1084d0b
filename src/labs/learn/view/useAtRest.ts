import { useLayoutEffect, useRef, useState } from 'react'

const restAfter = 180 // ms
const apart = 60 // ms between changes that are single steps, and no playing or dragging

/**
 * Hook: the value as it was when it last stood still. A single change is taken at once, a run of them when it has ended:
 * for what is too much to be written anew with every frame, and could not be read then.
 */
export function useAtRest<T>(value: T): T {
  const [atRest, setAtRest] = useState(value)
  const changed = useRef(-Infinity)
  useLayoutEffect(() => {
    const now = performance.now()
    const isSingle = now - changed.current > apart
    changed.current = now
    if (isSingle) return setAtRest(value)
    const timer = setTimeout(() => setAtRest(value), restAfter)
    return () => clearTimeout(timer)
  }, [value])
  return atRest
}
