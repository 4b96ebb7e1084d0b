import { memoByObject } from '#core/memo.ts'
import type { DigitsScene } from './digitsLayer.ts'
import { receivedOf, type Shift, type Treatment } from './received.ts'
import { erasedFrom, type Square } from './squares.ts'

/** What is tried for as long as a place is pointed at: another shift, or another square of paper. */
export interface Look {
  readonly shift?: Shift
  readonly square?: Square
  /** How far the square goes from its middle. */
  readonly reach?: number
}

/** The scene with what is tried. */
export const lookedScene = memoByObject(
  (scene: DigitsScene, treatment: Treatment, look: Look | undefined): DigitsScene => {
    if (!look) return scene
    const moved = look.shift
      ? receivedOf(scene.given, { ...treatment, ...look.shift })
      : scene.pixels
    const pixels = look.square ? erasedFrom(moved, [look.square], look.reach) : moved
    return { ...scene, pixels }
  },
)
