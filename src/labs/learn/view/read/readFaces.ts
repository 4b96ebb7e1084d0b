import { describeReading } from '#labs/learn/work/describeReading.ts'
import { readingRunOf } from '#labs/learn/work/readingRun.ts'
import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { ReadPanel } from './ReadPanel.tsx'
import { ReadStage } from './ReadStage.tsx'
import { ReadStrip } from './ReadStrip.tsx'

export const readFaces: ViewFaces = {
  Stage: ReadStage,
  Strip: ReadStrip,
  Panel: ReadPanel,
  describe: describeReading,
  adopt: (lab, like) => readingRunOf(lab).adopt(readingRunOf(like)),
  ready: (lab) => readingRunOf(lab).ready(),
}
