import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'

/** Milliseconds. */
const duration = 1100

/**
 * Rotates the picture of W about its diagonal when the layer becomes transposed, or forwards again: half a turn changes rows
 * and columns about, so that it begins as the matrix that was there.
 */
export function useTransposeMotion(
  frame: RefObject<HTMLElement | null>,
  { isTransposed }: MatrixLayer,
): void {
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
