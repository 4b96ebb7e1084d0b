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

/** Of inputs: those of digits first, in colour those of small photographs. */
const sides = [28, 32, 8, 16, 64, 14, 20, 24, 48]
const mostPlans = 12
const mostConvs = 12

/**
 * The inputs, paddings and 2×2 pools for which the first dense layer gets as many numbers as it reads, likeliest first,
 * of the first side for which there are any. Where it reads one number a map, that may be the map's maximum or mean.
 */
export function chainPlans(layers: readonly ChainedLayer[]): ChainPlan[] {
  const convs = layers.filter(({ shape }) => shape.length === 4)
  const [, inputs = 0] = layers[convs.length]?.shape ?? []
  const [first] = convs
  if (!first) return squarePlans(inputs)
  const [, channels = 1] = first.shape
  const [maps = 1] = convs.at(-1)!.shape
  if (layers.length === convs.length || convs.length > mostConvs) return []
  const places = inputs / maps
  const order =
    channels === 3 ? sides.toSorted((a, b) => Number(b === 32) - Number(a === 32)) : sides
  for (const side of order) {
    const image = [channels, side, side] as const
    const found = choices(convs).flatMap(({ paddings, pools }): ChainPlan[] => {
      const end = endSide(convs, side, paddings, pools)
      if (end ** 2 === places) return [{ image, paddings, pools, global: undefined }]
      const isGlobal = places === 1 && end > 1 && !pools.at(-1) && isEverywhere(pools.slice(0, -1))
      return isGlobal
        ? (['max', 'average'] as const).map((global) => ({ image, paddings, pools, global }))
        : []
    })
    if (found.length > 0) return found.slice(0, mostPlans)
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

/** Paddings and pools, likeliest first: pools behind all convolutions, or where the number of maps changes. */
function choices(convs: readonly ChainedLayer[]) {
  const blocks = convs.map(({ shape }, at) => convs[at + 1]?.shape[0] !== shape[0])
  const rank = (pools: readonly boolean[]) =>
    pools.every(Boolean) ? 0 : pools.join() === blocks.join() ? 1 : 2
  const pooled = poolChoices(convs.length).toSorted((a, b) => rank(a) - rank(b))
  const paddings = paddingChoices(convs)
  const likely = pooled.filter((pools) => rank(pools) < 2)
  const others = pooled.filter((pools) => rank(pools) === 2)
  const paired = (pools: readonly boolean[]) =>
    paddings.map((padding) => ({ paddings: padding, pools }))
  return [...likely.flatMap(paired), ...others.flatMap(paired)]
}

/** None, half a kernel everywhere; or 2 at a first 5×5 alone, as LeNet-5 has it for digits of 28×28. */
function paddingChoices(convs: readonly ChainedLayer[]): number[][] {
  const none = convs.map(() => 0)
  const half = convs.map(({ shape }) => Math.floor(((shape[2] ?? 1) - 1) / 2))
  const first = convs.map(({ shape }, at) => (at === 0 && shape[2] === 5 ? 2 : 0))
  const all = [none, half, first]
  return all.filter((choice, at) => all.findIndex((other) => other.join() === choice.join()) === at)
}

function poolChoices(count: number): boolean[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_unused, at) => ((bits >> at) & 1) === 1),
  )
}

/** All of them, or none. */
function isEverywhere(pools: readonly boolean[]): boolean {
  return pools.every(Boolean) || !pools.some(Boolean)
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
