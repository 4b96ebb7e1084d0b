import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { learn } from './learn.ts'
import { describeShown } from './model/describeShown.ts'
import { learnPresets, spokenOf } from './presets.ts'
import { learnCommands } from './view/commands.ts'
import { facesOf, loadFaces } from './view/facesOf.ts'
import { LearnPanel } from './view/Panel.tsx'
import { LearnStage } from './view/Stage.tsx'
import { LearnStrip } from './view/Strip.tsx'
import { describeReading } from './work/describeReading.ts'
import { readingRunOf } from './work/readingRun.ts'

/** Learn: where do the numbers in a kernel come from? */
export const lab = defineLab(learn, {
  stepName: 'update',
  presets: learnPresets,
  spokenOf,
  Stage: LearnStage,
  Strip: LearnStrip,
  Panel: LearnPanel,
  describe: (it) => describeReading(it) ?? describeShown(it.layer(), it.scene()),
  commands: learnCommands,
  adopt(it, like) {
    readingRunOf(it).adopt(readingRunOf(like))
    facesOf(it).set(facesOf(like).get())
  },
  async ready(it) {
    await loadFaces(it, it.session.settings().show)
    await readingRunOf(it).ready()
  },
  importDropped: (it, transfer) =>
    importDropped(transfer, { picture: (file) => openPicture(it, file) }),
})
