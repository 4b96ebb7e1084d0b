import { defineLab } from '#parts/lab/defineLab.ts'
import { choiceCommands } from '#parts/lab/labCommands.ts'
import { digits } from './digits.ts'
import { describeDigits } from './view/describeDigits.ts'
import { digitsPresets } from './presets.ts'
import { DigitsPanel } from './view/Panel.tsx'
import { DigitsStage } from './view/Stage.tsx'
import { DigitsStrip } from './view/Strip.tsx'
import { followCurves } from './work/curves.ts'
import { followLoads, isLoaded, loadedOf } from './work/loaded.ts'

/** Digits: two networks, one drawing. */
export const lab = defineLab(digits, {
  stepName: 'step',
  presets: digitsPresets,
  Stage: DigitsStage,
  Strip: DigitsStrip,
  Panel: DigitsPanel,
  describe: describeDigits,
  commands: ({ session }) =>
    (['conv', 'dense', 'from'] as const).flatMap((name) => choiceCommands(session, name)),
  open(it) {
    const ends = [followLoads(it), followCurves(it)]
    return () => ends.forEach((end) => end())
  },
  escape({ session, pointing }) {
    if (session.settings().unit) {
      session.change({ unit: undefined })
      return true
    }
    return pointing.clearPin()
  },
  adopt: (it, like) => loadedOf(it).set(loadedOf(like).get()),
  ready: async (it) => {
    await loadedOf(it).until(() => isLoaded(it))
  },
})
