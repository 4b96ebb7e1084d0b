import { counted } from '#draw/numberWords.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import { divergence } from './divergence.ts'
import { errorUnit } from './relativeError.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { FilterScene } from './filterScene.ts'

/** What is heard of an update. */
export function describeFilter(layer: FilterLayer, scene: FilterScene): string {
  const { nearest, update, error } = scene
  const lost = divergence(layer)
  return [
    `After ${counted(update, 'update')} the error is ${percentText(error)} of ${errorUnit(layer.problem)}.`,
    `The kernel is most like ${nearest.target.label}, cosine ${shortText(nearest.cosine)}.`,
    ...(lost === undefined ? [] : [lost]),
  ].join(' ')
}
