import { builtInPictures } from '#data/builtInPictures.ts'
import type { LabCommand } from '#labs/lab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { branchLetters, withBranch } from './branch.ts'
import { downsampleSession } from './session.ts'
import { type DownsampleSettings, mostShift } from './settings.ts'

/** What the list of all commands offers of this lab: pictures, layers to look at and to add, moving the picture. */
export function downsampleCommands(): readonly LabCommand[] {
  const { branches, shift } = downsampleSession.settings()
  return [
    ...builtInPictures.map(({ id, label }) => command('Picture', label, builtInPicture(id))),
    ...branches.map((_, at) => command('Look at', `Layer ${branchLetters[at]}`, { look: at + 1 })),
    command('Layers', 'Add a layer', { branches: withBranch(branches) }),
    command('Picture', 'Move right by one', { shift: nextShift(shift) }),
    command('Picture', 'Move back', { shift: 0 }),
    command('Paint what is read', 'on', { reads: true }),
    command('Paint what is read', 'off', { reads: false }),
  ]
}

/** One cell further, and after the last place back to where it was. */
export function nextShift(shift: number): number {
  return (shift + 1) % (mostShift + 1)
}

function command(group: string, label: string, patch: Partial<DownsampleSettings>): LabCommand {
  const run = () => downsampleSession.tell(downsampleSession.change(patch))
  return { group, label, run }
}
