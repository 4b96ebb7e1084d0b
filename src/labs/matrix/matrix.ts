import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import { inColours } from './model/inputPicture.ts'
import { matrixLayer } from './model/layer.ts'
import type { MatrixSettings } from './model/matrixSettings.ts'
import { repairMatrix } from './model/repair.ts'
import { type Mark, matrixScene } from './model/scene.ts'
import { initialMatrix, matrixTable } from './settings.ts'
import type { Clock } from '#state/playbackMath.ts'
import { changedCells } from './model/changedCells.ts'
import { matrixGeometry } from './model/geometry.ts'

/** What part of the matrix is in sight: how much enlarged, and which part of it is in the middle. */
export interface Sight {
  readonly zoom: number
  readonly across: number
  readonly down: number
}

export const wholeSight: Sight = { zoom: 1, across: 0.5, down: 0.5 }

/** What is passing in the lab besides what is pointed at. */
interface MatrixPassing {
  readonly sight: Sight
  /** How often the unrolling of x was asked for, and how often it has been seen: the first is due on opening. */
  readonly unrolls: number
  readonly unrolled: number
  /** It is under way: the column is still to be filled. */
  readonly unrolling: boolean
}

const passing: MatrixPassing = { sight: wholeSight, unrolls: 1, unrolled: 0, unrolling: false }

/** The lab's equation: W over a picture, and the scene of a row of it. */
export const matrix = defineModel<Mark>()({
  id: 'matrix',
  table: matrixTable,
  repair: repairMatrix,
  clock: matrixClock,
  source: {
    ...pictureSource<MatrixSettings>(initialMatrix.picture),
    wants: inColours,
    data: (settings) => pictureAtHand(inColours(settings)),
  },
  layer: matrixLayer,
  outputs: ({ outputs }) => outputs,
  scene: matrixScene,
  passing: { initial: passing, lasting: ['unrolls', 'unrolled', 'unrolling'] },
})

export type MatrixLab = InstanceOf<typeof matrix>

/** Rows of the matrix, rows in a line of the output, products of a window. */
function matrixClock(settings: MatrixSettings): Clock {
  const { kernelHeight, kernelWidth, ...size } = matrixGeometry(settings)
  // Of a dense row also those that came to the window.
  const more = settings.connectivity === 'dense' ? changedCells(settings.cells).length : 0
  const [planes, height, width, slices] =
    settings.mode === 'conv'
      ? [size.outputChannels, size.outputHeight, size.outputWidth, size.groupInputChannels]
      : [size.inputChannels, size.inputHeight, size.inputWidth, size.groupOutputChannels]
  return {
    count: planes * height * width,
    rowLength: width,
    products: slices * kernelHeight * kernelWidth + more,
  }
}
