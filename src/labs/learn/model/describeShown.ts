import { describeBank } from './bank/bankWords.ts'
import { describeCompose } from './compose/composeWords.ts'
import { describeHeart } from './heart/heartWords.ts'
import type { LearnLayer, LearnScene } from './views.ts'
import { describeStep, percentText } from './words.ts'

/** What is heard of an update, whichever view is shown. */
export function describeShown(layer: LearnLayer, scene: LearnScene): string {
  if (layer.show === 'compose' && scene.show === 'compose') return describeCompose(layer, scene)
  if (layer.show === 'filter' && scene.show === 'filter') return describeStep(layer, scene)
  if (scene.show === 'bank') return describeBank(scene)
  if (layer.show === 'heart' && scene.show === 'heart') return describeHeart(layer, scene)
  return ''
}
