import { describePair } from '#labs/learn/work/describePair.ts'
import { pairFilesOf } from '#labs/learn/work/pairFiles.ts'
import { pairSearchOf } from '#labs/learn/work/pairSearch.ts'
import { importPair } from './importPair.ts'
import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { PairPanel } from './PairPanel.tsx'
import { PairStage } from './PairStage.tsx'
import { PairStrip } from './PairStrip.tsx'

export const pairFaces: ViewFaces = {
  Stage: PairStage,
  Strip: PairStrip,
  Panel: PairPanel,
  describe: describePair,
  follow: (lab) => pairSearchOf(lab).follow(),
  adopt(lab, like) {
    pairFilesOf(lab).adopt(pairFilesOf(like).open())
    pairSearchOf(lab).adopt(pairSearchOf(like).get())
  },
  ready: (lab) => pairSearchOf(lab).ready(),
  importDropped: importPair,
}
