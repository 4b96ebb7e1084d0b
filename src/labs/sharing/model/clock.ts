import type { Clock } from '#state/playbackMath.ts'
import { edgesClock } from './edges.ts'
import { fedSizes } from './feed.ts'
import { positions } from './findExamples.ts'
import { kindAt } from './kind.ts'
import { netGeometry } from './net.ts'
import type { SharingSettings } from './sharingSettings.ts'

/** Outputs, those in a row, and the products of one of the layer that is nearest; of a known layer, the images it is fed. */
export function sharingClock(settings: SharingSettings): Clock {
  if (settings.view === 'sizes') {
    const count = fedSizes(settings.size).length
    return { count, rowLength: Math.ceil(count / 2), products: 0 }
  }
  if (settings.view === 'edges') return edgesClock()
  if (settings.view === 'find') return { count: positions ** 2, rowLength: positions, products: 0 }
  const { outputHeight, outputWidth, kernelHeight, kernelWidth, inputHeight, inputWidth } =
    netGeometry(settings)
  const isDense = kindAt(settings.sharedness) === 'dense'
  return {
    count: outputHeight * outputWidth,
    rowLength: outputWidth,
    products: isDense ? inputHeight * inputWidth : kernelHeight * kernelWidth,
  }
}
