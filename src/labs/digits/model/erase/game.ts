import { memoByObject } from '#core/memo.ts'
import type { DigitsScene } from '#labs/digits/model/digitsLayer.ts'
import { receivedOf, type Treatment } from '#labs/digits/model/received.ts'
import { answerOf, type RunningNet } from '#labs/digits/model/runningNet.ts'
import type { Side } from '#labs/digits/model/unit.ts'

/** A network before and after squares were erased. */
export interface Tried {
  readonly before: number
  readonly after: number
  readonly isFooled: boolean
}

/** How far the game is: fool one network and not the other. */
export interface Game {
  /** What the networks get with nothing erased. */
  readonly whole: Float32Array
  /** Whether there is no ink: nothing drawn, or all of it erased. */
  readonly isBlank: boolean
  /** How much of the ink is erased, 0 to 1. */
  readonly lost: number
  readonly tried: Readonly<Partial<Record<Side, Tried>>>
}

/** The game as a scene has it, with nothing tried. */
export const gameOf = memoByObject(
  (
    { given, pixels }: DigitsScene,
    { down, right }: Treatment,
    conv: RunningNet | undefined,
    dense: RunningNet | undefined,
  ): Game => {
    const whole = receivedOf(given, { down, right, erased: [] })
    const [all, left] = [inkOf(whole), inkOf(pixels)]
    // A digit that is gone was not mistaken for another.
    const isBlank = left === 0
    const triedBy = (net: RunningNet): Tried => {
      const [before, after] = [answerOf(net, whole).digit, answerOf(net, pixels).digit]
      return { before, after, isFooled: !isBlank && after !== before }
    }
    return {
      whole,
      isBlank,
      lost: all > 0 ? 1 - left / all : 0,
      tried: { ...(conv && { conv: triedBy(conv) }), ...(dense && { dense: triedBy(dense) }) },
    }
  },
)

/** Whether one is fooled and the other not. */
export function isWon({ tried: { conv, dense } }: Game): boolean {
  return conv !== undefined && dense !== undefined && conv.isFooled !== dense.isFooled
}

function inkOf(pixels: Float32Array): number {
  return pixels.reduce((sum, ink) => sum + ink, 0)
}
