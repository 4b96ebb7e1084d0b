import { useEffect, useMemo } from 'react'
import type { LearnLab } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { isSame } from '#state/settingsStore.ts'

interface Runs {
  /** What is shown now, once it has been for a while: a slider that is dragged makes no run of each of its places. */
  readonly present: FilterLayer | undefined
  /** The last ones before, the newest first. */
  readonly before: readonly FilterLayer[]
}

const mostRuns = 5
const settledAfter = 700 // ms

/** The runs of a lab: kept to be compared, and no part of its settings. */
export const runsOf = perInstance((_lab: LearnLab) =>
  createValue<Runs>({ present: undefined, before: [] }),
)

/** Hook: remembers the layer as a run; the runs of the same task before it, the newest first. */
export function useRuns(lab: LearnLab, layer: FilterLayer): readonly FilterLayer[] {
  const runs = runsOf(lab)
  useEffect(() => {
    const timer = setTimeout(() => {
      const { present, before } = runs.get()
      if (present === layer) return
      runs.set({
        present: layer,
        before: present ? [present, ...before].slice(0, mostRuns) : before,
      })
    }, settledAfter)
    return () => clearTimeout(timer)
  }, [runs, layer])
  const before = runs.use((value) => value.before)
  return useMemo(() => before.filter((run) => isSameTask(run, layer)), [before, layer])
}

/** Whether two runs look for the same filter in the same picture: only then are their errors of one kind. */
export function isSameTask({ settings: one }: FilterLayer, { settings: other }: FilterLayer) {
  const taskOf = ({ target, own, picture, size }: FilterLayer['settings']) => ({
    target,
    own: target === 'own' ? own : [],
    picture,
    size,
  })
  return isSame(taskOf(one), taskOf(other))
}

/** Forgets the runs before the present one. */
export function forgetRuns(lab: LearnLab): void {
  runsOf(lab).set({ before: [] })
}
