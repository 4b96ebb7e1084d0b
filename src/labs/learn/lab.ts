import { defineLab } from '#parts/lab/defineLab.ts'
import { learn } from './learn.ts'
import { learnPresets, spokenOf } from './presets.ts'
import { describeView } from './work/describeView.ts'
import { importPair } from './view/pair/importPair.ts'
import { pairFilesOf } from './work/pairFiles.ts'
import { pairSearchOf } from './work/pairSearch.ts'
import { learnCommands } from './view/commands.ts'
import { facesOf, loadFaces } from './view/facesOf.ts'
import { importIntoLearn } from './view/importIntoLearn.ts'
import { LearnPanel } from './view/Panel.tsx'
import { LearnStage } from './view/Stage.tsx'
import { LearnStrip } from './view/Strip.tsx'
import { readingRunOf } from './work/readingRun.ts'

/** Learn: where do the numbers in a kernel come from? */
export const lab = defineLab(learn, {
  stepName: 'update',
  presets: learnPresets,
  spokenOf,
  Stage: LearnStage,
  Strip: LearnStrip,
  Panel: LearnPanel,
  describe: describeView,
  commands: learnCommands,
  open: (it) => pairSearchOf(it).follow(),
  adopt(it, like) {
    readingRunOf(it).adopt(readingRunOf(like))
    pairFilesOf(it).adopt(pairFilesOf(like).open())
    pairSearchOf(it).adopt(pairSearchOf(like).get())
    facesOf(it).set(facesOf(like).get())
  },
  async ready(it) {
    await loadFaces(it, it.session.settings().show)
    await Promise.all([readingRunOf(it).ready(), pairSearchOf(it).ready()])
  },
  importDropped: (it, transfer) =>
    it.session.settings().show === 'pair'
      ? importPair(it, transfer)
      : importIntoLearn(it, transfer),
})
