import { convGeometry } from '#core/convGeometry.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Clock } from '#state/playbackMath.ts'
import { kernelSize } from './kernel.ts'
import { pictureShape } from './pictureChoice.ts'
import { layerPlan } from './plan.ts'
import { repairSlide } from './repair.ts'
import { type SlideSettings, slideTable } from './settings.ts'

/** The lab's settings and step. */
export const slideSession = createLabSession<SlideSettings>({
  id: 'slide',
  table: slideTable,
  repair: repairSlide,
  clock: slideClock,
})

/** Shows the layer from its first output, in motion unless the person wants none. */
export function playFromStart(): void {
  const { playback } = slideSession
  playback.first()
  if (document.documentElement.dataset['motion'] !== 'reduced') playback.play()
}

/** Outputs, row length and products of the layer, known from the settings alone. */
export function slideClock(settings: SlideSettings): Clock {
  const { channels, height, width } = pictureShape(settings)
  const { height: kernelHeight, width: kernelWidth } = kernelSize(settings.kernel)
  const plan = layerPlan(settings, { height, width, kernelHeight, kernelWidth })
  const [down, across] = plan.stretch
  const groups = channels === 3 ? settings.groups : 1
  const geometry = convGeometry(
    [channels, (height - 1) * down + 1, (width - 1) * across + 1],
    [groups, channels / groups, kernelHeight, kernelWidth],
    { ...plan.spec, groups },
  )
  const { outputHeight, outputWidth, groupInputChannels } = geometry
  return {
    count: groups * outputHeight * outputWidth,
    rowLength: outputWidth,
    products: groupInputChannels * kernelHeight * kernelWidth,
  }
}
