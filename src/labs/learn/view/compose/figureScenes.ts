import { parametersAfter } from '#core/descentPath.ts'
import { createRamp, errorRamp, type Ramp } from '#draw/ramp.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import type { ComposeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import type { ComposeScene } from '#labs/learn/model/compose/composeScene.ts'
import { convolved } from '#labs/learn/model/convolved.ts'
import type { FigureName } from './composeFigure.ts'
import { shapesOf } from './figureNames.ts'

/** Of 5×5 kernels: they are small where there is little room. */
const digits = { mostDecimals: 3, smallDigits: true }

type Scenes = Partial<Record<FigureName, GridScene>>

interface Ramps {
  readonly signed: Ramp
  /** Of the kernels that learn, as large as they are in the end. */
  readonly learned: Ramp
  /** Of 5×5 kernels. */
  readonly target: Ramp
  readonly error: Ramp
}

/** What stays as it is while it learns, and the colours of all. */
export function stillScenes(layer: ComposeLayer, palette: Palette) {
  const { picture, wanted, target, run } = layer
  const reach = largest(wanted.data)
  const [weights, learned] = [largest(target), largest(parametersAfter(run, run.updates))]
  const [low, high] = [Math.min(...picture.data), Math.max(...picture.data)]
  const ramps: Ramps = {
    signed: createRamp('signed', -reach, reach, palette),
    learned: createRamp('signed', -learned, learned, palette),
    target: createRamp('signed', -weights, weights, palette),
    error: errorRamp(reach, palette),
  }
  const grid = gridsOf(layer)
  const kernel = { ...grid('target', target, ramps.target), ...digits }
  const scenes: Scenes = {
    picture: grid('picture', picture.data, createRamp('grey', low, high, palette)),
    wanted: grid('wanted', wanted.data, ramps.signed),
    target: kernel,
    best: kernel,
    bestMade: grid('bestMade', convolved(picture, target, 5).data, ramps.signed),
  }
  return { ramps, scenes }
}

/** What changes with every update. */
export function movingScenes(layer: ComposeLayer, scene: ComposeScene, ramps: Ramps): Scenes {
  const grid = gridsOf(layer)
  const { first, second, maps, other, composed, made, difference } = scene
  const others = other ? [...other.first, ...other.second] : []
  const alike = [...first, ...second, ...others].flatMap((weights) => [...weights])
  const kernel = (name: FigureName, weights: Float64Array | undefined) =>
    weights && { [name]: { ...grid(name, weights, ramps.learned), evenDecimals: 3, alike } }
  const map = (name: FigureName, values: Float32Array | undefined) =>
    values && { [name]: grid(name, values, ramps.signed) }
  return {
    ...kernel('first', first[0]),
    ...kernel('second', second[0]),
    ...kernel('first2', first[1]),
    ...kernel('second2', second[1]),
    ...kernel('otherFirst', other?.first[0]),
    ...kernel('otherSecond', other?.second[0]),
    ...map('map', maps[0]),
    ...map('map2', maps[1]),
    ...(composed && { composed: { ...grid('composed', composed, ramps.target), ...digits } }),
    made: grid('made', made, ramps.signed),
    difference: { ...grid('difference', difference, ramps.error), tones: difference.map(Math.abs) },
  }
}

function gridsOf(layer: ComposeLayer) {
  const shapes = shapesOf(layer)
  return (name: FigureName, values: ArrayLike<number>, ramp: Ramp): GridScene => {
    const [rows, columns] = shapes[name]
    return { rows, columns, values, ramp }
  }
}

function largest(values: Float32Array | Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}
