import type { Clock } from '#state/playbackMath.ts'
import type { FieldSettings } from '#labs/field/settings.ts'
import { layersOfCone } from './scene.ts'
import { stackOf } from './stack.ts'

/** Units of the chosen layer, a row of them; what is counted inside a unit is the layers that its cone goes through. */
export function fieldClock(settings: FieldSettings): Clock {
  const stack = stackOf(settings)
  const { size } = stack.levels[stack.chosen]!
  return { count: size[0] * size[1], rowLength: size[1], products: layersOfCone(stack) }
}
