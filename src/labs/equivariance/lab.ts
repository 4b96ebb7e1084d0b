import { defineLab } from '#parts/lab/defineLab.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { openPicture } from '#parts/lab/openPicture.ts'
import { equivariance, type EquivarianceLab } from './equivariance.ts'
import { equivariancePresets, spokenOf } from './presets.ts'
import { EquivariancePanel } from './view/Panel.tsx'
import { EquivarianceStage } from './view/Stage.tsx'
import { workedCurvesOf } from './view/square/useCurves.ts'
import { EquivarianceStrip } from './view/Strip.tsx'
import { cellText } from '#draw/numberWords.ts'
import { findAt } from './model/findScene.ts'
import { reasonOf } from './model/reason.ts'
import { squareAt, type SquareBase } from './model/scene.ts'
import { foundWords, shortText, transformWords } from './model/words.ts'
import { kernelPresets } from '#data/kernelPresets.ts'
import { changeCommand, choiceCommands } from '#parts/lab/labCommands.ts'
import { pictureCommands } from '#parts/picture/pictureCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'

/** Equivariance: what happens when the pattern moves? */
export const lab = defineLab(equivariance, {
  presets: equivariancePresets,
  spokenOf,
  Stage: EquivarianceStage,
  Strip: EquivarianceStrip,
  Panel: EquivariancePanel,
  describe: (it) => describeStep(it.layer(), it.moment().output),
  commands: equivarianceCommands,
  importDropped: (it, transfer) =>
    importDropped(transfer, { picture: (file) => openPicture(it, file) }),
  adopt: (it, like) => workedCurvesOf(it).set(workedCurvesOf(like).get()),
})

/** A step as a sentence: "shift by 3 to the right: largest difference 0. Exactly the same: …". */
export function describeStep(base: SquareBase, step: number): string {
  if (base.settings.show === 'find') {
    const find = findAt(base, step)
    return `The pattern is at ${cellText(find.place)}. ${foundWords(find)}`
  }
  const scene = squareAt(base, step)
  const largest = shortText(scene.largest)
  return `${transformWords(scene.transform)}: largest difference ${largest}. ${reasonOf(base, scene)}`
}

/** What the list of all commands offers of this lab: pictures, kernels, transforms and borders. */
function equivarianceCommands({ session }: EquivarianceLab): readonly LabCommand[] {
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
