import { builtInPictures } from '#data/builtInPictures.ts'
import { kernelPresets } from '#data/kernelPresets.ts'
import type { LabCommand } from '#labs/lab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { equivarianceSession } from './session.ts'
import { type EquivarianceSettings, equivarianceTable } from './settings.ts'

/** What the list of all commands offers of this lab: pictures, kernels, transforms and borders. */
export function equivarianceCommands(): readonly LabCommand[] {
  const { motion, border } = equivarianceTable
  return [
    ...builtInPictures.map(({ id, label }) => command('Picture', label, builtInPicture(id))),
    ...kernelPresets.map(({ id, label }) => command('Kernel', label, { kernel: id })),
    ...(motion.options ?? []).map(({ value, label }) =>
      command('Transform', label, { motion: value }),
    ),
    ...(border.options ?? []).map(({ value, label }) =>
      command('Beyond the border', label, { border: value }),
    ),
  ]
}

function command(group: string, label: string, patch: Partial<EquivarianceSettings>): LabCommand {
  const run = () => equivarianceSession.tell(equivarianceSession.change(patch))
  return { group, label, run }
}
