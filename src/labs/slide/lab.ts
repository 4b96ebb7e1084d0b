import type { LabModule } from '#labs/lab.ts'
import { announceStep } from './announce.ts'
import { slideCommands } from './commands.ts'
import { slidePresets } from './presets.ts'
import { slidePng } from './slidePng.ts'
import { slideSession } from './session.ts'
import { SlidePanel } from './SlidePanel.tsx'
import { SlideStage } from './SlideStage.tsx'
import { SlideStrip } from './SlideStrip.tsx'
import { takeIntoSlide } from './take.ts'
import { letGo } from './view.ts'

/** Slide: what is one output number? */
export const lab: LabModule = {
  session: slideSession,
  presets: slidePresets,
  Stage: SlideStage,
  Strip: SlideStrip,
  Panel: SlidePanel,
  announce: announceStep,
  commands: slideCommands,
  take: takeIntoSlide,
  escape: letGo,
  savePicture: slidePng,
}
