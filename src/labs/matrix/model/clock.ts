import type { Clock } from '#state/playbackMath.ts'
import { changedCells } from './changedCells.ts'
import { matrixGeometry } from './geometry.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/** Rows of the matrix, rows in a line of the output, products of a window. */
export function matrixClock(settings: MatrixSettings): Clock {
  const geometry = matrixGeometry(settings)
  const taps = geometry.kernelHeight * geometry.kernelWidth
  // Of a dense row also those that came to the window.
  const more = settings.connectivity === 'dense' ? changedCells(settings.cells).length : 0
  return settings.mode === 'conv'
    ? {
        count: geometry.outputChannels * geometry.outputHeight * geometry.outputWidth,
        rowLength: geometry.outputWidth,
        products: geometry.groupInputChannels * taps + more,
      }
    : {
        count: geometry.inputChannels * geometry.inputHeight * geometry.inputWidth,
        rowLength: geometry.inputWidth,
        products: geometry.groupOutputChannels * taps + more,
      }
}
