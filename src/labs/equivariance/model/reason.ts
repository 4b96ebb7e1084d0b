import { tensor, type Tensor } from '#core/tensor.ts'
import { type ImageTransform, transformImage } from '#core/transformImage.ts'
import type { SquareBase, SquareScene } from './scene.ts'
import { isNoise, printed } from './words.ts'

/** Why the two ways differ, or that they do not: a short sentence or two, decided by what was computed. */
export function reasonOf(base: SquareBase, scene: SquareScene): string {
  const { largest, largestInside, largestAtBorder } = scene
  if (largest === 0) return 'Exactly the same: every number is equal, bit for bit.'
  if (isNoise(largest, scene)) return 'The same but for rounding in the last bits.'
  const hasInside = scene.inside.includes(1)
  const atBorder = `at the border: up to ${printed(largestAtBorder)}`
  if (isNoise(largestInside, scene)) {
    const inside = largestInside === 0 ? '0' : '≈0'
    return hasInside
      ? `Border. Inside, away from the border: ${inside}; ${atBorder}.`
      : `Border. Every window touches it or what came in; ${atBorder}.`
  }
  const why = insideReason(base, scene)
  if (isNoise(largestAtBorder, scene) || largestAtBorder <= largestInside) return why
  return `Border, and what comes in there: up to ${printed(largestAtBorder)}. Inside up to ${printed(largestInside)}. ${why}`
}

function insideReason({ settings, chain }: SquareBase, scene: SquareScene): string {
  const { transform, onResult } = scene
  const how = settings.interpolation
  switch (transform.kind) {
    case 'shift':
      if (!isWhole(transform))
        return `Interpolation (${how}): numbers between cells are made up, before the layer and after it not alike.`
      return isWhole(onResult)
        ? 'The results are not computed from the same cells.'
        : `Stride phase: of every ${chain.reduction} cells one is kept, after this shift another; T of the result is ${how}.`
    case 'scale':
      return 'Size: the pattern grows or shrinks, the kernel does not.'
    case 'rotate':
    case 'flip':
      if (!isSymmetricUnder(transform, chain.weight))
        return `Kernel not symmetric: ${transform.kind === 'flip' ? 'flipped' : 'rotated'} it would be another kernel.`
      if (chain.reduction > 1)
        return 'Stride phase: moved about its middle, the picture meets the stride at other cells.'
      return `Interpolation (${how}): between cells numbers are made up, and a square kernel is not quite round.`
  }
}

function isWhole(transform: ImageTransform): boolean {
  return (
    transform.kind !== 'shift' ||
    (Number.isInteger(transform.right) && Number.isInteger(transform.down))
  )
}

/** Whether a kernel moved so is itself; a rotation that is none by quarters asks for symmetry under a quarter at least. */
function isSymmetricUnder(transform: ImageTransform, { shape, data }: Tensor): boolean {
  const isBetween = transform.kind === 'rotate' && transform.degrees % 90 !== 0
  const exact: ImageTransform = isBetween ? { kind: 'rotate', degrees: 90 } : transform
  return transformImage(tensor(shape.slice(1), data), exact).data.every(
    (value, at) => value === data[at],
  )
}
