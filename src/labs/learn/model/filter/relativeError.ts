import type { KernelProblem } from '#core/kernelProblem.ts'

type Power = Pick<KernelProblem, 'power'>

/** The root of the mean squared error as a part of that of the target; of white where the target is 0 everywhere. */
export function relativeError({ power }: Power, loss: number): number {
  return Math.sqrt(loss / (power > 0 ? power : 1))
}

/** What an error is a part of, in words. */
export function errorUnit({ power }: Power): string {
  return power > 0 ? 'the target' : 'white'
}
