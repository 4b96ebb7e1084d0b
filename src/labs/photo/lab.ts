import { defineLab } from '#parts/lab/defineLab.ts'
import { photo, type PhotoLab, wholeView } from './photo.ts'
import { photoPresets } from './presets.ts'
import { importIntoPhoto, openResult } from './view/importDropped.ts'
import { PhotoPanel } from './view/Panel.tsx'
import { PhotoStage } from './view/Stage.tsx'
import { PhotoStrip } from './view/Strip.tsx'
import { photographsOf } from './work/photographs.ts'
import { photoPng, photoPngName } from './work/photoPng.ts'
import { filteringOf } from './work/filtering.ts'
import { counted, spokenNumber } from '#draw/numberWords.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { pixelSum } from './model/pixelSum.ts'
import { photoFilters } from '#data/filters/photoFilters.ts'
import { photographs } from '#data/photographs.ts'
import { firstStep, withStep } from './model/chain.ts'
import { chosenSample } from './model/photoChoice.ts'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { changeCommand } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { changeChain } from './view/edits.ts'

/** Photo: filters on a photograph of one's own. */
export const lab = defineLab(photo, {
  presets: photoPresets,
  Stage: PhotoStage,
  Strip: PhotoStrip,
  Panel: PhotoPanel,
  describe: describePixel,
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

/** A step in a sentence: "row 3, column 5: 9 products, red 37.5"; where it is only, as long as there is no photograph. */
function describePixel(lab: PhotoLab): string {
  const { row, column } = lab.scene()
  const where = `row ${row + 1}, column ${column + 1}`
  const image = photographsOf(lab).image()
  if (!image) return where
  const sum = pixelSum(image, lab.session.settings(), row, column, lab.pointing.get().channel)
  if (!sum) return `${where}: as it was`
  const unit = sum.parts.joined?.unit ?? ''
  const name = sum.channels === 1 ? 'result' : channelNames[sum.channel]
  return `${where}: ${counted(sum.terms.length, 'product')}, ${name} ${spokenNumber(sum.result, 2)}${unit}`
}

/** Every filter and photograph, in the list of all commands. */
function photoCommands(lab: PhotoLab): readonly LabCommand[] {
  const { session } = lab
  return [
    ...photoFilters.map(({ id, label }) =>
      changeCommand(session, 'Filter alone', label, { chain: [firstStep(id)], upTo: 0 }),
    ),
    ...photoFilters.map(({ id, label }) => ({
      group: 'Add filter',
      label,
      run: () =>
        session.notify(changeChain(session, withStep(session.settings().chain, firstStep(id)))),
    })),
    ...photographs.map((sample) =>
      changeCommand(session, 'Photograph', sample.label, { photo: chosenSample(sample) }),
    ),
    {
      group: 'Photograph',
      label: 'Use the result as the photograph',
      run: () => void notifyOutcome(session, openResult(lab)),
    },
  ]
}

/** Milliseconds. */
const [wait, lasts] = [500, 1600]
const [from, to] = [0.97, 0.5]

/**
 * Draws the line over the photograph once, from what it was to what the filter makes of it: as soon as there is a result
 * to draw it over.
 */
export function playIntro(lab: PhotoLab): void {
  const { image } = photographsOf(lab)
  lab.pointing.set({ split: from })
  void filteringOf(lab)
    .result.until(({ of }) => of !== undefined && of.image === image())
    .then(() => drawLine(lab.pointing))
}

function drawLine(pointing: PhotoLab['pointing']): void {
  const begun = performance.now() + wait
  let last = from
  const move = (now: number) => {
    // Whoever takes the line has it.
    if (pointing.get().split !== last) return
    const fraction = Math.min(1, Math.max(0, (now - begun) / lasts))
    const eased = fraction < 0.5 ? 2 * fraction * fraction : 1 - 2 * (1 - fraction) ** 2
    last = from + (to - from) * eased
    pointing.set({ split: last })
    if (fraction < 1) requestAnimationFrame(move)
  }
  requestAnimationFrame(move)
}
