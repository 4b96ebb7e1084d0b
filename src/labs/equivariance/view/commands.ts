import { kernelPresets } from '#data/kernelPresets.ts'
import type { EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

/** What the list of all commands offers of this lab: pictures, kernels, transforms and borders. */
export function equivarianceCommands({ session }: EquivarianceLab): readonly LabCommand[] {
  const { motion } = session.table
  return [
    ...pictureCommands(session),
    ...kernelPresets.map(({ id, label }) =>
      changeCommand(session, 'Kernel', label, { kernel: id }),
    ),
    ...(motion.options ?? []).map(({ value, label }) =>
      changeCommand(session, 'Transform', label, { motion: value }),
    ),
    ...choiceCommands(session, 'border'),
  ]
}
