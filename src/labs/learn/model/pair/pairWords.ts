import { isKernelTold, type KernelFit } from '#core/kernelFit.ts'
import { countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { nearestFilter } from '#labs/learn/model/nearestFilter.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import { shiftOf } from './shiftOf.ts'
import { explainedChange, explainedPicture } from './verdict.ts'

/** "3×3" */
export function sizeText(side: number): string {
  return `${side}×${side}`
}

/** A part that is never said to be all: "99.99 %". */
export function partText(part: number): string {
  return `${printNumber(Math.floor(100_000 * part) / 1000, part > 0.99 ? 3 : 1).text} %`
}

/** The weights as a person would write them: "−1 0 1 / −2 0 2 / −1 0 1 over 4"; of more than 5×5 nothing. */
export function kernelText({ side, weights, divisor }: KernelFit): string {
  if (divisor === 0 || side > 5) return ''
  const rows = Array.from({ length: side }, (_, row) =>
    Array.from(
      weights.subarray(row * side, (row + 1) * side),
      (weight) => printNumber(Math.round(weight * divisor), 0).text,
    ).join(' '),
  )
  return `${rows.join(' / ')}${divisor > 1 ? ` over ${divisor}` : ''}`
}

/** What a size explains, from how many windows. */
export function sizeFacts(fit: KernelFit, all: number) {
  const looked = fit.windows + fit.cutOff
  return {
    change: partText(explainedChange(fit)),
    picture: partText(explainedPicture(fit)),
    left: shortText(Math.sqrt(fit.error), 2),
    windows:
      looked < all
        ? `${countText(looked)} of ${countText(all)} windows`
        : `all ${countText(all)} windows`,
    cutOff: fit.cutOff > 0 ? `${countText(fit.cutOff)} left out, as 0 and 255 may be cut off` : '',
    bias: printNumber(fit.bias, 2).text,
    error: shortText(Math.max(...fit.errors), 2),
  }
}

/** A smaller cosine is no likeness. */
const leastLikeness = 0.9

/** What a kernel is like: a shift, a negative, or a handcrafted filter; undefined where there is nothing to say. */
export function likeText(
  fit: KernelFit,
): { readonly name: string; readonly cosine: string } | 'none' | undefined {
  const { weights, side, errors } = fit
  if (weights.every((weight) => weight === 0) || !isKernelTold(weights, errors)) return undefined
  const shift = shiftOf(fit)
  const { target, cosine } = nearestFilter(weights, side)
  const nearest =
    shift && shift.cosine > cosine
      ? { name: shift.text, cosine: shift.cosine }
      : { name: target.label, cosine }
  return nearest.cosine < leastLikeness
    ? 'none'
    : { name: nearest.name, cosine: shortText(nearest.cosine) }
}

/** What is heard of a size. */
export function spokenSize(fit: KernelFit | undefined, side: number): string {
  return fit
    ? `A kernel of ${sizeText(side)} explains ${partText(explainedChange(fit))} of the change; ${percentText(1 - explainedPicture(fit))} of the picture is left.`
    : `Kernels of ${sizeText(side)}: not worked out.`
}
