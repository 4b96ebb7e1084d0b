import type { KernelFit } from '#core/kernelFit.ts'
import { printNumber } from '#draw/printNumber.ts'
import { shortText } from '#labs/learn/model/words.ts'
import type { Finding } from './finding.ts'
import { kernelText, partText, sizeText } from './pairWords.ts'
import { shiftOf } from './shiftOf.ts'
import { causeOf, explainedChange, type Idle, idleOf } from './verdict.ts'

/** Why nothing can be learned from a pair, in a sentence. */
export const idleText: Record<Idle, string> = {
  'flat before':
    'The picture before is flat: every kernel turns it into a single colour, so there is nothing to learn from.',
  'flat after':
    'The picture after is flat: a kernel of zeros and a bias make it, whatever was there before, so there is nothing to learn from.',
  'cut off':
    'Nearly every pixel of the picture after is 0 or 255, where it may have been cut off: there is nothing to learn from.',
}

/** What is said of a pair once all sizes are tried. */
export function verdictText(
  { verdict, best, largest, own }: Finding,
  causes: readonly number[] | undefined,
): string {
  switch (verdict) {
    case 'flat before':
    case 'flat after':
    case 'cut off':
      return idleText[verdict]
    case 'same':
      return 'The two pictures are the same: the kernel that changes nothing explains that.'
    case 'untold':
      return `These pictures cannot tell the kernel from others: ${sizeText(best.side)} weights explain ${partText(explainedChange(best))} of the change, and so do kernels that differ by ± ${shortText(Math.max(...best.errors), 2)} in a weight, to the rounding of 8 bits. Pictures with more detail would tell.`
    case 'convolution':
      return own
        ? `It is a convolution with a kernel for each channel, to the rounding of 8 bits. ${capital(ownText(own))}.`
        : `It is a convolution: ${writtenKernel(best)}${biasText(best)} turns one into the other, to the rounding of 8 bits.`
    case 'nearly':
      return own
        ? `A kernel for each channel explains ${partText(sharedPart(own))} of the change, but not all of it. ${capital(ownText(own))}.`
        : `A kernel of ${sizeText(best.side)} explains ${partText(explainedChange(best))} of the change, but not all of it.${whyText(best, causes)}`
    case 'none':
      return `No convolution turns one into the other: even ${sizeText(largest.side)} weights leave ${partText(1 - explainedChange(largest))} of the change, ${shortText(Math.sqrt(largest.error), 2)} levels (root mean square).${whyText(best, causes)}`
  }
}

/** Cells along a side of the largest kernel that is tried. */
const mostSide = 15

function whyText(best: KernelFit, causes: readonly number[] | undefined): string {
  const cause = causes && causeOf(causes, best)
  return cause
    ? ` ${capital(cause)} explains it better (${partText(explainedChange({ ...best, error: Math.min(...causes) }))}).`
    : ` ${best.side === mostSide ? 'A larger kernel, a' : 'A'} median, a curve of tones, a resize, a shift by more than 7 pixels or lossy compression would leave such a rest.`
}

/** "−1 0 1 / −2 0 2 / −1 0 1 over 4", "a kernel of 5×5 weights", "a shift by 3 pixels right" */
function writtenKernel(fit: KernelFit): string {
  const { side, divisor } = fit
  const shift = shiftOf(fit)
  if (shift?.isExact) return shift.text
  if (side === 3 && divisor > 0) return kernelText(fit)
  const whole = divisor > 1 ? `whole numbers over ${divisor}` : 'whole numbers'
  return `a kernel of ${sizeText(side)} ${divisor > 0 ? whole : 'weights'}`
}

/** "red: a kernel of 7×7 weights; green and blue stay as they are" */
function ownText(own: readonly KernelFit[]): string {
  const names = ['red', 'green', 'blue']
  const said = own.map((fit) => {
    if (idleOf(fit)) return ' tells nothing'
    const kernel = `${writtenKernel(fit)}${biasText(fit)}`
    return fit.change === 0 ? ' stays as it is' : `: ${kernel.replace(/,$/, '')}`
  })
  return [...new Set(said)]
    .map((text) => names.filter((_, at) => said[at] === text).join(' and ') + text)
    .join('; ')
    .replace(/(and \w+) stays as it is/, '$1 stay as they are')
    .replace(/(and \w+) tells/, '$1 tell')
}

/** How much of the change in all channels their own kernels explain. */
function sharedPart(own: readonly KernelFit[]): number {
  const sum = (of: 'error' | 'change') => own.reduce((all, fit) => all + fit[of], 0)
  return explainedChange({ error: sum('error'), change: sum('change') })
}

/** ", plus a bias of 128,", where there is one. */
function biasText({ bias }: KernelFit): string {
  // Decimals that are cut off, not rounded, lower every pixel by half a level.
  const text = printNumber(bias, Math.abs(bias) < 10 ? 2 : 1).text
  return Math.abs(bias) < 0.6 ? '' : `, plus a bias of ${text},`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
