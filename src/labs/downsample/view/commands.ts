import type { DownsampleLab } from '#labs/downsample/downsample.ts'
import { branchLetters, withBranch } from '#labs/downsample/model/branch.ts'
import { mostShift } from '#labs/downsample/settings.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

/** What the list of all commands offers of this lab: pictures, layers to look at and to add, moving the picture. */
export function downsampleCommands({ session }: DownsampleLab): readonly LabCommand[] {
  const { branches, shift } = session.settings()
  return [
    ...pictureCommands(session),
    ...branches.map((_, at) =>
      changeCommand(session, 'Look at', `Layer ${branchLetters[at]}`, { look: at + 1 }),
    ),
    changeCommand(session, 'Layers', 'Add a layer', { branches: withBranch(branches) }),
    changeCommand(session, 'Picture', 'Move right by one', { shift: nextShift(shift) }),
    changeCommand(session, 'Picture', 'Move back', { shift: 0 }),
    ...choiceCommands(session, 'reads'),
  ]
}

/** One cell further, and after the last place back to where it was. */
export function nextShift(shift: number): number {
  return (shift + 1) % (mostShift + 1)
}
