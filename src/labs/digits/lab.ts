import { defineLab } from '#parts/lab/defineLab.ts'
import { choiceCommands } from '#parts/lab/labCommands.ts'
import { digits, type DigitsLab } from './digits.ts'
import { describeDigits } from './view/describeDigits.ts'
import { faces } from './view/faces.ts'
import { importIntoDigits } from './view/importIntoDigits.ts'
import { digitsPresets } from './presets.ts'
import { DigitsPanel } from './view/Panel.tsx'
import { DigitsStage } from './view/Stage.tsx'
import { DigitsStrip } from './view/Strip.tsx'
import { adoptCurves, followCurves } from './work/curves.ts'
import { followLoads, isLoaded, loadedOf } from './work/loaded.ts'
import { followOwnDigit } from './work/ownDigit.ts'
import { ownNetsOf } from './work/ownNets.ts'

/** Digits: two networks, one drawing. */
export const lab = defineLab(digits, {
  presets: digitsPresets,
  Stage: DigitsStage,
  Strip: DigitsStrip,
  Panel: DigitsPanel,
  describe: (it) => facesOf(it)?.describe?.(it) ?? describeDigits(it),
  commands: ({ session }) =>
    (['show', 'conv', 'dense', 'from'] as const).flatMap((name) => choiceCommands(session, name)),
  importDropped: importIntoDigits,
  open(it) {
    const ends = [followLoads(it), followOwnDigit(it), followCurves(it), faces.follow(it)]
    return () => ends.forEach((end) => end())
  },
  escape({ session, pointing }) {
    if (session.settings().unit) {
      session.change({ unit: undefined })
      return true
    }
    return pointing.clearPin()
  },
  adopt(it, like) {
    loadedOf(it).set(loadedOf(like).get())
    adoptCurves(it, like)
    ownNetsOf(it).set(ownNetsOf(like).get())
    faces.of(it).set(faces.of(like).get())
    facesOf(it)?.adopt?.(it, like)
  },
  async ready(it) {
    await loadedOf(it).until(() => isLoaded(it))
    await faces.load(it, it.session.settings().show)
    await facesOf(it)?.ready?.(it)
  },
})

function facesOf(it: DigitsLab) {
  return faces.of(it).get()[it.session.settings().show]
}
