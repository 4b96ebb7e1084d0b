import type { DigitsLab } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { digitText, distanceText } from '#labs/digits/model/doubt/doubtWords.ts'
import { nearestDigits } from '#labs/digits/model/doubt/nearestDigits.ts'
import { describeDigits } from '#labs/digits/view/describeDigits.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { referenceOf } from '#labs/digits/work/reference.ts'

/** What both networks say of what is drawn, and how far the nearest digit is. */
export function describeDoubt(lab: DigitsLab): string {
  const said = describeDigits(lab)
  const { layer, step } = lab.scene()
  const { pixels } = sceneOf(layer, step, loadedOf(lab).get().tests)
  const { among } = referenceOf(lab).get()
  if (!among || !pixels.some((value) => value > 0)) return said
  const [nearest] = nearestDigits(pixels, among, 1)
  return `${said}; nearest digit: ${digitText(nearest!.label)}, ${distanceText(nearest!.distance)} away`
}
