import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LearnLab } from '#labs/learn/learn.ts'
import { targets } from '#labs/learn/model/targets.ts'

/** What the list of all commands offers of this lab: pictures, filters to find, optimisers. */
export function learnCommands({ session }: LearnLab): readonly LabCommand[] {
  return [
    ...choiceCommands(session, 'show'),
    ...pictureCommands(session),
    ...targets.map(({ id, label }) =>
      changeCommand(session, 'Filter to find', label, { show: 'filter', target: id }),
    ),
    ...choiceCommands(session, 'optimiser'),
    ...choiceCommands(session, 'pair'),
    ...choiceCommands(session, 'between'),
    ...choiceCommands(session, 'pairMade'),
  ]
}
