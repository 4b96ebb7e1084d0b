import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { learn } from './learn.ts'
import { learnPresets, spokenOf } from './presets.ts'
import { describeView } from './work/describeView.ts'
import { importPair } from './view/pair/importPair.ts'
import { pairFilesOf } from './work/pairFiles.ts'
import { pairSearchOf } from './work/pairSearch.ts'
import { learnCommands } from './view/commands.ts'
import { LearnPanel } from './view/Panel.tsx'
import { LearnStage } from './view/Stage.tsx'
import { LearnStrip } from './view/Strip.tsx'

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
  importDropped: (it, transfer) =>
    it.session.settings().show === 'pair'
      ? importPair(it, transfer)
      : importDropped(transfer, { picture: (file) => openPicture(it, file) }),
  open: (it) => pairSearchOf(it).follow(),
  adopt(it, like) {
    pairFilesOf(it).adopt(pairFilesOf(like).open())
    pairSearchOf(it).adopt(pairSearchOf(like).get())
  },
  ready: (it) => pairSearchOf(it).ready(),
})
