import { defineLab } from '#parts/lab/defineLab.ts'
import { choiceCommands } from '#parts/lab/labCommands.ts'
import { digits, type DigitsLab } from './digits.ts'
import { describeDigits } from './view/describeDigits.ts'
import { faces } from './view/faces.ts'
import { importNets } from './view/importNets.ts'
import { digitsPresets } from './presets.ts'
import { DigitsPanel } from './view/Panel.tsx'
import { DigitsStage } from './view/Stage.tsx'
import { DigitsStrip } from './view/Strip.tsx'
import { curvesOf, followCurves } from './work/curves.ts'
import { followLoads, isLoaded, loadedOf } from './work/loaded.ts'
import { ownNetsOf } from './work/ownNets.ts'

/** Digits: two networks, one drawing. */
export const lab = defineLab(digits, {
  presets: digitsPresets,
  Stage: DigitsStage,
  Strip: DigitsStrip,
  Panel: DigitsPanel,
  describe: (it) => facesOf(it)?.describe?.(it) ?? describeDigits(it),
  commands: ({ session }) =>
    (['conv', 'dense', 'from'] as const).flatMap((name) => choiceCommands(session, name)),
  importDropped: importNets,
  open(it) {
    const ends = [followLoads(it), followCurves(it), faces.follow(it)]
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
    ownNetsOf(it).set(ownNetsOf(like).get())
    curvesOf(it).set(curvesOf(like).get())
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
