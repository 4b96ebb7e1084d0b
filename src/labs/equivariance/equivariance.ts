import type { Cell } from '#draw/gridBox.ts'
import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { pathClock } from './model/path.ts'
import { squareAt, squareBase } from './model/scene.ts'
import {
  type EquivarianceSettings,
  equivarianceTable,
  initialEquivariance,
  mostShift,
} from './settings.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Repaired } from '#state/setting.ts'

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

/** Cells that the shorter side of a result has at least. */
const leastSide = 4

/** The nearest settings that can be drawn, with a sentence for everything that had to change. */
export function repairEquivariance(settings: EquivarianceSettings): Repaired<EquivarianceSettings> {
  const notes: string[] = []
  const fixed: { -readonly [K in keyof EquivarianceSettings]?: EquivarianceSettings[K] } = {}
  // The lab works on one channel; a colour picture is shown in grey.
  if (settings.colour !== 'grey') fixed.colour = 'grey'
  // A pattern that is looked for is moved from cell to cell.
  if (settings.show === 'find' && settings.motion !== 'shift') fixed.motion = 'shift'
  if (settings.show === 'find' && settings.part !== 0) fixed.part = 0
  if (![9, 25].includes(settings.own.length)) {
    fixed.own = initialEquivariance.own
    notes.push(`A kernel of ${settings.own.length} weights is no square of 3 or 5 cells.`)
  }
  const most = mostShift(settings)
  if (Math.abs(settings.down) > most) fixed.down = Math.sign(settings.down) * most
  const layers = fittingLayers(settings)
  if (layers < settings.layers) {
    fixed.layers = layers
    notes.push(
      `${settings.layers} layers would leave fewer than ${leastSide} cells a side; there ${layers === 1 ? 'is 1' : `are ${layers}`} now.`,
    )
  }
  const isSame = Object.keys(fixed).length === 0
  return { settings: isSame ? settings : { ...settings, ...fixed }, notes }
}

/** How many of the layers fit before the result is too small; 1 at least, which a stride of 4 leaves. */
function fittingLayers(settings: EquivarianceSettings): number {
  const { height, width } = pictureShape(settings)
  let side = Math.min(height, width)
  for (let layer = 0; layer < settings.layers; layer++) {
    side = Math.ceil(side / settings.stride)
    if (settings.pool !== 'none') side = Math.floor(side / 2)
    if (side < leastSide) return Math.max(1, layer)
  }
  return settings.layers
}
