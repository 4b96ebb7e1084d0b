import type { MatrixLab } from '#labs/matrix/matrix.ts'
import { choiceCommands } from '#parts/lab/labCommands.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { unroll } from './product/UnrollFigure.tsx'

const chosen = ['view', 'mode', 'connectivity', 'kernel', 'padding', 'border'] as const

/** What the list of all commands offers of this lab: every picture, and every option of a choice. */
export function matrixCommands(lab: MatrixLab): readonly LabCommand[] {
  return [
    ...pictureCommands(lab.session),
    ...chosen.flatMap((name) => choiceCommands(lab.session, name)),
    { group: 'Picture', label: 'Unroll', run: () => unroll(lab) },
  ]
}
