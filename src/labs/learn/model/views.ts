import type { Picture } from '#data/picture.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type FilterLayer, filterLayer } from './filter/filterLayer.ts'
import { type FilterScene, filterScene } from './filter/filterScene.ts'
import { type PairLayer, pairLayer, type PairScene, pairScene } from './pair/pairLayer.ts'
import { sides } from './pair/pairBlocksOf.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** What a view works out once a change; `show` says which view it is of. */
export type LearnLayer = FilterLayer | PairLayer

/** What is to be seen after an update. */
export type LearnScene = FilterScene | PairScene

/** The layer of the view that is shown. */
export function learnLayer(settings: LearnSettings, picture: Picture): LearnLayer {
  switch (settings.show) {
    case 'filter':
      return filterLayer(settings, picture)
    case 'pair':
      return pairLayer(settings, picture)
  }
}

/** The scene of a layer after so many updates. */
export function learnScene(layer: LearnLayer, update: number): LearnScene {
  switch (layer.show) {
    case 'filter':
      return filterScene(layer, update)
    case 'pair':
      return pairScene(update)
  }
}

/** Ten seconds from the start to the last update. */
export function learnClock({ show, updates }: LearnSettings): Clock {
  if (show === 'pair') return { count: sides.length, rowLength: 2, products: 0 }
  return { count: updates + 1, rowLength: 0.3 * updates, products: 0 }
}
