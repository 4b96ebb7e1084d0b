import { kindNames, kinds } from '#labs/sharing/model/kind.ts'
import type { SharingLab } from '#labs/sharing/sharing.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

/** What the list of all commands offers of this lab. */
export function sharingCommands(lab: SharingLab): readonly LabCommand[] {
  const { session } = lab
  const morph = morphOf(lab)
  const changes = [
    ...kinds.map((kind, sharedness) =>
      changeCommand(session, 'Morph', kindNames[kind], { sharedness }),
    ),
    ...choiceCommands(session, 'view'),
  ]
  return [
    { group: 'Morph', label: 'Play from dense to shared', run: () => morph.play() },
    ...changes.map(({ run, ...command }) => ({
      ...command,
      run() {
        morph.stop()
        run()
      },
    })),
  ]
}
