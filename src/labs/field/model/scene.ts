import { coneBack, coneForward } from '#core/fieldCone.ts'
import type { Moment } from '#state/playbackMath.ts'
import { type Patch, patchOf } from './patch.ts'
import type { Stack } from './stack.ts'
import { type Unit, unitAt } from './unit.ts'

interface Cones {
  /** What it reads of each level, from the image (0) up to itself, of what there is; empty blocks have no rows. */
  readonly back: readonly Patch[]
  /** Which cells read it, from itself up; the first belongs to `unit.layerIndex`. */
  readonly forward: readonly Patch[]
  /** What it reaches on the image, padding included. */
  readonly reach: Patch
}

/** What the lab shows at a moment, as data. */
export interface FieldScene extends Cones {
  /** The unit whose cone is shown: the one pointed at, else the one of the step. */
  readonly unit: Unit
  /** The same, of the unit itself: without the glide to the next. */
  readonly settled: Cones
  /** The cone is drawn down to this level, and up to that one: all the way, unless it is walked layer by layer. */
  readonly from: number
  readonly upTo: number
}

/** The scene of a stack at a moment of the clock, with perhaps a unit pointed at. */
export function fieldScene(stack: Stack, moment: Moment, hovered?: Unit): FieldScene {
  const { chosen } = stack
  const pointed = hovered && isThere(stack, hovered) ? hovered : undefined
  const unit = pointed ?? unitAt(stack, moment.output)
  const now = conesOf(stack, unit)
  const top = stack.levels.length - 1
  const isWalk = pointed === undefined && moment.products < layersOfCone(stack)
  const scene = {
    unit,
    ...now,
    settled: now,
    from: isWalk && chosen > 0 ? chosen - moment.products : 0,
    upTo: isWalk ? (chosen > 0 ? chosen : Math.min(top, moment.products)) : top,
  }
  if (pointed || moment.glide === 0) return scene
  const next = conesOf(stack, unitAt(stack, moment.output + 1))
  const glide = (one: readonly Patch[], other: readonly Patch[]) =>
    one.map((patch, at) => between(patch, other[at]!, moment.glide))
  return {
    ...scene,
    back: glide(now.back, next.back),
    forward: glide(now.forward, next.forward),
    reach: between(now.reach, next.reach, moment.glide),
  }
}

/** How many layers the cone of a unit of the chosen level goes through. */
export function layersOfCone({ levels, chosen }: Stack): number {
  return Math.max(1, chosen === 0 ? levels.length - 1 : chosen)
}

function isThere({ levels }: Stack, { layerIndex, row, column }: Unit): boolean {
  const size = levels[layerIndex]?.size
  return size !== undefined && row < size[0] && column < size[1]
}

function conesOf({ layers, inputSize, levels }: Stack, { layerIndex, row, column }: Unit): Cones {
  const cell = [row, column] as const
  const held = coneBack(layers, inputSize, layerIndex - 1, cell, true)
  const whole = coneBack(layers, inputSize, layerIndex - 1, cell, false)
  return {
    back: held.map(patchOf),
    reach: patchOf(whole[0]!),
    forward: coneForward(layers.slice(layerIndex), levels[layerIndex]!.size, cell).map(patchOf),
  }
}

function between(one: Patch, other: Patch, fraction: number): Patch {
  const mix = (from: number, to: number) => from + (to - from) * fraction
  return {
    row: mix(one.row, other.row),
    column: mix(one.column, other.column),
    rows: mix(one.rows, other.rows),
    columns: mix(one.columns, other.columns),
  }
}
