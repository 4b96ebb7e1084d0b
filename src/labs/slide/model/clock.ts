import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Clock } from '#state/playbackMath.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'
import { slidePlan } from './plan.ts'

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
