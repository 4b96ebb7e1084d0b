import { builtInPictures } from '#data/builtInPictures.ts'
import { kernelPresets } from '#data/kernelPresets.ts'
import type { LabCommand } from '#labs/lab.ts'
import { presetKernel } from './kernelSetting.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { slideSession } from './session.ts'
import { type SlideSettings, slideTable } from './settings.ts'

/** What the list of all commands offers of this lab: every picture, every kernel, every option of a choice. */
export function slideCommands(): readonly LabCommand[] {
  return [
    ...builtInPictures.map(({ id, label }) => command('Picture', label, builtInPicture(id))),
    ...kernelPresets.map(({ id, label }) => command('Kernel', label, { kernel: presetKernel(id) })),
    ...choices('mode'),
    ...choices('padding'),
    ...choices('paddingMode'),
    ...choices('activation'),
    ...choices('colour'),
    ...choices('groups'),
    ...choices('colours'),
    command(slideTable.convolution.label, 'on', { convolution: true }),
    command(slideTable.convolution.label, 'off', { convolution: false }),
  ]
}

type ChoiceName =
  'colour' | 'groups' | 'mode' | 'padding' | 'paddingMode' | 'activation' | 'colours'

function choices(name: ChoiceName): LabCommand[] {
  const { label, options = [] } = slideTable[name]
  return options.map((option) => command(label, option.label, { [name]: option.value }))
}

function command(group: string, label: string, patch: Partial<SlideSettings>): LabCommand {
  return { group, label, run: () => slideSession.tell(slideSession.change(patch)) }
}
