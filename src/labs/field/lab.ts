import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { field } from './field.ts'
import { describeUnit } from './model/words.ts'
import { fieldPresets } from './presets.ts'
import { playFromMiddle } from './view/choose.ts'
import { fieldCommands } from './view/commands.ts'
import { openOwn } from './view/openOwn.ts'
import { FieldPanel } from './view/Panel.tsx'
import { FieldStage } from './view/Stage.tsx'
import { FieldStrip } from './view/Strip.tsx'
import { adoptImage, imageReady } from './work/fieldImage.ts'
import { measurementOf } from './work/measurement.ts'

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
