/** The legal range of a number, with the reason why it ends where it ends and, seldom needed, why it begins there. */
export interface Limits {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly because?: string | undefined
  readonly becauseMin?: string | undefined
  /** The range that there would be whatever else is chosen; left out when it is this one. */
  readonly widest?: { readonly min: number; readonly max: number } | undefined
}

/** The legal number nearest to `value`: inside [min, max], on a step counted from min. */
export function nearestLegal(value: number, { min, max, step }: Limits): number {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step)
  const onStep = min + Math.min(steps, Math.floor((max - min) / step + 1e-9)) * step
  return Number(onStep.toFixed(decimalsOf(step, min)))
}

/** Whether only whole numbers are legal. */
export function isWhole({ min, step }: Limits): boolean {
  return Number.isInteger(min) && Number.isInteger(step)
}

/** Digits after the point that the steps need: 0.25 and 1 -> 2. */
export function decimalsOf(...numbers: number[]): number {
  return Math.max(...numbers.map((number) => String(number).split('.')[1]?.length ?? 0))
}
