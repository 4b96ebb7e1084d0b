import type { Moment } from '#state/playbackMath.ts'
import type { EdgePicture } from './edges.ts'
import { feed, type Fed } from './feed.ts'
import type { SharingLayer } from './layer.ts'
import { type Mark, momentUnder } from './mark.ts'
import { netScene, type NetScene } from './netScene.ts'

/** What the lab shows at a moment, as data. */
export type SharingScene =
  | { readonly view: 'net'; readonly net: NetScene }
  | { readonly view: 'sizes'; readonly fed: Fed }
  | EdgeScene
  /** The position of the pattern, counted row by row. */
  | { readonly view: 'find'; readonly position: number }

export interface EdgeScene {
  readonly view: 'edges'
  readonly picture: EdgePicture
  /** The moment of the edge that is shown. */
  readonly edge: Moment
}

/** The scene of the layers at a moment of the clock, with perhaps something pointed at. */
export function sharingScene(layer: SharingLayer, moment: Moment, mark?: Mark): SharingScene {
  const { settings, net, kind, edges, known } = layer
  if (settings.view === 'sizes')
    return { view: 'sizes', fed: feed(known, settings.size, moment.output) }
  if (settings.view === 'find') return { view: 'find', position: moment.output }
  if (edges) {
    const edge = momentUnder(moment, mark, edges.values.data.length)
    return { view: 'edges', picture: edges, edge }
  }
  return { view: 'net', net: netScene(net, kind, moment, mark) }
}
