import type { ReadNet } from './netFile.ts'
import type { ChainedLayer } from './chainLayers.ts'

/** What stands between layers whose weights alone are known. */
export interface ChainPlan {
  readonly image: ReadNet['inputShape']
  /** Cells of padding on each side, of each convolution. */
  readonly paddings: readonly number[]
  /** Behind which convolutions there is a 2×2 pool. */
  readonly pools: readonly boolean[]
  /** What is left of each map is one number. */
  readonly global: 'max' | 'average' | undefined
}

const sides = [28, 32, 8, 16, 64, 14, 20, 24, 48]
const mostPlans = 4

/**
 * The inputs, paddings and 2×2 pools for which the first dense layer gets as many numbers as it reads, likeliest first:
 * of the first side for which there are any, pools behind all convolutions before others.
 */
export function chainPlans(layers: readonly ChainedLayer[]): ChainPlan[] {
  const convs = layers.filter(({ shape }) => shape.length === 4)
  const [, inputs = 0] = layers[convs.length]?.shape ?? []
  const [first] = convs
  if (!first) return squarePlans(inputs)
  const [, channels = 1] = first.shape
  const [maps = 1] = convs.at(-1)!.shape
  if (layers.length === convs.length || convs.length > 12) return []
  const places = inputs / maps
  for (const side of sides) {
    const image = [channels, side, side] as const
    const found = choices(convs).flatMap(({ paddings, pools }): ChainPlan[] =>
      endSide(convs, side, paddings, pools) ** 2 === places
        ? [{ image, paddings, pools, global: undefined }]
        : [],
    )
    if (found.length > 0) return found.slice(0, mostPlans)
    if (places === 1 && endSide(convs, side, noPadding(convs), noPools(convs)) >= 1)
      return (['max', 'average'] as const).map((global) => ({
        image,
        paddings: noPadding(convs),
        pools: noPools(convs),
        global,
      }))
  }
  return []
}

/** Of a network without convolutions: its inputs are the pixels of a square, grey or in colour. */
function squarePlans(inputs: number): ChainPlan[] {
  return [1, 3].flatMap((channels): ChainPlan[] => {
    const side = Math.sqrt(inputs / channels)
    if (!Number.isInteger(side)) return []
    return [{ image: [channels, side, side], paddings: [], pools: [], global: undefined }]
  })
}

const noPadding = (convs: readonly ChainedLayer[]) => convs.map(() => 0)
const noPools = (convs: readonly ChainedLayer[]) => convs.map(() => false)

/** Paddings and pools, likeliest first: pools behind all convolutions; padding for all or for none of them. */
function choices(convs: readonly ChainedLayer[]) {
  const [all = [], ...others] = poolChoices(convs.length)
  const paddings = paddingChoices(convs)
  return [
    ...paddings.map((padding) => ({ paddings: padding, pools: all })),
    ...paddings.flatMap((padding) => others.map((pools) => ({ paddings: padding, pools }))),
  ]
}

/** None, half a kernel everywhere, or at the first convolution alone, as LeNet-5 has it for digits of 28×28. */
function paddingChoices(convs: readonly ChainedLayer[]): number[][] {
  const half = convs.map(({ shape }) => Math.floor(((shape[2] ?? 1) - 1) / 2))
  const first = half.map((padding, at) => (at === 0 ? padding : 0))
  const all = [noPadding(convs), half, first]
  return all.filter((choice, at) => all.findIndex((other) => other.join() === choice.join()) === at)
}

/** Behind all of them, behind none, then behind some. */
function poolChoices(count: number): boolean[][] {
  const all = Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_unused, at) => ((bits >> at) & 1) === 1),
  )
  return [all.at(-1)!, ...all.slice(0, -1)]
}

/** Cells along a side of the last maps; NaN where something does not fit. */
function endSide(
  convs: readonly ChainedLayer[],
  start: number,
  paddings: readonly number[],
  pools: readonly boolean[],
): number {
  let side = start
  for (const [at, { shape }] of convs.entries()) {
    if (shape[2] !== shape[3]) return NaN
    side += 2 * paddings[at]! - shape[2]! + 1
    if (pools[at]) side = Math.floor(side / 2)
    if (side < 1) return NaN
  }
  return side
}
