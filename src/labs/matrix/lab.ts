import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { choiceCommands } from '#parts/lab/labCommands.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import { matrix, type MatrixLab } from './matrix.ts'
import { describeStep } from './model/describe.ts'
import { matrixPresets, spokenOf } from './presets.ts'
import { MatrixPanel } from './view/Panel.tsx'
import { MatrixStage } from './view/Stage.tsx'
import { MatrixStrip } from './view/Strip.tsx'
import { escapeInMatrix } from './view/escape.ts'
import { unroll } from './view/product/UnrollFigure.tsx'

/** Matrix: how is that a matrix product? */
export const lab = defineLab(matrix, {
  presets: matrixPresets,
  spokenOf,
  Stage: MatrixStage,
  Strip: MatrixStrip,
  Panel: MatrixPanel,
  describe: (it) => describeStep(it.layer(), it.scene()),
  commands: matrixCommands,
  importDropped: (it, transfer) =>
    importDropped(transfer, { picture: (file) => openPicture(it, file) }),
  escape: escapeInMatrix,
  // Of a copy a picture is made: all of x is in its column.
  adopt: ({ pointing }) => pointing.set({ unrolled: pointing.get().unrolls, unrolling: false }),
})

const chosen = ['view', 'mode', 'connectivity', 'kernel', 'padding', 'border'] as const

/** What the list of all commands offers of this lab: every picture, and every option of a choice. */
function matrixCommands(lab: MatrixLab): readonly LabCommand[] {
  return [
    ...pictureCommands(lab.session),
    ...chosen.flatMap((name) => choiceCommands(lab.session, name)),
    { group: 'Picture', label: 'Unroll', run: () => unroll(lab) },
  ]
}
