import type { Pace } from '#state/playbackMath.ts'
import { aboutText, countText, counted } from '#draw/numberWords.ts'
import { type Patch, within } from './patch.ts'
import { type FieldScene, layersOfCone } from './scene.ts'
import type { Stack, StackLevel } from './stack.ts'

/** "10 × 10"; one number for both axes alike is not enough to read it as a size. */
export function sizeText([rows, columns]: readonly [number, number]): string {
  return `${rows} × ${columns}`
}

/** What units of a level see along each axis: "10", "≤ 13" where some see less. */
export function fieldText({ receptiveField, isUneven }: StackLevel): string {
  return `${isUneven ? '≤ ' : ''}${pairText(receptiveField)}`
}

/** A number along both axes: "−90", or "−2 × −1" where they differ; fractions, which transposed layers bring about, with three decimals. */
export function pairText([vertical, horizontal]: readonly [number, number]): string {
  const [down, across] = [aboutText(vertical, 3), aboutText(horizontal, 3)]
  return down === across ? down : `${down} × ${across}`
}

/** "layer 4", "the image". */
export function layerName(layerIndex: number): string {
  return layerIndex === 0 ? 'the image' : `layer ${layerIndex}`
}

/** Before what is said of it: "Layer 4", "Image". */
export function layerTitle(layerIndex: number): string {
  return layerIndex === 0 ? 'Image' : `Layer ${layerIndex}`
}

/** Who it is: "Layer 4, row 3, column 5". */
export function unitName({ unit: { layerIndex, row, column } }: Pick<FieldScene, 'unit'>): string {
  const what = layerIndex === 0 ? 'Pixel' : `Layer ${layerIndex}`
  return `${what}, row ${row + 1}, column ${column + 1}`
}

/** A step as a sentence: "Layer 4, row 3, column 5: sees 10 × 10 pixels". */
export function describeUnit(stack: Stack, scene: FieldScene, pace: Pace): string {
  const said = `${unitName(scene)}: ${sightText(stack, scene)}`
  if (pace === 'outputs') return said
  const { unit, from, upTo } = scene
  const shown = unit.layerIndex === 0 ? upTo : unit.layerIndex - from
  return `${said}; ${shown} of ${layersOfCone(stack)} layers shown`
}

/** What it sees, or who sees it: "sees 3 × 3 = 9 pixels: 4 in the image, 5 outside". */
export function sightText(stack: Stack, scene: FieldScene): string {
  const { unit, settled } = scene
  const { back, reach, forward } = settled
  if (unit.layerIndex === 0) return readersText(stack, forward)
  const all = cells(reach)
  const seen = cells(back[0]!)
  const size = sizeText([reach.rows, reach.columns])
  if (seen === all) return `sees ${size} pixel${all === 1 ? '' : 's'}`
  const inside = cells(within(reach, stack.inputSize))
  const sum = `sees ${size} = ${counted(all, 'pixel')}`
  if (inside === 0) return `${sum}, all of them outside the image`
  return [
    `${sum}: ${countText(seen)} in the image`,
    all > inside && `${countText(all - inside)} outside`,
    // Units that would read them are not there: padding stands in their place.
    inside > seen && `${countText(inside - seen)} behind a layer’s padding`,
  ]
    .filter((words) => words !== false)
    .join(', ')
}

function readersText({ levels }: Stack, forward: readonly Patch[]): string {
  const last = forward.at(-1)!
  const top = levels.length - 1
  if (top === 0) return 'is read by no layer: there is none'
  const missed = forward.findIndex((patch) => cells(patch) === 0)
  if (missed > 0) return `is read by no unit of layer ${missed}`
  const count = sizeText([last.rows, last.columns])
  return `is read by ${count} unit${cells(last) === 1 ? '' : 's'} of layer ${top}`
}

function cells({ rows, columns }: Patch): number {
  return rows * columns
}

/** "64 × 30 × 30": maps, and the units of each. */
export function mapsText({ channels, size }: StackLevel): string {
  return `${channels} × ${size[0]} × ${size[1]}`
}

/** "95 % of the gradient comes from 13 × 13 of 21 × 21 pixels". */
export function effectiveText(width: number, field: number): string {
  const share = aboutText((100 * width * width) / (field * field), 0)
  return `95 % of the gradient is within ${sizeText([width, width])} of ${sizeText([field, field])} pixels: ${share} % of the field.`
}
