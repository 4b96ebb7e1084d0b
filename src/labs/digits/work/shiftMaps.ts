import type { DigitsLab } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { labelOf } from '#labs/digits/model/labelOf.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import { type ShiftMap, shiftInputs, shiftMap } from '#labs/digits/model/shift/shiftMap.ts'
import type { Square } from '#labs/digits/model/squares.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { isSame } from '#state/settingsStore.ts'
import { createSampler } from './createSampler.ts'
import { loadedOf } from './loaded.ts'

/** What both networks answer at every place. */
export interface ShiftMaps {
  readonly maps: Readonly<Partial<Record<Side, ShiftMap>>>
  /** Whether they are those of before. */
  readonly isBehind: boolean
  /** What they are of. */
  readonly of: Wish | undefined
}

interface Wish {
  readonly given: Float32Array
  readonly erased: readonly Square[]
  readonly label: number | undefined
  readonly nets: Readonly<Partial<Record<Side, RunningNet>>>
}

/** The maps of a lab on the page. */
export const shiftMapsOf = perInstance((_lab: DigitsLab) =>
  createValue<ShiftMaps>({ maps: {}, isBehind: true, of: undefined }),
)

/** Works the maps out whenever the digit or a network is another; returns what ends it. */
export function followShiftMaps(lab: DigitsLab): () => void {
  const value = shiftMapsOf(lab)
  let wanted = value.get().of
  const sampler = createSampler(workOut, (maps, isLast) => {
    if (!maps) wanted = undefined
    value.set({ maps: maps ?? {}, isBehind: !isLast, of: isLast ? wanted : undefined })
  })
  const follow = () => {
    if (lab.session.settings().show !== 'shift') return
    const wish = wishOf(lab)
    if (wanted && isSameWish(wanted, wish)) return
    wanted = wish
    if (wish.given.some((ink) => ink > 0) && (wish.nets.conv || wish.nets.dense)) {
      value.set({ isBehind: true, of: undefined })
      sampler.want(wish)
      return
    }
    sampler.stop()
    value.set({ maps: {}, isBehind: false, of: wish })
  }
  follow()
  const ends = [lab.session.subscribe(follow), loadedOf(lab).subscribe(follow)]
  return () => {
    ends.forEach((end) => end())
    sampler.stop()
  }
}

function isSameWish(one: Wish, other: Wish): boolean {
  const { given } = other
  return isSame({ ...one, given }, other) && one.given.every((ink, pixel) => ink === given[pixel])
}

function wishOf(lab: DigitsLab): Wish {
  const { layer, step } = lab.scene()
  const { nets, tests } = loadedOf(lab).get()
  const { conv, dense, erased } = layer.settings
  return {
    given: sceneOf(layer, step, tests).given,
    erased,
    label: labelOf(layer.settings, tests),
    nets: {
      ...(nets[conv] && { conv: nets[conv].net }),
      ...(nets[dense] && { dense: nets[dense].net }),
    },
  }
}

async function workOut({ given, erased, label, nets }: Wish, signal: AbortSignal) {
  const { browserEngine } = await import('#engine/browserEngine.ts')
  signal.throwIfAborted()
  const images = shiftInputs(given, erased)
  const made = (['conv', 'dense'] as const).map(async (side) => {
    const net = nets[side]
    if (!net) return []
    const run = { layers: net.layers, parameters: net.parameters, images }
    return [[side, shiftMap(await browserEngine().runNet(run, { signal }), label)] as const]
  })
  return Object.fromEntries((await Promise.all(made)).flat())
}
