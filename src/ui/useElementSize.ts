import { type RefObject, useLayoutEffect, useState } from 'react'

/** The size of a stage and the height of a line of the words on it, in pixels. */
export interface StageSize {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** Hook: the inner size of an element in whole pixels, kept up to date; 0×0 before it is laid out. */
export function useElementSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const measure = () => {
      const width = target.clientWidth
      const height = target.clientHeight
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
