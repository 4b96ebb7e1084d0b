import { defineLab } from '#parts/lab/defineLab.ts'
import { describeStep } from './model/describe.ts'
import { slidePresets, spokenOf } from './presets.ts'
import { slide } from './slide.ts'
import { slideCommands } from './view/commands.ts'
import { escapeInSlide } from './view/escape.ts'
import { importIntoSlide } from './view/importDropped.ts'
import { SlidePanel } from './view/Panel.tsx'
import { SlideStage } from './view/Stage.tsx'
import { SlideStrip } from './view/Strip.tsx'

/** Slide: what is one output number? */
export const lab = defineLab(slide, {
  presets: slidePresets,
  spokenOf,
  Stage: SlideStage,
  Strip: SlideStrip,
  Panel: SlidePanel,
  describe: (it) => describeStep(it.layer(), it.scene()),
  commands: slideCommands,
  importDropped: importIntoSlide,
  escape: escapeInSlide,
})
