import type { KernelFit } from '#core/kernelFit.ts'
import { countText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { nearestFilter } from '#labs/learn/model/nearestFilter.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import { causeOf, explainedChange, explainedPicture, type Verdict, verdictOn } from './verdict.ts'

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

const plainly: Record<Exclude<Verdict, 'convolution' | 'nearly' | 'none'>, string> = {
  same: 'The two pictures are the same: the kernel that changes nothing explains that.',
  'flat before':
    'The picture before is flat: every kernel makes one colour of it, so there is nothing to learn from.',
  'flat after':
    'The picture after is flat: a kernel of zeros and a bias make it, whatever was there before, so there is nothing to learn from.',
  'cut off':
    'Nearly every pixel of the picture after is 0 or 255, where it may have been cut off: there is nothing to learn from.',
}

/** What is said of a pair once all sizes are tried. */
export function verdictText(
  best: KernelFit,
  largest: KernelFit,
  causes: readonly number[] | undefined,
): string {
  const verdict = verdictOn(best)
  if (verdict !== 'convolution' && verdict !== 'nearly' && verdict !== 'none')
    return plainly[verdict]
  const size = sizeText(best.side)
  if (verdict === 'convolution') {
    const whole = best.divisor > 1 ? `whole numbers over ${best.divisor}` : 'whole numbers'
    const written =
      best.side === 3 && best.divisor > 0
        ? kernelText(best)
        : `a kernel of ${size} ${best.divisor > 0 ? whole : 'weights'}`
    return `It is a convolution: ${written}${biasText(best)} makes one of the other, to the rounding of 8 bits.`
  }
  const cause = causes && causeOf(causes, best)
  const why = cause
    ? ` ${capital(cause)} explains it better (${partText(explainedChange({ ...best, error: Math.min(...causes) }))}).`
    : ' A median, a curve of tones, a resize, a shift by more than 7 pixels or lossy compression would leave such a rest.'
  if (verdict === 'nearly')
    return `A kernel of ${size} explains ${partText(explainedChange(best))} of the change, but not all.${why}`
  return `No convolution makes one of the other: even ${sizeText(largest.side)} weights leave ${partText(1 - explainedChange(largest))} of the change, ${shortText(Math.sqrt(largest.error), 2)} levels (root mean square).${why}`
}

/** " plus a bias of 128", where there is one. */
function biasText({ bias }: KernelFit): string {
  // Decimals that are cut off, not rounded, lower every pixel by half a level.
  const text = printNumber(bias, Math.abs(bias) < 10 ? 2 : 1).text
  return Math.abs(bias) < 0.6 ? '' : `, plus a bias of ${text},`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
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

/** The handcrafted filter that a kernel is most like; undefined for a kernel of zeros. */
export function likeText({
  weights,
  side,
}: KernelFit): { label: string; cosine: string } | undefined {
  if (weights.every((weight) => weight === 0)) return undefined
  const { target, cosine } = nearestFilter(weights, side)
  return { label: target.label, cosine: shortText(cosine) }
}

/** Whether the channels have kernels of their own: the one for all leaves more than theirs do. */
export function channelsDiffer(fits: readonly KernelFit[]): boolean {
  if (fits.length < 4) return false
  const own = fits.slice(0, 3).reduce((sum, { error }) => sum + error / 3, 0)
  return fits[3]!.error > 1.3 * own + 0.05
}

/** What is heard of a size. */
export function spokenSize(fit: KernelFit | undefined, side: number): string {
  return fit
    ? `A kernel of ${sizeText(side)} explains ${partText(explainedChange(fit))} of the change; ${percentText(1 - explainedPicture(fit))} of the picture is left.`
    : `Kernels of ${sizeText(side)}: not worked out.`
}
