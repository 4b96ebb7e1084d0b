import { createLabSession } from '#state/labSession.ts'
import type { Repaired } from '#state/setting.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import type { Clock } from '#state/playbackMath.ts'
import { edgesClock } from './edges.ts'
import { fedSizes } from './feed.ts'
import { places } from './findExamples.ts'
import { knownLayer, leastSize } from './knownLayers.ts'
import { kindAt } from './kind.ts'
import { netGeometry } from './net.ts'
import { kernelRoom, type SharingSettings, sharingTable } from './settings.ts'
import { clearView } from './view.ts'

/** The lab's settings and step: the step is the output whose lines are strong. */
export const sharingSession = createLabSession<SharingSettings>({
  id: 'sharing',
  table: sharingTable,
  repair: repairSharing,
  clock: sharingClock,
  onBegin: clearView,
})

/** Goes over the outputs from the first on, in motion unless the person wants none. */
export function playFromStart(): void {
  playFromFirst(sharingSession.playback)
}

/** Outputs, those in a row, and the products of one of the layer that is nearest; of a known layer, the images it is fed. */
function sharingClock(settings: SharingSettings): Clock {
  if (settings.view === 'sizes') {
    const count = fedSizes(settings.size).length
    return { count, rowLength: Math.ceil(count / 2), products: 0 }
  }
  if (settings.view === 'edges') return edgesClock()
  if (settings.view === 'find') return { count: places ** 2, rowLength: places, products: 0 }
  const { outputHeight, outputWidth, kernelHeight, kernelWidth, inputHeight, inputWidth } =
    netGeometry(settings)
  const isDense = kindAt(settings.tie) === 'dense'
  return {
    count: outputHeight * outputWidth,
    rowLength: outputWidth,
    products: isDense ? inputHeight * inputWidth : kernelHeight * kernelWidth,
  }
}

/** The nearest settings that can be. */
export function repairSharing(settings: SharingSettings): Repaired<SharingSettings> {
  const notes: string[] = []
  const kernel = Math.min(settings.kernel, kernelRoom(settings))
  if (kernel !== settings.kernel) notes.push(`Kernel is ${kernel}: that is the widest drawn here.`)
  const most = Math.floor(kernel / 2)
  const padding = Math.min(settings.padding, most)
  if (padding !== settings.padding)
    notes.push(`Padding is ${padding}: half of the kernel at the most.`)
  const size = Math.max(settings.size, leastSize(knownLayer(settings.known)))
  if (size !== settings.size) notes.push(`Input size is ${size}: the kernel is as large.`)
  const isSame =
    kernel === settings.kernel && padding === settings.padding && size === settings.size
  return { settings: isSame ? settings : { ...settings, kernel, padding, size }, notes }
}
