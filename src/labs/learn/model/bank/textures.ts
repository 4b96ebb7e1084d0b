import { normalNumbers } from '#core/normalNumbers.ts'
import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** Pixels along a side of a texture. */
export const textureSide = 20
/** The directions that waves go in, in degrees: each is a class. */
export const directions = [0, 45, 90, 135] as const

const wavelengths = { least: 4, most: 7 }

/** Textures with what each of them is. */
export interface Textures {
  /** [count, 1, side, side] */
  readonly images: Tensor
  /** The place of its direction in the list, for each. */
  readonly labels: Float32Array
}

/** Waves with noise, the directions in turn; wavelength and phase are random. */
export function textures(count: number, noise: number, seed: number): Textures {
  const random = seededRandom(seed)
  const normal = normalNumbers(random)
  const side = textureSide
  const data = new Float32Array(count * side * side)
  const labels = Float32Array.from({ length: count }, (_, at) => at % directions.length)
  for (let image = 0, at = 0; image < count; image++) {
    const angle = (directions[image % directions.length]! * Math.PI) / 180
    const length = wavelengths.least + random() * (wavelengths.most - wavelengths.least)
    const phase = 2 * Math.PI * random()
    const [across, down] = [Math.cos(angle), Math.sin(angle)]
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++, at++) {
        const along = (column * across + row * down) / length
        data[at] = Math.sin(2 * Math.PI * along + phase) + noise * normal()
      }
  }
  return { images: { shape: [count, 1, side, side], data }, labels }
}
