import type { LabModule } from '#labs/lab.ts'
import { announceUnit } from './announce.ts'
import { fieldCommands } from './commands.ts'
import { fieldPng } from './fieldPng.ts'
import { FieldPanel } from './FieldPanel.tsx'
import { FieldStage } from './FieldStage.tsx'
import { FieldStrip } from './FieldStrip.tsx'
import { fieldPresets } from './presets.ts'
import { fieldSession } from './session.ts'
import { takeIntoField } from './take.ts'

/** Receptive field: what does a deep unit see? */
export const lab: LabModule = {
  session: fieldSession,
  presets: fieldPresets,
  Stage: FieldStage,
  Strip: FieldStrip,
  Panel: FieldPanel,
  announce: announceUnit,
  walk: { label: 'Layers', help: 'Layer by layer: the cone grows down to the picture' },
  commands: fieldCommands,
  take: takeIntoField,
  savePicture: fieldPng,
}
