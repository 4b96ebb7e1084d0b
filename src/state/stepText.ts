import { lineStride } from './playback.ts'
import type { Clock } from './playbackMath.ts'

/** A step, counted from 0, as it is written on the screen: "13", "392,731", or its name: "5×5". */
export function stepText(output: number, { firstNumber, names }: Clock): string {
  // The words of `draw` say it alike, but come with all that labs draw with.
  return names?.[output] ?? (output + (firstNumber ?? 1)).toLocaleString('en')
}

/** The last step: what there is of them in all, or have been done in the end. */
export function lastStepText(clock: Clock): string {
  return stepText(Math.max(0, clock.count - 1), clock)
}

/** A step as it is heard: "update 13 of 300", "size 5×5". */
export function spokenStep(output: number, clock: Clock): string {
  const { noun = 'output', names } = clock
  const end = names ? '' : ` of ${lastStepText(clock)}`
  return `${noun} ${stepText(output, clock)}${end}`
}

/** What ten steps of a line are called: "Ten updates on"; undefined where there are not so many. */
export function strideLabel({ count, noun = 'output' }: Clock, way: 'on' | 'back') {
  return count > lineStride ? `Ten ${noun}s ${way}` : undefined
}
