import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { ShellSession } from './labSession.ts'
import { momentAt, type Moment } from './playbackMath.ts'
import { useReducedMotion } from './useReducedMotion.ts'

/**
 * Hook: what is to be seen now. Re-renders when that changes, which under reduced motion is once
 * an output: the window jumps and does not glide.
 */
export function useMoment({
  playback,
  useClock,
}: Pick<ShellSession, 'playback' | 'useClock'>): Moment {
  const clock = useClock()
  const still = useReducedMotion()
  return useStore(
    playback,
    useShallow(({ step, pace }) => {
      const moment = momentAt(step, pace, clock)
      return still ? { ...moment, glide: 0 } : moment
    }),
  )
}
