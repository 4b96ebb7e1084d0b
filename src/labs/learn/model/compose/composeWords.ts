import { bracketed, shortText } from '#labs/learn/model/words.ts'
import type { ComposeLayer } from './composeLayer.ts'
import type { ComposeScene } from './composeScene.ts'
import type { Like } from './likeness.ts'
import { pairName } from './pairs.ts'

/** Below this a kernel is not like the filter it is most like. */
const leastCosine = 0.9

/** How much of the energy is left: "0.33 %"; near all of it a digit more, so that 99.7 is not all. */
export function leftText(left: number): string {
  if (left < 1e-7) return '< 0.00001 %'
  return `${shortText(100 * left, left > 0.9 ? 3 : 2)} %`
}

/** A run that did not end in numbers is said to have diverged. */
export function hasDiverged({ run }: ComposeLayer, { update }: ComposeScene): boolean {
  return run.hasDiverged && update === run.updates
}

/** What each kernel is like: "a ≈ −0.57 · Sobel x, b is unlike Gaussian (cosine 0.95, 0.67)". */
export function likeText(like: readonly Like[], names = ['a', 'b']): string {
  const each = like.map((one, at) =>
    isClose(one)
      ? `${names[at]} ≈ ${shortText(one.scale, 2)} · ${one.name}`
      : `${names[at]} is unlike ${one.name}`,
  )
  const cosines = like.map(({ cosine }) => shortText(Math.abs(cosine), 2))
  return `${each.join(', ')} (cosine ${cosines.join(', ')})`
}

/** Two scales make up for each other: "(−0.57) · (−1.7) ≈ 0.97", the product of the numbers as they are printed. */
export function scalesText(like: readonly Like[]): string {
  const scales = like.map(({ scale }) => Number(scale.toPrecision(2)))
  const product = scales.reduce((all, scale) => all * scale, 1)
  return `${scales.map((scale) => bracketed(shortText(scale, 2))).join(' · ')} ≈ ${shortText(product, 2)}`
}

/** Whether all of some kernels are like filters. */
export function isLike(like: readonly Like[]): boolean {
  return like.length > 0 && like.every(isClose)
}

function isClose({ cosine }: Like): boolean {
  return Math.abs(cosine) >= leastCosine
}

/** What is heard of an update. */
export function describeCompose(layer: ComposeLayer, scene: ComposeScene): string {
  const { update, left, like } = scene
  if (layer.problem.power === 0) return nothingText
  const end = hasDiverged(layer, scene) ? ' It diverges.' : ''
  const what = like.length > 0 ? ` ${likeText(like, namesOf(layer))}.` : ''
  const first = layer.isRepeated ? `${repeatedText} ` : ''
  return `${first}After ${update} ${update === 1 ? 'update' : 'updates'} ${leftText(left)} of the energy of ${pairName(layer.settings)} is left.${what}${end}`
}

/** The names of the kernels that are likened to filters. */
export function namesOf({ settings, paths }: ComposeLayer): string[] {
  if (settings.between === 'nothing') return ['a', 'b']
  return paths === 2 ? ['a₁', 'a₂'] : ['a']
}

/** Said of a picture that is narrower than a window. */
export const repeatedText =
  'The picture is too narrow for 5×5 windows: it is repeated beside itself.'

/** Said of a picture that has nothing in it. */
export const nothingText =
  'There is nothing to learn from this picture: what should be made of it is 0 everywhere.'
