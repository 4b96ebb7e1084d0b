import { useSyncExternalStore } from 'react'
import { pictureAtHand, pictureOf, useArrivals } from '#parts/picture/pictures.ts'
import { momentAt } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { matrixLayer, type MatrixLayer } from './layer.ts'
import { matrixScene, type MatrixScene } from './model.ts'
import { matrixSession } from './session.ts'
import { initialMatrix, type MatrixSettings } from './settings.ts'
import { usePointed } from './view.ts'

let last: { settings: MatrixSettings; layer: MatrixLayer } | undefined

/** The layer of the present settings; while its photograph is on its way, the one before. */
export function matrixNow(): MatrixLayer {
  const settings = matrixSession.settings()
  if (last?.settings === settings) return last.layer
  const picture = pictureOf(inColours(settings))
  if (picture) last = { settings, layer: matrixLayer(settings, picture) }
  last ??= firstLayer(settings)
  return last.layer
}

/** Several channels are first of all those of a colour picture. */
function inColours(settings: MatrixSettings): MatrixSettings {
  return settings.channels > 1 ? { ...settings, colour: 'rgb' } : settings
}

/** Before the first photograph has arrived: the picture the lab begins with. */
function firstLayer(settings: MatrixSettings) {
  const instead = { ...settings, picture: initialMatrix.picture }
  const picture = pictureAtHand(instead)
  if (!picture) throw new RangeError('the first picture must be one that is worked out, not loaded')
  return { settings: instead, layer: matrixLayer(instead, picture) }
}

/** Hook: the layer, anew when the settings change or a photograph arrives. */
export function useLayer(): MatrixLayer {
  matrixSession.useSettings((settings) => settings)
  useArrivals()
  return matrixNow()
}

/** Hook: the scene of the moment, with what is pointed at. */
export function useScene(layer: MatrixLayer): MatrixScene {
  return matrixScene(layer, useMoment(matrixSession), usePointed())
}

/** Hook: the same standing still at its row: a render a row or product, not one a frame. */
export function useStandingScene(layer: MatrixLayer): MatrixScene {
  const clock = matrixSession.useClock()
  const pointed = usePointed()
  const key = useSyncExternalStore(matrixSession.playback.subscribe, standingNow)
  const [output = 0, products = 0] = key.split(' ').map(Number)
  return matrixScene(
    layer,
    { output, products: Math.min(products, clock.products), glide: 0 },
    pointed,
  )
}

function standingNow(): string {
  const { step, pace } = matrixSession.playback.getState()
  const { output, products } = momentAt(step, pace, matrixSession.clock())
  return `${output} ${products}`
}

/** Hook: how many rows have been computed; a render a row, not one a frame. */
export function useComputed(): number {
  return useSyncExternalStore(matrixSession.playback.subscribe, computedNow)
}

/** The present row is computed once all its products are counted. */
function computedNow(): number {
  const { step, pace } = matrixSession.playback.getState()
  const clock = matrixSession.clock()
  const { output, products } = momentAt(step, pace, clock)
  return output + (products >= clock.products ? 1 : 0)
}

/** The scene of the present step, outside of React. */
export function sceneNow(): MatrixScene {
  const { step, pace } = matrixSession.playback.getState()
  return matrixScene(matrixNow(), momentAt(step, pace, matrixSession.clock()))
}
