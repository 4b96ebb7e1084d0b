import { kernelPresets } from '#data/kernelPresets.ts'
import { presetKernel } from '#labs/slide/model/kernelSetting.ts'
import type { SlideLab } from '#labs/slide/slide.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

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
export function slideCommands({ session }: SlideLab): readonly LabCommand[] {
  return [
    ...pictureCommands(session),
    ...kernelPresets.map(({ id, label }) =>
      changeCommand(session, 'Kernel', label, { kernel: presetKernel(id) }),
    ),
    ...chosen.flatMap((name) => choiceCommands(session, name)),
  ]
}
