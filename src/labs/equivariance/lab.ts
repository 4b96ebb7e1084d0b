import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { equivariance } from './equivariance.ts'
import { describeStep } from './model/describe.ts'
import { equivariancePresets, spokenOf } from './presets.ts'
import { equivarianceCommands } from './view/commands.ts'
import { EquivariancePanel } from './view/Panel.tsx'
import { EquivarianceStage } from './view/Stage.tsx'
import { workedCurvesOf } from './view/square/useCurves.ts'
import { EquivarianceStrip } from './view/Strip.tsx'

/** Equivariance: what happens when the pattern moves? */
export const lab = defineLab(equivariance, {
  stepName: 'step',
  presets: equivariancePresets,
  spokenOf,
  Stage: EquivarianceStage,
  Strip: EquivarianceStrip,
  Panel: EquivariancePanel,
  describe: (it) => describeStep(it.layer(), it.moment().output),
  commands: equivarianceCommands,
  importDropped: (it, transfer) =>
    importDropped(transfer, { picture: (file) => openPicture(it, file) }),
  adopt: (it, like) => workedCurvesOf(it).set(workedCurvesOf(like).get()),
})
