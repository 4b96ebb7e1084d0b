import { defineLab } from '#parts/lab/defineLab.ts'
import { learn } from './learn.ts'
import { describeStep } from './model/words.ts'
import { learnPresets, spokenOf } from './presets.ts'
import { learnCommands } from './view/commands.ts'
import { importIntoLearn } from './view/importDropped.ts'
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
  describe: (it) => describeStep(it.layer(), it.scene()),
  commands: learnCommands,
  importDropped: importIntoLearn,
})
