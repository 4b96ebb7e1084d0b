import { defineLab } from '#parts/lab/defineLab.ts'
import { describePixel } from './model/describe.ts'
import { photo, wholeView, type PhotoLab } from './photo.ts'
import { photoPresets } from './presets.ts'
import { photoCommands } from './view/commands.ts'
import { importIntoPhoto } from './view/importDropped.ts'
import { PhotoPanel } from './view/Panel.tsx'
import { playIntro } from './view/playIntro.ts'
import { PhotoStage } from './view/Stage.tsx'
import { PhotoStrip } from './view/Strip.tsx'
import { photographsOf } from './work/photographs.ts'
import { photoPng, photoPngName } from './work/photoPng.ts'
import { filteringOf } from './work/filtering.ts'

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
  adopt: (it, like) => photographsOf(it).adopt(photographsOf(like).loaded()),
  ready: resultThere,
  open: (it) => photographsOf(it).follow(),
  savePicture: async (it) => (await photoPng(it)).png,
  pictureName: (it) => photoPngName(it.session.settings()),
})

/** Resolves as soon as the whole result of the settings is there, or could not be made: it is made for a stage in sight. */
async function resultThere(lab: PhotoLab): Promise<void> {
  const { onceThere, image } = photographsOf(lab)
  const { settings } = lab.session
  await onceThere(settings().photo)
  await filteringOf(lab).result.until(
    ({ of, isWhole, problem }) =>
      problem !== undefined || (isWhole && of?.settings === settings() && of.image === image()),
  )
}

/** Screen pixels that a key moves the photograph by. */
const by = 160

/** Moves what is looked at to the right and down, by so many times a key's distance; false when all of it is in sight. */
function panPhoto(lab: PhotoLab, across: number, down: number): boolean {
  const { zoom, centre } = lab.pointing.get()
  const image = photographsOf(lab).image()
  if (zoom === 0 || !image) return false
  const moved = (at: number, times: number, size: number) =>
    Math.min(1, Math.max(0, at + (times * by) / zoom / size))
  lab.pointing.set({
    centre: [moved(centre[0], across, image.width), moved(centre[1], down, image.height)],
  })
  return true
}
