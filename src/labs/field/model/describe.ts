import type { Pace } from '#state/playbackMath.ts'
import { type FieldScene, layersOfCone } from './scene.ts'
import type { Stack } from './stack.ts'
import { sightText, unitName } from './words.ts'

/** A step as a sentence: "Layer 4, row 3, column 5: sees 10 × 10 pixels". */
export function describeUnit(stack: Stack, scene: FieldScene, pace: Pace): string {
  const said = `${unitName(scene)}: ${sightText(stack, scene)}`
  if (pace === 'outputs') return said
  const { unit, from, upTo } = scene
  const shown = unit.layerIndex === 0 ? upTo : unit.layerIndex - from
  return `${said}; ${shown} of ${layersOfCone(stack)} layers shown`
}
