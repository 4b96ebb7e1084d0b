import type { LabModule } from '#labs/lab.ts'
import { announceStep } from './announce.ts'
import { equivarianceCommands } from './commands.ts'
import { EquivariancePanel } from './EquivariancePanel.tsx'
import { EquivarianceStage } from './EquivarianceStage.tsx'
import { EquivarianceStrip } from './EquivarianceStrip.tsx'
import { equivariancePresets } from './presets.ts'
import { equivarianceSession } from './session.ts'
import { takeIntoEquivariance } from './take.ts'
import { letGo } from './view.ts'

/** Equivariance: what happens when the pattern moves? */
export const lab: LabModule = {
  session: equivarianceSession,
  stepName: 'step',
  presets: equivariancePresets,
  Stage: EquivarianceStage,
  Strip: EquivarianceStrip,
  Panel: EquivariancePanel,
  announce: announceStep,
  commands: equivarianceCommands,
  take: takeIntoEquivariance,
  escape: letGo,
}
