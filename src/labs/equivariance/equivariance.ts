import type { Cell } from '#draw/gridBox.ts'
import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { pathClock } from './model/path.ts'
import { repairEquivariance } from './model/repair.ts'
import { squareAt, squareBase } from './model/scene.ts'
import { type EquivarianceSettings, equivarianceTable, initialEquivariance } from './settings.ts'

/** What is passing in the lab besides what is pointed at. */
interface EquivariancePassing {
  /** Whether the stage has room for the curves; else they are in the panel. */
  readonly showsCurves: boolean
}

const passing: EquivariancePassing = { showsCurves: false }

/** The lab's equation: layers over a picture, and both ways round the square at a step, which is how far it has moved. */
export const equivariance = defineModel<Cell>()({
  id: 'equivariance',
  table: equivarianceTable,
  repair: repairEquivariance,
  clock: pathClock,
  source: pictureSource<EquivarianceSettings>(initialEquivariance.picture),
  layer: squareBase,
  scene: (base, { output }) => squareAt(base, output),
  passing: { initial: passing, lasting: ['showsCurves'] },
})

export type EquivarianceLab = InstanceOf<typeof equivariance>
