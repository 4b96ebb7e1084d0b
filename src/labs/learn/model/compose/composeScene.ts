import { type DescentPath, parametersAfter } from '#core/descentPath.ts'
import { convolved } from '#labs/learn/model/convolved.ts'
import { composed } from './composed.ts'
import { type ComposeLayer, energyLeft } from './composeLayer.ts'
import { type Like, like, likeness } from './likeness.ts'
import { sizedFilter } from './pairs.ts'
import { reluPaths } from './reluPaths.ts'

/** The kernels of a run after an update. */
export interface Kernels {
  /** A kernel a path: [9] each. */
  readonly first: readonly Float64Array[]
  readonly second: readonly Float64Array[]
  /** What is left of the energy. */
  readonly left: number
  /** Which filters they are most like; of paths with ReLU, the first kernels alone. */
  readonly like: readonly Like[]
}

/** What there is after an update. */
export interface ComposeScene extends Kernels {
  readonly show: 'compose'
  readonly update: number
  readonly loss: number
  readonly other: Kernels | undefined
  /** The 5×5 that both make together: [25]; with ReLU between there is none. */
  readonly composed: Float64Array | undefined
  /** What is left of each path after ReLU: [height − 2, width − 2] */
  readonly maps: readonly Float32Array[]
  readonly made: Float32Array
  /** made − wanted */
  readonly difference: Float32Array
}

/** The scene after an update; beyond the last one that was made it is that. */
export function composeScene(layer: ComposeLayer, step: number): ComposeScene {
  const { run, other, picture, wanted, settings } = layer
  const update = Math.min(step, run.updates)
  const isLinear = settings.between === 'nothing'
  const kernels = kernelsOf(layer, run, step)
  const together = isLinear ? composed(kernels.first[0]!, kernels.second[0]!) : undefined
  const { made, maps } = together
    ? { made: convolved(picture, together, 5).data, maps: [] }
    : throughRelu(layer, update)
  return {
    ...kernels,
    show: 'compose',
    update,
    loss: run.losses[update]!,
    other: other && kernelsOf(layer, other, step),
    composed: together,
    maps,
    made,
    difference: made.map((value, at) => value - wanted.data[at]!),
  }
}

function kernelsOf(layer: ComposeLayer, run: DescentPath, step: number): Kernels {
  const { problem, factorings, settings } = layer
  const update = Math.min(step, run.updates)
  const all = parametersAfter(run, update)
  const paths = all.length / 18
  const list = Array.from({ length: 2 * paths }, (_, at) => all.subarray(9 * at, 9 * at + 9))
  const [first, second] = [list.slice(0, paths), list.slice(paths)]
  return {
    first,
    second,
    left: energyLeft(run.losses[update]!, problem),
    like:
      settings.between === 'nothing'
        ? (likeness(first[0]!, second[0]!, factorings) ?? [])
        : first.flatMap((kernel) => (factorings.length > 0 ? [] : [like(kernel, sizedFilter)])),
  }
}

function throughRelu({ run, picture }: ComposeLayer, update: number) {
  const [, height = 0, width = 0] = picture.shape
  const kernels = Float32Array.from(parametersAfter(run, update))
  const input = { shape: [1, 1, height, width], data: picture.data }
  const [, , relu, output] = reluPaths(kernels).forward(input).values
  const cells = (height - 2) * (width - 2)
  return {
    made: output!.data,
    maps: Array.from({ length: kernels.length / 18 }, (_, at) =>
      relu!.data.subarray(at * cells, (at + 1) * cells),
    ),
  }
}
