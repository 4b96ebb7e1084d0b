import { defineLab } from '#parts/lab/defineLab.ts'
import { describePixel } from './model/describe.ts'
import { photo, wholeView } from './photo.ts'
import { photoPresets } from './presets.ts'
import { photoCommands } from './view/commands.ts'
import { importIntoPhoto } from './view/importDropped.ts'
import { PhotoPanel } from './view/Panel.tsx'
import { panPhoto } from './view/panPhoto.ts'
import { playIntro } from './view/playIntro.ts'
import { PhotoStage } from './view/Stage.tsx'
import { PhotoStrip } from './view/Strip.tsx'
import { resultThere } from './work/resultThere.ts'
import { photographsOf } from './work/photographs.ts'
import { photoPng, photoPngName } from './work/photoPng.ts'

/** Photo: filters on a photograph of one's own. */
export const lab = defineLab(photo, {
  presets: photoPresets,
  Stage: PhotoStage,
  Strip: PhotoStrip,
  Panel: PhotoPanel,
  describe: (it) =>
    describePixel(
      it.session.settings(),
      photographsOf(it).image(),
      it.scene(),
      it.pointing.get().channel,
    ),
  commands: photoCommands,
  importDropped: importIntoPhoto,
  start: ({ pointing }) => pointing.set({ ...wholeView, split: 0.5 }),
  playIntro,
  pan: panPhoto,
  adopt: (it, like) => photographsOf(it).adopt(like),
  ready: resultThere,
  open: (it) => photographsOf(it).follow(),
  savePicture: async (it) => (await photoPng(it)).png,
  pictureName: (it) => photoPngName(it.session.settings()),
})
