import type { LabModule } from '#labs/lab.ts'
import { announceStep } from './announce.ts'
import { matrixCommands } from './commands.ts'
import { MatrixPanel } from './MatrixPanel.tsx'
import { matrixPresets } from './presets.ts'
import { MatrixStage } from './MatrixStage.tsx'
import { MatrixStrip } from './MatrixStrip.tsx'
import { matrixSession } from './session.ts'
import { takeIntoMatrix } from './take.ts'
import { letGo } from './view.ts'

/** Matrix: how is that a matrix product? */
export const lab: LabModule = {
  session: matrixSession,
  presets: matrixPresets,
  Stage: MatrixStage,
  Strip: MatrixStrip,
  Panel: MatrixPanel,
  announce: announceStep,
  commands: matrixCommands,
  take: takeIntoMatrix,
  escape: letGo,
}
