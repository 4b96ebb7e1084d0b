import type { LabModule } from '#labs/lab.ts'
import { announcePixel } from './announce.ts'
import { photoCommands } from './commands.ts'
import { panPhoto } from './panPhoto.ts'
import { PhotoPanel } from './PhotoPanel.tsx'
import { photoPng } from './photoPng.ts'
import { photoPngName } from './photoPngName.ts'
import { PhotoStage } from './PhotoStage.tsx'
import { PhotoStrip } from './PhotoStrip.tsx'
import { photoPresets } from './presets.ts'
import { photoSession } from './session.ts'
import { greetWithLine } from './greetWithLine.ts'
import { takeIntoPhoto } from './take.ts'
import { unpinPhoto } from './view.ts'

/** Photo: filters on a photograph of one's own. */
export const lab: LabModule = {
  session: photoSession,
  presets: photoPresets,
  Stage: PhotoStage,
  Strip: PhotoStrip,
  Panel: PhotoPanel,
  announce: announcePixel,
  commands: photoCommands,
  take: takeIntoPhoto,
  savePicture: photoPng,
  pictureName: photoPngName,
  greet: greetWithLine,
  escape: unpinPhoto,
  pan: panPhoto,
}
