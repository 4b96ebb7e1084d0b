import { describeCompose } from './compose/composeWords.ts'
import type { LearnLayer, LearnScene } from './views.ts'
import { describeStep, percentText } from './words.ts'

/** What is heard of an update, whichever view is shown. */
export function describeShown(layer: LearnLayer, scene: LearnScene): string {
  if (layer.show === 'compose' && scene.show === 'compose') return describeCompose(layer, scene)
  if (scene.show === 'bank')
    return `After ${scene.update} updates ${percentText(scene.tested.right)} of the textures are told right.`
  if (layer.show === 'filter' && scene.show === 'filter') return describeStep(layer, scene)
  return ''
}
