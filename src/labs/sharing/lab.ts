import type { LabModule } from '#labs/lab.ts'
import { announceStep } from './announce.ts'
import { sharingCommands } from './commands.ts'
import { greet, sharingPresets } from './presets.ts'
import { sharingSession } from './session.ts'
import { SharingPanel } from './SharingPanel.tsx'
import { SharingStage } from './SharingStage.tsx'
import { SharingStrip } from './SharingStrip.tsx'
import { letGo } from './view.ts'

/** Sharing: why so few parameters? */
export const lab: LabModule = {
  session: sharingSession,
  presets: sharingPresets,
  Stage: SharingStage,
  Strip: SharingStrip,
  Panel: SharingPanel,
  announce: announceStep,
  greet,
  commands: sharingCommands,
  escape: letGo,
}
