import type { Picture } from '#data/picture.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type ComposeLayer, composeLayer } from './compose/composeLayer.ts'
import { type ComposeScene, composeScene } from './compose/composeScene.ts'
import { type FilterLayer, filterLayer } from './filter/filterLayer.ts'
import { type FilterScene, filterScene } from './filter/filterScene.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** What a view works out once a change; `show` says which view it is of. */
export type LearnLayer = FilterLayer | ComposeLayer

/** What is to be seen after an update. */
export type LearnScene = FilterScene | ComposeScene

/** The layer of the view that is shown. */
export function learnLayer(settings: LearnSettings, picture: Picture): LearnLayer {
  switch (settings.show) {
    case 'filter':
      return filterLayer(settings, picture)
    case 'compose':
      return composeLayer(settings, picture)
  }
}

/** The scene of a layer after so many updates. */
export function learnScene(layer: LearnLayer, update: number): LearnScene {
  switch (layer.show) {
    case 'filter':
      return filterScene(layer, update)
    case 'compose':
      return composeScene(layer, update)
  }
}

/** Ten seconds from the start to the last update. */
export function learnClock({ updates }: LearnSettings): Clock {
  return { count: updates + 1, rowLength: 0.3 * updates, products: 0 }
}
