import type { Picture } from '#data/picture.ts'
import {
  pictureAtHand,
  pictureOf,
  useArrivals,
  usePictureProblem,
} from '#parts/picture/pictures.ts'
import { momentAt, type Moment } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { channelsLayer, type ChannelsLayer, type Volume } from './layer.ts'
import { channelsScene, type ChannelsScene } from './model.ts'
import { channelsSession } from './session.ts'
import { type ChannelsSettings, initialChannels } from './settings.ts'
import { usePointed } from './view.ts'
import { volumeWhite, workedVolume } from './volumes.ts'

let last: { settings: ChannelsSettings; layer: ChannelsLayer } | undefined
/** Whether that is not of the settings, for nothing of them has been there yet. */
let standsIn = false

/** The layer of the present settings; while their photograph is on its way, the one before. */
export function channelsNow(): ChannelsLayer {
  const settings = channelsSession.settings()
  if (last?.settings === settings) return last.layer
  const volume = volumeOf(settings)
  if (volume) {
    last = { settings, layer: sameOr(last, settings, volume) }
    standsIn = false
  } else if (!last) {
    last = firstLayer(settings)
    standsIn = true
  }
  return last.layer
}

/** What only the look depends on is no reason to work the layer out again. */
function sameOr(before: typeof last, settings: ChannelsSettings, volume: Volume): ChannelsLayer {
  const isSame =
    before?.layer.volume.pixels === volume.pixels &&
    layerKeys.every((key) => before.settings[key] === settings[key])
  return isSame && before ? before.layer : channelsLayer(settings, volume)
}

const layerKeys = [
  'bank',
  'seed',
  'maps',
  'kernelSize',
  'groups',
  'stride',
  'padding',
  'biases',
  'activation',
] as const

/** What the layer is laid over, undefined while a photograph is on its way. */
function volumeOf(settings: ChannelsSettings): Volume | undefined {
  if (settings.volume !== 'picture') return workedOut(settings)
  const picture = pictureOf(settings)
  return picture && pictured(picture)
}

let lastWorked: { key: string; volume: Volume } | undefined

function workedOut({ volume, channels, size }: ChannelsSettings): Volume | undefined {
  if (volume === 'picture') return undefined
  const key = `${volume} ${channels} ${size}`
  if (lastWorked?.key !== key) {
    const pixels = workedVolume(volume, channels, size)
    lastWorked = { key, volume: { pixels, white: volumeWhite, isColour: false } }
  }
  return lastWorked.volume
}

function pictured({ pixels, white }: Picture): Volume {
  return { pixels, white, isColour: pixels.shape[0] === 3 }
}

/** Before the first photograph has arrived: the picture the lab begins with. */
function firstLayer(settings: ChannelsSettings) {
  const { picture, colour, groups, maps, bank, biases } = initialChannels
  const instead = { ...settings, picture, colour, groups, maps, bank, biases }
  const there = pictureAtHand(instead)
  if (!there) throw new RangeError('the first picture must be one that is worked out, not loaded')
  return { settings: instead, layer: channelsLayer(instead, pictured(there)) }
}

/** Hook: the layer, anew when the settings change or a photograph arrives. */
export function useChannelsLayer(): ChannelsLayer {
  channelsSession.useSettings((settings) => settings)
  useArrivals()
  return channelsNow()
}

/** Hook: whether the picture that the page was opened with is still on its way: there is nothing of it to show yet. */
export function useIsAwaited(): boolean {
  const settings = channelsSession.useSettings((all) => all)
  const isProblem = usePictureProblem(settings) !== undefined
  useChannelsLayer()
  return standsIn && !isProblem
}

/** Hook: what is to be seen now, in the outputs that the shown layer has. */
export function useChannelsMoment(layer: ChannelsLayer): Moment {
  return withinLayer(useMoment(channelsSession), layer)
}

/** Hook: the scene of the moment, with what is pointed at. */
export function useChannelsScene(layer: ChannelsLayer): ChannelsScene {
  return channelsScene(layer, useChannelsMoment(layer), usePointed())
}

/** The moment of the present step, outside of React. */
export function momentNow(layer: ChannelsLayer): Moment {
  const { step, pace } = channelsSession.playback.getState()
  return withinLayer(momentAt(step, pace, channelsSession.clock()), layer)
}

/** The scene of the present step, outside of React. */
export function sceneNow(): ChannelsScene {
  const layer = channelsNow()
  return channelsScene(layer, momentNow(layer))
}

function withinLayer(moment: Moment, { results }: ChannelsLayer): Moment {
  if (moment.output < results.length) return moment
  return { ...moment, output: results.length - 1, glide: 0 }
}
