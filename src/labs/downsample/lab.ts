import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { downsample } from './downsample.ts'
import { describeStep } from './model/words.ts'
import { downsamplePresets, spokenOf } from './presets.ts'
import { downsampleCommands } from './view/commands.ts'
import { openOwn } from './view/openOwn.ts'
import { DownsamplePanel } from './view/Panel.tsx'
import { DownsampleStage } from './view/Stage.tsx'
import { DownsampleStrip } from './view/Strip.tsx'

/** Downsample: how does a map get smaller? */
export const lab = defineLab(downsample, {
  presets: downsamplePresets,
  spokenOf,
  Stage: DownsampleStage,
  Strip: DownsampleStrip,
  Panel: DownsamplePanel,
  describe: (it) => describeStep(it.layer(), it.scene()),
  commands: downsampleCommands,
  importDropped: (it, transfer) =>
    importDropped(transfer, { picture: (file) => openOwn(it, file) }),
})
