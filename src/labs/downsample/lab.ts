import type { LabModule } from '#labs/lab.ts'
import { announceStep } from './announce.ts'
import { downsampleCommands } from './commands.ts'
import { DownsamplePanel } from './DownsamplePanel.tsx'
import { DownsampleStage } from './DownsampleStage.tsx'
import { DownsampleStrip } from './DownsampleStrip.tsx'
import { downsamplePresets } from './presets.ts'
import { downsampleSession } from './session.ts'
import { takeIntoDownsample } from './take.ts'
import { letGo } from './view.ts'

/** Downsample: how does a map get smaller? */
export const lab: LabModule = {
  session: downsampleSession,
  presets: downsamplePresets,
  Stage: DownsampleStage,
  Strip: DownsampleStrip,
  Panel: DownsamplePanel,
  announce: announceStep,
  commands: downsampleCommands,
  take: takeIntoDownsample,
  escape: letGo,
}
