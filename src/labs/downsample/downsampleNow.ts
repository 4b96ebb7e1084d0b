import { useSyncExternalStore } from 'react'
import { pictureAtHand, pictureOf, useArrivals } from '#parts/picture/pictures.ts'
import { momentAt } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { downsampleLayers, type DownsampleLayers } from './layers.ts'
import { downsampleScene, type DownsampleScene } from './model.ts'
import { downsampleSession } from './session.ts'
import { type DownsampleSettings, initialDownsample } from './settings.ts'
import { usePointed } from './view.ts'

let last: { settings: DownsampleSettings; layers: DownsampleLayers } | undefined

/** The branches of the present settings; while their photograph is on its way, those before. */
export function downsampleNow(): DownsampleLayers {
  const settings = downsampleSession.settings()
  if (last?.settings === settings) return last.layers
  const picture = pictureOf(settings)
  if (picture) last = { settings, layers: downsampleLayers(settings, picture) }
  last ??= firstLayers(settings)
  return last.layers
}

/** Before the first photograph has arrived: the picture the lab begins with. */
function firstLayers(settings: DownsampleSettings) {
  const instead = { ...settings, picture: initialDownsample.picture }
  const picture = pictureAtHand(instead)
  if (!picture) throw new RangeError('the first picture must be one that is worked out, not loaded')
  return { settings: instead, layers: downsampleLayers(instead, picture) }
}

/** Hook: the branches, anew when the settings change or a photograph arrives. */
export function useLayers(): DownsampleLayers {
  downsampleSession.useSettings((settings) => settings)
  useArrivals()
  return downsampleNow()
}

/** Hook: the scene of the moment, with what is pointed at. */
export function useScene(layers: DownsampleLayers): DownsampleScene {
  return downsampleScene(layers, useMoment(downsampleSession), usePointed())
}

/** Hook: how many outputs the leader has computed; a render an output, not one a frame. */
export function useComputed(): number {
  return useSyncExternalStore(downsampleSession.playback.subscribe, computedNow)
}

/** Hook: the same for a grid that follows the step; for one that does not, none, and no render. */
export function useComputedIf(isFollowing: boolean): number {
  return useSyncExternalStore(
    downsampleSession.playback.subscribe,
    isFollowing ? computedNow : none,
  )
}

function none(): number {
  return 0
}

/** The present output is computed once all its products are counted. */
function computedNow(): number {
  const { step, pace } = downsampleSession.playback.getState()
  const clock = downsampleSession.clock()
  const { output, products } = momentAt(step, pace, clock)
  return output + (products >= clock.products ? 1 : 0)
}

/** The scene of the present step, outside of React. */
export function sceneNow(): DownsampleScene {
  const { step, pace } = downsampleSession.playback.getState()
  return downsampleScene(downsampleNow(), momentAt(step, pace, downsampleSession.clock()))
}
