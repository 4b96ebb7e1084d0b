import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { field, type FieldLab } from './field.ts'
import { describeUnit } from './model/words.ts'
import { fieldPresets } from './presets.ts'
import { chooseLayer, chooseNet, playFromMiddle } from './view/choose.ts'
import { openOwn } from './view/openOwn.ts'
import { FieldPanel } from './view/Panel.tsx'
import { FieldStage } from './view/Stage.tsx'
import { FieldStrip } from './view/Strip.tsx'
import { adoptImage, imageReady } from './work/fieldImage.ts'
import { measurementOf } from './work/measurement.ts'
import { knownNets } from './model/knownNets.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

/** Receptive field: what does a deep unit see? */
export const lab = defineLab(field, {
  presets: fieldPresets,
  start: playFromMiddle,
  Stage: FieldStage,
  Strip: FieldStrip,
  Panel: FieldPanel,
  describe: (it) => describeUnit(it.layer(), it.scene(), it.session.playback.getState().pace),
  walk: { label: 'Layers', help: 'Layer by layer: the cone grows down to the picture' },
  commands: fieldCommands,
  importDropped: (it, transfer) =>
    importDropped(transfer, { picture: (file) => openOwn(it, file) }),
  adopt(it, like) {
    adoptImage(it, like)
    measurementOf(it).adopt(measurementOf(like))
  },
  async ready(it) {
    await imageReady(it)
    await measurementOf(it).ready()
  },
})

/** What the list of all commands offers of this lab: every network, every layer, every picture. */
function fieldCommands(lab: FieldLab): readonly LabCommand[] {
  return [
    ...knownNets.map((known) => ({
      group: 'Network',
      label: known.label,
      run: () => chooseNet(lab, known),
    })),
    ...lab.layer().levels.map(({ layerIndex, words }) => ({
      group: 'Layer',
      label: layerIndex === 0 ? 'The image' : `${layerIndex}: ${words}`,
      run: () => chooseLayer(lab, layerIndex),
    })),
    ...pictureCommands(lab.session),
  ]
}
