import { percentText, shortText } from '#labs/learn/model/words.ts'
import type { ComposeLayer } from './composeLayer.ts'
import type { ComposeScene, Kernels } from './composeScene.ts'
import type { Like } from './likeness.ts'
import { pairName } from './pairs.ts'

/** Below this a kernel is not like the filter it is most like. */
const leastCosine = 0.7

/** How many of the energy's percent are left: "0.33 %". */
export function leftText(left: number): string {
  return left < 1e-7 ? '< 0.00001 %' : percentText(left)
}

/** A run that did not end in numbers is said to have diverged. */
export function hasDiverged({ run }: ComposeLayer, { update }: ComposeScene): boolean {
  return run.hasDiverged && update === run.updates
}

/** What two kernels are like: "a ≈ −1.3 · Sobel x (cosine 0.95), b ≈ −0.72 · Gaussian (0.97)". */
export function likeText(like: readonly Like[], names = ['a', 'b']): string {
  const close = (cosine: number) => shortText(Math.abs(cosine), 2)
  if (like.some(({ cosine }) => Math.abs(cosine) < leastCosine)) {
    const far = like.map(({ name, cosine }, at) => `${names[at]} and ${name} ${close(cosine)}`)
    return `unlike the pair, cosine of ${far.join(', of ')}`
  }
  return like
    .map(
      ({ name, scale, cosine }, at) =>
        `${names[at]} ≈ ${shortText(scale, 2)} · ${name} (cosine ${close(cosine)})`,
    )
    .join(', ')
}

/** What both make together does not change when one kernel is made larger and the other smaller, or both change places. */
export function sizesText({ first, second }: Kernels): string {
  const [one, other] = [length(first[0]!), length(second[0]!)]
  return `|a| = ${shortText(one, 2)}, |b| = ${shortText(other, 2)}`
}

/** What is heard of an update. */
export function describeCompose(layer: ComposeLayer, scene: ComposeScene): string {
  const { update, left, like } = scene
  if (layer.problem.power === 0) return nothingText
  const end = hasDiverged(layer, scene) ? ' It diverges.' : ''
  const what = like.length > 0 ? ` ${likeText(like, namesOf(layer))}.` : ''
  return `After ${update} updates ${leftText(left)} of the energy of ${pairName(layer.settings)} is left.${what}${end}`
}

/** The names of the kernels that are likened to filters. */
export function namesOf({ settings, paths }: ComposeLayer): string[] {
  if (settings.between === 'nothing') return ['a', 'b']
  return paths === 2 ? ['a₁', 'a₂'] : ['a']
}

/** Said of a picture that has nothing in it. */
export const nothingText =
  'There is nothing to learn from this picture: what should be made of it is 0 everywhere.'

function length(kernel: Float64Array): number {
  return Math.sqrt(kernel.reduce((sum, weight) => sum + weight * weight, 0))
}
