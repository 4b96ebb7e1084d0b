import { kernelPresets } from '#data/kernelPresets.ts'
import { defineLab } from '#parts/lab/defineLab.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import { describeStep } from './model/describe.ts'
import { presetKernel } from './model/kernelSetting.ts'
import { slidePresets, spokenOf } from './presets.ts'
import { slide, type SlideLab } from './slide.ts'
import { SlidePanel } from './view/Panel.tsx'
import { SlideStage } from './view/Stage.tsx'
import { SlideStrip } from './view/Strip.tsx'
import { escapeInSlide } from './view/escape.ts'
import { importIntoSlide } from './view/importDropped.ts'

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

const chosen = [
  'mode',
  'padding',
  'paddingMode',
  'activation',
  'colour',
  'groups',
  'colours',
  'convolution',
] as const

/** What the list of all commands offers of this lab: every picture, every kernel, every option of a choice. */
function slideCommands({ session }: SlideLab): readonly LabCommand[] {
  return [
    ...pictureCommands(session),
    ...kernelPresets.map(({ id, label }) =>
      changeCommand(session, 'Kernel', label, { kernel: presetKernel(id) }),
    ),
    ...chosen.flatMap((name) => choiceCommands(session, name)),
  ]
}
