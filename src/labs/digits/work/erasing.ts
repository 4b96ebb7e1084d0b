import type { DigitsLab } from '#labs/digits/digits.ts'
import { sceneOf } from '#labs/digits/model/digitsLayer.ts'
import { type Occlusion, occlusionInputs, occlusionOf } from '#labs/digits/model/erase/occlusion.ts'
import { type Par, parOf } from '#labs/digits/model/erase/par.ts'
import { receivedOf } from '#labs/digits/model/received.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { createSampler } from './createSampler.ts'
import { loadedOf } from './loaded.ts'

/** What answers hang on, and what the solver erases. */
export interface Erasing {
  readonly occlusions: Readonly<Partial<Record<Side, Occlusion>>>
  readonly pars: Readonly<Partial<Record<Side, Par>>>
  /** Whether the occlusions are those of before. */
  readonly isBehind: boolean
  /** Whether the solver is at work, or waits for the drawing to rest. */
  readonly isSolving: boolean
  /** What they are of. */
  readonly of: Wish | undefined
  readonly solved: Wish | undefined
}

/** A digit and the networks that are asked about it. */
interface Wish {
  readonly pixels: Float32Array
  readonly nets: Readonly<Partial<Record<Side, RunningNet>>>
}

/** The erasing of a lab on the page. */
export const erasingOf = perInstance((_lab: DigitsLab) =>
  createValue<Erasing>({
    occlusions: {},
    pars: {},
    isBehind: true,
    isSolving: true,
    of: undefined,
    solved: undefined,
  }),
)

/** Works both out whenever the digit or a network is another; returns what ends it. */
export function followErasing(lab: DigitsLab): () => void {
  const value = erasingOf(lab)
  let { of: wanted, solved } = value.get()
  const sampler = createSampler(
    (wish: Wish, signal) => occlusionsOf(wish, signal),
    (occlusions, isLast) => {
      if (!occlusions) wanted = undefined
      value.set({
        occlusions: occlusions ?? {},
        isBehind: !isLast,
        of: isLast ? wanted : undefined,
      })
    },
  )
  let solving: AbortController | undefined
  const solve = (wish: Wish) => {
    solving?.abort()
    const mine = new AbortController()
    solving = mine
    solved = wish
    value.set({ pars: {}, isSolving: true, solved: undefined })
    parsOf(wish, mine.signal).then(
      (pars) => !mine.signal.aborted && value.set({ pars, isSolving: false, solved: wish }),
      () => !mine.signal.aborted && value.set({ isSolving: false }),
    )
  }
  const follow = () => {
    if (lab.session.settings().show !== 'erase') return
    const { now, whole } = wishesOf(lab)
    if (!wanted || !isSameWish(wanted, now)) {
      wanted = now
      value.set({ isBehind: true, of: undefined })
      sampler.want(now)
    }
    // The solver takes a second: it waits until nothing is drawn any more.
    if (!lab.session.playback.getState().playing && (!solved || !isSameWish(solved, whole)))
      solve(whole)
  }
  follow()
  const ends = [
    lab.session.subscribe(follow),
    lab.session.playback.subscribe(follow),
    loadedOf(lab).subscribe(follow),
  ]
  return () => {
    ends.forEach((end) => end())
    sampler.stop()
    solving?.abort()
  }
}

function isSameWish({ pixels, nets }: Wish, other: Wish): boolean {
  return (
    nets.conv === other.nets.conv &&
    nets.dense === other.nets.dense &&
    pixels.every((ink, at) => ink === other.pixels[at])
  )
}

function wishesOf(lab: DigitsLab): { readonly now: Wish; readonly whole: Wish } {
  const { layer, step } = lab.scene()
  const { nets: fetched, tests } = loadedOf(lab).get()
  const { conv, dense, down, right } = layer.settings
  const { given, pixels } = sceneOf(layer, step, tests)
  const nets = {
    ...(fetched[conv] && { conv: fetched[conv].net }),
    ...(fetched[dense] && { dense: fetched[dense].net }),
  }
  const whole = receivedOf(given, { down, right, erased: [] })
  return { now: { pixels, nets }, whole: { pixels: whole, nets } }
}

async function occlusionsOf({ pixels, nets }: Wish, signal: AbortSignal) {
  if (!pixels.some((ink) => ink > 0)) return {}
  const run = await runner(signal)
  const images = occlusionInputs(pixels)
  return ofEach(nets, async (net) => occlusionOf(await run(net, images)))
}

async function parsOf({ pixels, nets }: Wish, signal: AbortSignal) {
  if (!pixels.some((ink) => ink > 0)) return {}
  const run = await runner(signal)
  return ofEach(nets, (net) => parOf(pixels, (images) => run(net, images)))
}

async function runner(signal: AbortSignal) {
  const { browserEngine } = await import('#engine/browserEngine.ts')
  signal.throwIfAborted()
  return ({ layers, parameters }: RunningNet, images: ReturnType<typeof occlusionInputs>) =>
    browserEngine().runNet({ layers, parameters, images }, { signal })
}

async function ofEach<R>(
  nets: Wish['nets'],
  work: (net: RunningNet) => Promise<R>,
): Promise<Partial<Record<Side, R>>> {
  const made = (['conv', 'dense'] as const).map(async (side) => {
    const net = nets[side]
    return net ? [[side, await work(net)] as const] : []
  })
  return Object.fromEntries((await Promise.all(made)).flat())
}
