import type { DigitsLab } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { gameOf } from '#labs/digits/model/erase/game.ts'
import { costText, gameText } from '#labs/digits/model/erase/gameWords.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'

/** What is erased, and whom it fools. */
export function describeErase(lab: DigitsLab): string {
  const { layer, step } = lab.scene()
  const { nets, tests } = loadedOf(lab).get()
  const { conv, dense, erased } = layer.settings
  const scene = sceneOf(layer, step, tests)
  const game = gameOf(scene, layer.settings, nets[conv]?.net, nets[dense]?.net)
  return `${costText(erased.length, game.lost)}. ${gameText(game)}`
}
