import { memoOfLast } from '#core/memo.ts'
import { createValue } from './createValue.ts'
import type { Clock } from './playbackMath.ts'

/** The clock of the present settings, which ends before its time where it has been told so of them. */
export function sessionClock<S extends object>(settings: () => S, clockOf: (settings: S) => Clock) {
  const told = createValue<{ of?: S; count?: number | undefined }>({})
  // Many ask for the clock of the same settings; its geometry is worked out once a change.
  const clockFor = memoOfLast((of: S, ends: { of?: S; count?: number | undefined }) => {
    const clock = clockOf(of)
    const { count = Infinity } = ends.of === of ? ends : {}
    return count < clock.count ? { ...clock, count } : clock
  })
  return {
    clock: () => clockFor(settings(), told.get()),
    /** After so many outputs there is nothing more under the present settings; undefined takes that back. */
    endAt: (count: number | undefined) => told.set({ of: settings(), count }),
    /** Hook: re-renders when that is told. */
    useEnd: () => told.use(({ count }) => count),
  }
}
