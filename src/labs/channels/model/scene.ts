import { channelsOfMap } from '#core/outputCell.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import { type ConvScene, convScene } from '#parts/conv/convScene.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { ChannelsLayer } from './layer.ts'

/** What the lab shows at a moment, as data. */
export interface ChannelsScene extends ConvScene {
  /** What each channel of the group gives to the sum, of the terms counted so far. */
  readonly partialSums: readonly {
    readonly channel: number
    readonly sum: number
    readonly isCounted: boolean
  }[]
}

/** The scene of a layer at a moment of the clock, with perhaps a cell pointed at. */
export function channelsScene(
  layer: ChannelsLayer,
  moment: Moment,
  mark?: ConvMark,
): ChannelsScene {
  const scene = convScene(layer, moment, mark)
  const counted = scene.terms.slice(0, scene.counted)
  const partialSums = channelsOfMap(layer.geometry, scene.position.map).map((channel) => {
    const mine = counted.filter((term) => term.channel === channel)
    return { channel, sum: sumOf(mine), isCounted: mine.length > 0 }
  })
  return { ...scene, partialSums }
}
