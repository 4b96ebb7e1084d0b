import { counted } from '#draw/numberWords.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import type { BankScene } from './bankLayer.ts'
import type { GaborMatch } from './nearestGabor.ts'
import { stripesOf, textureAngles } from './textures.ts'

/** A part as whole percent: "99 %". */
export function accuracyText(part: number): string {
  return `${Math.round(100 * part)} %`
}

/** What a kernel is most like: "1 odd, stripes at 45°, 6 px (0.91)". */
export function likeText({ name, cosine }: GaborMatch, at: number): string {
  return `${at + 1} ${name} (${shortText(cosine, 2)})`
}

/** A loss as a part of what guessing has, as percent. */
export function lossText(loss: number): string {
  return percentText(loss / Math.log(textureAngles.length))
}

const signs: Readonly<Record<number, string>> = { 0: '–', 45: '/', 90: '|', 135: '\\' }

/** The way that the stripes of a texture go, as a stroke. */
export function strokeOf(texture: number): string {
  return signs[stripesOf(textureAngles[texture]!)] ?? ''
}

/** "stripes at 45°" */
export function stripesText(texture: number): string {
  return `stripes at ${stripesOf(textureAngles[texture]!)}°`
}

/** What is heard of an update. */
export function describeBank({ update, test, nearest }: BankScene): string {
  return `After ${counted(update, 'update')} ${accuracyText(test.accuracy)} of other textures are named correctly. The kernels are most like these Gabor filters, with cosine: ${nearest.map(likeText).join('; ')}.`
}
