import { playFromFirst } from '#state/playFromFirst.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Clock } from '#state/playbackMath.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { slidePlan } from './plan.ts'
import { repairSlide } from './repair.ts'
import { type SlideSettings, slideTable } from './settings.ts'
import { clearView } from './view.ts'

/** The lab's settings and step. */
export const slideSession = createLabSession<SlideSettings>({
  id: 'slide',
  table: slideTable,
  repair: repairSlide,
  clock: slideClock,
  onBegin: clearView,
})

/** Shows the layer from its first output, in motion unless the person wants none. */
export function playFromStart(): void {
  playFromFirst(slideSession.playback)
}

/** Outputs, row length and products of the layer, known from the settings alone. */
export function slideClock(settings: SlideSettings): Clock {
  const { geometry } = slidePlan(settings, pictureShape(settings))
  const { outputChannels, outputHeight, outputWidth } = geometry
  return {
    count: outputChannels * outputHeight * outputWidth,
    rowLength: outputWidth,
    products: geometry.groupInputChannels * geometry.kernelHeight * geometry.kernelWidth,
  }
}
