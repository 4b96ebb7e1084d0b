import { momentAt, type Moment } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { slideLayer, type SlideLayer } from './layer.ts'
import { slideScene, type SlideScene } from './model.ts'
import { pictureAtHand, pictureOf, useArrivals } from '#parts/picture/pictures.ts'
import { slideSession } from './session.ts'
import { initialSlide, type SlideSettings } from './settings.ts'
import { usePointed } from './view.ts'

let last: { settings: SlideSettings; layer: SlideLayer } | undefined

/** The layer of the present settings; while their photograph is on its way, the one before. */
export function slideNow(): SlideLayer {
  const { settings } = slideSession.store.getState()
  if (last?.settings === settings) return last.layer
  const picture = pictureOf(settings)
  if (picture) last = { settings, layer: slideLayer(settings, picture) }
  last ??= firstLayer(settings)
  return last.layer
}

/** Before the first photograph has arrived: the picture the lab begins with. */
function firstLayer(settings: SlideSettings) {
  const instead = { ...settings, picture: initialSlide.picture }
  const picture = pictureAtHand(instead)
  if (!picture) throw new RangeError('the first picture must be one that is worked out, not loaded')
  return { settings: instead, layer: slideLayer(instead, picture) }
}

/** Hook: the layer, anew when the settings change or a photograph arrives. */
export function useSlideLayer(): SlideLayer {
  slideSession.useSettings((settings) => settings)
  useArrivals()
  return slideNow()
}

/** Hook: what is to be seen now, in the outputs that the shown layer has. */
export function useSlideMoment(layer: SlideLayer): Moment {
  return withinLayer(useMoment(slideSession), layer)
}

/** Hook: the scene of the moment, with what is pointed at. */
export function useSlideScene(layer: SlideLayer): SlideScene {
  return slideScene(layer, useSlideMoment(layer), usePointed())
}

/** The scene of the present step, outside of React. */
export function sceneNow(): SlideScene {
  const layer = slideNow()
  const { step, pace } = slideSession.playback.getState()
  return slideScene(layer, withinLayer(momentAt(step, pace, slideSession.clock()), layer))
}

function withinLayer(moment: Moment, { results }: SlideLayer): Moment {
  if (moment.output < results.length) return moment
  return { ...moment, output: results.length - 1, glide: 0 }
}
