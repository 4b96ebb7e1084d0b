import type { KernelFit } from '#core/kernelFit.ts'
import { readKernelFits } from '#core/kernelFits.ts'
import { browserEngine } from '#engine/browserEngine.ts'
import type { LearnLab } from '#labs/learn/learn.ts'
import { croppedPair, isOneSize } from '#labs/learn/model/pair/croppedPair.ts'
import {
  largestSide,
  pairBlocksOf,
  type PixelPair,
  sides,
} from '#labs/learn/model/pair/pairBlocksOf.ts'
import { findingOf } from '#labs/learn/model/pair/finding.ts'
import { idleText } from '#labs/learn/model/pair/verdictText.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { pairFilesOf } from './pairFiles.ts'

/** How far the search for a pair's kernel is. */
export interface Search {
  /** The pair that is looked at; undefined while there is none. */
  readonly pair: PixelPair | undefined
  /** Why there is none, in a sentence. */
  readonly trouble: string | undefined
  /** Whether a crop would help. */
  readonly isUnlike: boolean
  /** By kernel size: fits of each channel, and of colours one for all. */
  readonly fits: Readonly<Record<number, readonly KernelFit[]>>
  /** The sizes that are tried. */
  readonly tried: readonly number[]
  readonly channels: number
  /** Squared errors of what is no convolution; undefined until they are worked out. */
  readonly causes: readonly number[] | undefined
  readonly isRunning: boolean
  readonly problem: string | undefined
}

const nothing: Search = {
  pair: undefined,
  trouble: undefined,
  isUnlike: false,
  fits: {},
  tried: [],
  channels: 1,
  causes: undefined,
  isRunning: false,
  problem: undefined,
}

/** The search of a lab, under way or the last: it follows the pair that the settings choose. */
export const pairSearchOf = perInstance((lab: LearnLab) => {
  const { get, set, use, until } = createValue<Search>(nothing)
  const files = pairFilesOf(lab)
  let ongoing: AbortController | undefined
  /** What the present search is of: pictures, and whether they are cut. */
  let of: readonly unknown[] = []

  const stop = () => {
    ongoing?.abort()
    ongoing = undefined
    if (get().isRunning) set({ isRunning: false })
  }

  /** Goes to the smallest size that explains as much as any, unless another was chosen meanwhile. */
  const showBest = () => {
    const { playback, settings } = lab.session
    const { fits, tried } = get()
    const found = findingOf(
      tried.map((side) => fits[side] ?? []),
      settings().pairChannel,
    )
    if (found && playback.getState().step === 0)
      playback.seek(sides.findIndex((side) => side === found.best.side))
  }

  const start = async () => {
    stop()
    const { pair } = get()
    if (!pair) return
    const tried = sides.filter((side) => side <= largestSide(pair.before))
    if (tried.length === 0) {
      const { width, height } = pair.before
      return set({
        ...nothing,
        pair,
        trouble: `These pictures have ${width}×${height} pixels: too few to tell a kernel of 3×3 weights from others.`,
      })
    }
    const mine = new AbortController()
    ongoing = mine
    const { signal } = mine
    set({ ...nothing, pair, tried, isRunning: true })
    try {
      // The page has its turn before the pixels are copied.
      await new Promise((resolve) => setTimeout(resolve))
      if (signal.aborted) return
      const engine = browserEngine()
      const blocks = pairBlocksOf(pair)
      set({ channels: blocks.channels })
      const [found, causes] = await Promise.all([
        engine.kernelFits({ blocks, sides: tried }, { signal }),
        engine.pairCauses(blocks, { signal }),
      ])
      signal.throwIfAborted()
      ongoing = undefined
      const fits = readKernelFits(found)
      const verdict = findingOf(
        tried.map((side) => fits[side] ?? []),
        'all',
      )?.verdict
      if (verdict && verdict in idleText)
        return set({ ...nothing, pair, trouble: idleText[verdict as keyof typeof idleText] })
      set({ fits, causes: [...causes.data], isRunning: false })
      showBest()
    } catch (error) {
      if (signal.aborted) return
      mine.abort()
      const problem = error instanceof Error ? error.message : String(error)
      set({ isRunning: false, problem })
    }
  }

  const leave = () => {
    stop()
    of = []
  }

  /** Begins anew when the pair has become another one. */
  const check = () => {
    const settings = lab.session.settings()
    if (settings.show !== 'pair') return leave()
    const layer = lab.layer()
    if (layer.show !== 'pair') return
    files.want()
    const { before, after } = files.open()
    const { pairBefore, pairAfter, pairCrop } = settings
    const isExample = !pairBefore && !pairAfter
    if (isExample && lab.standsIn() && !lab.pictures.hasFailed(settings)) return
    const first = before?.id === pairBefore?.id ? before : undefined
    const second = after?.id === pairAfter?.id ? after : undefined
    const now = isExample
      ? [layer.example.before, layer.example.after]
      : [first?.image, second?.image, pairBefore?.id, pairAfter?.id, pairCrop]
    if (now.length === of.length && now.every((each, at) => each === of[at])) return
    of = now
    stop()
    if (isExample) {
      set({ ...nothing, pair: layer.example })
      return void start()
    }
    if (!pairBefore || !pairAfter) {
      const missing = pairBefore ? 'after: what was made of it' : 'before: what it was made of'
      return set({
        ...nothing,
        trouble: `Now the picture ${missing}. Drop it here, or open it at the side.`,
      })
    }
    if (!first || !second) return set({ ...nothing, trouble: 'The pictures are being opened…' })
    const pair = { before: first.image, after: second.image }
    if (isOneSize(pair) || pairCrop) {
      set({ ...nothing, pair: croppedPair(pair) })
      return void start()
    }
    const size = ({ width, height }: { width: number; height: number }) => `${width}×${height}`
    set({
      ...nothing,
      isUnlike: true,
      trouble: `The picture before has ${size(pair.before)} pixels, the picture after ${size(pair.after)}. A convolution keeps the size or loses a border; a resize is none, as its kernel differs from pixel to pixel. If only a border was lost, cut both to one size.`,
    })
  }

  return {
    get,
    use,
    start,
    stop,
    /** Follows the settings as long as it is not ended; returns what ends it. */
    follow: () => {
      check()
      const ends = [
        lab.session.store.subscribe(check),
        lab.pictures.subscribe(check),
        files.subscribe(check),
        stop,
      ]
      return () => ends.forEach((end) => end())
    },
    /** Takes over what another search has found. */
    adopt: (like: Search) => set({ ...like, isRunning: false }),
    /** Resolves as soon as nothing is under way here. */
    ready: () => until(({ isRunning }) => !isRunning),
  }
})
