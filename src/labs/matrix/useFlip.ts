import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import type { MatrixLayer } from './layer.ts'

/** Milliseconds. */
const duration = 1100

/**
 * Turns the picture of W over its diagonal when the layer becomes the way back, or forwards again: half a turn round the
 * line down from its first cell changes rows and columns about, so that it begins as the matrix that was there.
 */
export function useFlip(frame: RefObject<HTMLElement | null>, { isTransposed }: MatrixLayer): void {
  const before = useRef(isTransposed)
  const isStill = useReducedMotion()
  useLayoutEffect(() => {
    if (before.current === isTransposed) return
    before.current = isTransposed
    if (isStill) return
    frame.current?.animate(
      [
        { transform: 'perspective(1600px) rotate3d(1, 1, 0, 180deg)' },
        { transform: 'perspective(1600px) rotate3d(1, 1, 0, 0deg)' },
      ],
      { duration, easing: 'cubic-bezier(0.45, 0, 0.3, 1)' },
    )
  }, [frame, isTransposed, isStill])
}
