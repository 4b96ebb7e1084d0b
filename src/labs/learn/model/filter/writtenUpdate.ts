import { printNumber } from '#draw/printNumber.ts'
import type { WeightUpdate } from './weightUpdate.ts'

/** A part of the update as it is written; what it means gives the colour. */
export interface UpdatePart {
  readonly text: string
  readonly meaning?: 'kernel' | 'error' | 'bias'
}

const mostDigits = 12

/** The update of a weight, in numbers that add up as they are printed: −0.373 − rate 1.223 × slope 0.0034 ≈ −0.377. */
export function writtenUpdate(update: WeightUpdate): readonly UpdatePart[] {
  const { before, after, gradient, rate, velocity, means } = update
  const decimals = decimalsFor(after - before)
  const [way, over] = means ? [means.mean, means.root] : [velocity?.now ?? gradient, 1]
  const least = { weight: decimals, factor: Math.max(decimals, decimalsFor(way) + 1) }
  // Of the weight and the factors one digit more each, until the end is what they come to.
  const more = firstOf((count) => {
    const [weight, factor] = [least.weight + count, least.factor + count]
    const step = (rounded(rate, factor) * rounded(way, factor)) / rounded(over, factor)
    return text(rounded(before, weight) - step, decimals) === text(after, decimals)
  }, 0)
  const digits = least.factor + more
  return [
    ...(velocity ? velocityParts(velocity, gradient, digits) : []),
    { text: text(before, least.weight + more), meaning: 'kernel' },
    { text: '− rate' },
    { text: text(rate, digits), meaning: 'bias' },
    { text: `× ${means ? 'mean slope' : velocity ? 'velocity' : 'slope'}` },
    { text: bracketed(way, digits), meaning: 'error' },
    ...(means
      ? [{ text: '÷ root mean square' }, { text: text(over, digits), meaning: 'error' as const }]
      : []),
    { text: '≈' },
    { text: text(after, decimals), meaning: 'kernel' },
  ]
}

function velocityParts(
  { part, last, now }: NonNullable<WeightUpdate['velocity']>,
  gradient: number,
  digits: number,
): readonly UpdatePart[] {
  const inside = firstOf((count) => {
    const sum = part * rounded(last, count) + rounded(gradient, count)
    return text(sum, digits) === text(now, digits)
  }, digits)
  return [
    { text: `velocity ${text(part)} × last ${bracketed(last, inside)} + slope` },
    { text: bracketed(gradient, inside), meaning: 'error' },
    { text: '≈' },
    { text: `${text(now, digits)},`, meaning: 'error' },
  ]
}

/** Enough that a number has two digits that count. */
function decimalsFor(value: number): number {
  return Math.min(7, Math.max(3, 1 - Math.floor(Math.log10(Math.abs(value) || 1))))
}

function firstOf(fits: (digits: number) => boolean, from: number): number {
  let digits = from
  while (digits < mostDigits && !fits(digits)) digits++
  return digits
}

function bracketed(value: number, digits: number): string {
  return value < 0 ? `(${text(value, digits)})` : text(value, digits)
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function text(value: number, digits = 9): string {
  return printNumber(value, digits).text
}
