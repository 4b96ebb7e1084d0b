import { counted } from '#draw/numberWords.ts'
import { shortText } from '#labs/learn/model/words.ts'
import type { BankScene } from './bankLayer.ts'
import type { GaborMatch } from './nearestGabor.ts'

/** A part as whole percent: "99 %". */
export function accuracyText(part: number): string {
  return `${Math.round(100 * part)} %`
}

/** What a kernel is most like: "1 Gabor, odd, 45°, 6 px (0.91)". */
export function likeText({ name, cosine }: GaborMatch, at: number): string {
  return `${at + 1} ${name} (${shortText(cosine, 2)})`
}

/** What is heard of an update. */
export function describeBank({ update, test, nearest }: BankScene): string {
  return `After ${counted(update, 'update')} ${accuracyText(test.accuracy)} of other textures are named correctly. The kernels are most like, with cosine: ${nearest.map(likeText).join('; ')}.`
}
