import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { matrix } from './matrix.ts'
import { describeStep } from './model/describe.ts'
import { matrixPresets, spokenOf } from './presets.ts'
import { matrixCommands } from './view/commands.ts'
import { escapeInMatrix } from './view/escape.ts'
import { MatrixPanel } from './view/Panel.tsx'
import { MatrixStage } from './view/Stage.tsx'
import { MatrixStrip } from './view/Strip.tsx'

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
