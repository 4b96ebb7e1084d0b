import { defineLab } from '#parts/lab/defineLab.ts'
import { downsample } from './downsample.ts'
import { describeStep } from './model/describe.ts'
import { downsamplePresets, spokenOf } from './presets.ts'
import { downsampleCommands } from './view/commands.ts'
import { importIntoDownsample } from './view/importDropped.ts'
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
  importDropped: importIntoDownsample,
})
