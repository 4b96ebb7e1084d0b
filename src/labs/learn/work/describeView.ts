import type { LearnLab } from '#labs/learn/learn.ts'
import { describeShown } from '#labs/learn/model/describeShown.ts'
import { describePair } from './describePair.ts'
import { describeReading } from './describeReading.ts'

/** What is heard of a step, whichever view is shown. */
export function describeView(lab: LearnLab): string {
  return describeReading(lab) ?? describePair(lab) ?? describeShown(lab.layer(), lab.scene())
}
