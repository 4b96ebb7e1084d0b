import type { ImageTransform } from '#core/transformImage.ts'
import type { Picture } from '#data/picture.ts'
import { type SquareGround, squareGround, squareUnder } from './model.ts'
import { type EquivarianceSettings, mostShift } from './settings.ts'

/** A line of the plot: a layer, as what it changes in the settings. */
export interface Curve {
  readonly name: string
  readonly meaning: 'input' | 'kernel' | 'output' | 'bias' | 'error'
  readonly dashes?: string
  readonly patch: Partial<EquivarianceSettings>
}

const plain = { layers: 1, stride: 1, pool: 'none', blur: false, activation: 'none' } as const

/** The layers that are compared: under a shift by what they leave out, under a turn by their kernel. */
export function curvesOf({ motion }: Pick<EquivarianceSettings, 'motion'>): readonly Curve[] {
  if (motion === 'shift') {
    return [
      { name: 'conv', meaning: 'output', patch: plain },
      { name: 'stride 2', meaning: 'kernel', dashes: '7 3', patch: { ...plain, stride: 2 } },
      { name: 'max pool', meaning: 'error', dashes: '3 3', patch: { ...plain, pool: 'max' } },
      {
        name: 'blurred pool',
        meaning: 'bias',
        dashes: '9 3 2 3',
        patch: { ...plain, pool: 'max', blur: true },
      },
    ]
  }
  if (motion === 'turn') {
    return [
      { name: 'Sobel x', meaning: 'error', patch: { ...plain, kernel: 'sobel-x' } },
      {
        name: 'Gaussian 5×5',
        meaning: 'output',
        dashes: '7 3',
        patch: { ...plain, kernel: 'gaussian-5' },
      },
      {
        name: 'Laplacian',
        meaning: 'kernel',
        dashes: '3 3',
        patch: { ...plain, kernel: 'laplacian-8' },
      },
    ]
  }
  return []
}

/** The places on the axis across: every shift, or every 15°. */
export function curvePlaces(settings: EquivarianceSettings): readonly number[] {
  if (settings.motion === 'turn') return Array.from({ length: 25 }, (_, at) => 15 * at)
  const most = mostShift(settings)
  return Array.from({ length: 2 * most + 1 }, (_, at) => at - most)
}

/** The layer of a curve over the picture. */
export function curveGround(
  settings: EquivarianceSettings,
  picture: Picture,
  curve: Curve,
): SquareGround {
  return squareGround({ ...settings, ...curve.patch }, picture)
}

/** The largest difference at a place, as a part of the largest result. */
export function curveValue(ground: SquareGround, place: number): number {
  const { motion } = ground.settings
  const transform: ImageTransform =
    motion === 'turn' ? { kind: 'turn', degrees: place } : { kind: 'shift', right: place, down: 0 }
  const { largest, reach } = squareUnder(ground, transform)
  return reach === 0 ? 0 : largest / reach
}
