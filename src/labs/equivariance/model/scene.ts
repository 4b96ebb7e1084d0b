import { memoByObject } from '#core/memo.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { type ImageTransform, transformImage } from '#core/transformImage.ts'
import type { Picture } from '#data/picture.ts'
import { cleanThrough, createChain, runChain } from './chain.ts'
import { pathClock, transformAt } from './path.ts'
import type { EquivarianceSettings } from '#labs/equivariance/settings.ts'

/** What does not depend on the step: the picture, the layers, and what they make of it unmoved. */
export type SquareBase = Readonly<ReturnType<typeof squareBase>>

/** The square at a step: both ways round, and how they differ. */
export type SquareScene = Readonly<ReturnType<typeof squareUnder>>

export function squareBase(settings: EquivarianceSettings, picture: Picture) {
  const chain = createChain(settings)
  const result = runChain(chain, picture.pixels)
  return { settings, picture, chain, result, clean: cleanThrough(chain, onesOf(picture)) }
}

/** A mask of which every cell is clean. */
function onesOf({ pixels: { shape, data } }: Picture): Tensor {
  return tensor(shape, new Float32Array(data.length).fill(1))
}

/** The square at a whole step; while another picture is on its way, at a step that the base has. */
export const squareAt = memoByObject((base: SquareBase, step: number): SquareScene => {
  const { settings } = base
  const last = pathClock(settings).count - 1
  return squareUnder(base, transformAt(settings, Math.min(step, last)))
})

/** The scene of the square under a transform of the picture. */
export function squareUnder(base: SquareBase, transform: ImageTransform) {
  const { settings, picture, chain, result, clean } = base
  const { interpolation, border } = settings
  const onResult = reduced(transform, chain.reduction)
  const moved = transformImage(picture.pixels, transform, { interpolation, border })
  const movedFirst = runChain(chain, moved)
  const movedAfter = transformImage(result, onResult, { interpolation, border })
  const difference = movedFirst.data.map((value, at) => value - (movedAfter.data[at] ?? 0))
  const inside = insideOf(base, transform, onResult, clean)
  let [largestInside, largestAtBorder, reach] = [0, 0, 0]
  difference.forEach((value, at) => {
    if (inside[at] === 1) largestInside = Math.max(largestInside, Math.abs(value))
    else largestAtBorder = Math.max(largestAtBorder, Math.abs(value))
    reach = Math.max(reach, Math.abs(movedFirst.data[at] ?? 0))
  })
  return {
    transform,
    /** The same on the result, whose cells lie further apart. */
    onResult,
    moved,
    /** conv(T(x)) */
    movedFirst,
    /** T(conv(x)) */
    movedAfter,
    /** conv(T(x)) − T(conv(x)) */
    difference,
    /** 1 where neither way touches the border or what came in from outside. */
    inside,
    largest: Math.max(largestInside, largestAtBorder),
    largestInside,
    largestAtBorder,
    /** The largest number of conv(T(x)), without sign. */
    reach,
  }
}

function insideOf(
  { settings: { interpolation }, picture, chain }: SquareBase,
  transform: ImageTransform,
  onResult: ImageTransform,
  clean: Tensor,
): Float32Array {
  const isFull = (value: number) => (value > 1 - 1e-5 ? 1 : 0)
  const cameIn = transformImage(onesOf(picture), transform, { interpolation })
  const first = cleanThrough(chain, { shape: cameIn.shape, data: cameIn.data.map(isFull) })
  const after = transformImage(clean, onResult, { interpolation })
  return first.data.map((value, at) => value * isFull(after.data[at] ?? 0))
}

/** A transform of the picture as it is on a map with cells so many times further apart. */
function reduced(transform: ImageTransform, reduction: number): ImageTransform {
  if (transform.kind !== 'shift' || reduction === 1) return transform
  const { right, down } = transform
  return { kind: 'shift', right: right / reduction, down: down / reduction }
}
