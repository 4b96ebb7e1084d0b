import { learn } from '#labs/learn/learn.ts'
import { updatesOf } from '#labs/learn/model/read/netReading.ts'
import { readingRunOf, type Readings } from '#labs/learn/work/readingRun.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: how far both networks are, and after which update they are shown: that of the step, or the last that both made. */
export function useReading() {
  const lab = useLab(learn)
  const wanted = lab.useStep()
  const readings = readingRunOf(lab).use((value) => value)
  return { readings, wanted, shown: Math.min(wanted, madeBy(readings)) }
}

/** Updates that both networks made. */
export function madeBy({ nets }: Readings): number {
  return nets ? Math.min(updatesOf(nets.conv), updatesOf(nets.dense)) : 0
}
