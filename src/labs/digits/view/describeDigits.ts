import type { DigitsLab } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { chanceText, placeTitle } from '#labs/digits/model/netWords.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'

/** What both networks say of the drawing at the step. */
export function describeDigits(lab: DigitsLab): string {
  const { layer, step } = lab.scene()
  const { nets, tests } = loadedOf(lab).get()
  const { pixels } = sceneOf(layer, step, tests)
  if (!pixels.some((value) => value > 0)) return 'nothing drawn'
  return (['conv', 'dense'] as const)
    .flatMap((side) => {
      const fetched = nets[layer.settings[side]]
      if (!fetched) return []
      const { digit, probabilities } = answerOf(fetched.net, pixels)
      const title = placeTitle(side, fetched.net)
      const name = fetched.net.own ? title : title.toLowerCase()
      return [`${name}: ${digit}, ${chanceText(probabilities[digit]!)}`]
    })
    .join('; ')
}
