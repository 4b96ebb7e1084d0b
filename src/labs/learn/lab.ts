import { defineLab } from '#parts/lab/defineLab.ts'
import { learn, type LearnLab } from './learn.ts'
import { learnPresets, spokenOf } from './presets.ts'
import { learnCommands } from './view/commands.ts'
import { facesOf, followFaces, loadFaces } from './view/facesOf.ts'
import { importIntoLearn } from './view/importIntoLearn.ts'
import { LearnPanel } from './view/Panel.tsx'
import { LearnStage } from './view/Stage.tsx'
import { LearnStrip } from './view/Strip.tsx'

/** Learn: where do the numbers in a kernel come from? */
export const lab = defineLab(learn, {
  presets: learnPresets,
  spokenOf,
  Stage: LearnStage,
  Strip: LearnStrip,
  Panel: LearnPanel,
  describe: (it) => shownFaces(it)?.describe(it) ?? '',
  commands: learnCommands,
  open: followFaces,
  adopt(it, like) {
    const loaded = facesOf(like).get()
    facesOf(it).set(loaded)
    Object.values(loaded).forEach((faces) => faces.adopt?.(it, like))
  },
  async ready(it) {
    await loadFaces(it, it.session.settings().show)
    await shownFaces(it)?.ready?.(it)
  },
  importDropped: (it, transfer) => (shownFaces(it)?.importDropped ?? importIntoLearn)(it, transfer),
})

function shownFaces(it: LearnLab) {
  return facesOf(it).get()[it.session.settings().show]
}
