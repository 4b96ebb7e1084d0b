import { playFromFirst } from '#state/playFromFirst.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Clock } from '#state/playbackMath.ts'
import { matrixGeometry } from './geometry.ts'
import { changedCells } from './changedCells.ts'
import { repairMatrix } from './repair.ts'
import { type MatrixSettings, matrixTable } from './settings.ts'
import { clearView } from './view.ts'

/** The lab's settings and step. */
export const matrixSession = createLabSession<MatrixSettings>({
  id: 'matrix',
  table: matrixTable,
  repair: repairMatrix,
  clock: matrixClock,
  onBegin: clearView,
})

/** Shows the product from its first row, in motion unless the person wants none. */
export function playFromStart(): void {
  playFromFirst(matrixSession.playback)
}

/** Rows of the matrix, rows in a line of the output, products of a window. */
function matrixClock(settings: MatrixSettings): Clock {
  const geometry = matrixGeometry(settings)
  const taps = geometry.kernelHeight * geometry.kernelWidth
  // Of a dense row also those that came to the window.
  const more = settings.tie === 'dense' ? changedCells(settings.cells).length : 0
  return settings.way === 'conv'
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
