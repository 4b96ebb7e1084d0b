import type { Picture } from '#data/picture.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type BankLayer, bankLayer, type BankScene, bankScene } from './bank/bankLayer.ts'
import { bankUpdates } from './bank/bankRun.ts'
import { type ComposeLayer, composeLayer } from './compose/composeLayer.ts'
import { type ComposeScene, composeScene } from './compose/composeScene.ts'
import { type FilterLayer, filterLayer } from './filter/filterLayer.ts'
import { type FilterScene, filterScene } from './filter/filterScene.ts'
import { type PairLayer, pairLayer, type PairScene, pairScene } from './pair/pairLayer.ts'
import { sides } from './pair/pairBlocksOf.ts'
import { type HeartLayer, heartLayer } from './heart/heartLayer.ts'
import { type HeartScene, heartScene } from './heart/heartScene.ts'
import { mostExamples } from './heart/heartTask.ts'
import { reading } from './read/reading.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** What a view works out once a change; `show` says which view it is of. */
export type LearnLayer = FilterLayer | ComposeLayer | BankLayer | HeartLayer | PairLayer | ReadLayer

/** What is to be seen after an update. */
export type LearnScene = FilterScene | ComposeScene | BankScene | HeartScene | PairScene | ReadScene

/** What the networks learn is kept by their run (`work/readingRun.ts`): a pass over the digits takes seconds. */
interface ReadLayer {
  readonly show: 'read'
}

interface ReadScene extends ReadLayer {
  readonly update: number
}

/** The layer of the view that is shown. */
export function learnLayer(settings: LearnSettings, picture: Picture): LearnLayer {
  switch (settings.show) {
    case 'filter':
      return filterLayer(settings, picture)
    case 'compose':
      return composeLayer(settings, picture)
    case 'bank':
      return bankLayer(settings)
    case 'heart':
      return heartLayer(settings)
    case 'read':
      return { show: 'read' }
    case 'pair':
      return pairLayer(settings, picture)
  }
}

/** The scene of a layer after so many updates. */
export function learnScene(layer: LearnLayer, update: number): LearnScene {
  switch (layer.show) {
    case 'filter':
      return filterScene(layer, update)
    case 'compose':
      return composeScene(layer, update)
    case 'bank':
      return bankScene(layer, update)
    case 'heart':
      return heartScene(layer, update)
    case 'read':
      return { show: 'read', update }
    case 'pair':
      return pairScene(update)
  }
}

/** Of a descent that diverges, the updates until then, and the start. */
export function learnEnds(layer: LearnLayer): number | undefined {
  const path = layer.show === 'filter' ? layer.path : layer.show === 'compose' && layer.run
  return path && path.hasDiverged ? path.updates + 1 : undefined
}

/** As one list for all clocks: a clock that is as it was is no news. */
const sideNames = sides.map((side) => `${side}×${side}`)

/** Ten seconds from the start to the last update. */
export function learnClock({ show, updates: chosen }: LearnSettings): Clock {
  const line = { products: 0, isLine: true } as const
  if (show === 'pair')
    return { ...line, count: sides.length, rowLength: 2, noun: 'size', names: sideNames }
  const updates = {
    filter: chosen,
    compose: chosen,
    bank: bankUpdates,
    heart: mostExamples,
    read: reading.updates,
  }[show]
  const noun = show === 'heart' ? 'example' : 'update'
  return { ...line, count: updates + 1, rowLength: 0.3 * updates, noun, firstNumber: 0 }
}
