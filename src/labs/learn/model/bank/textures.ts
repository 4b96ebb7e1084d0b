import { normalNumbers } from '#core/normalNumbers.ts'
import type { Tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** Pixels along a side of a texture. */
export const textureSide = 20
/** The directions in which the stripes of the four textures follow each other, in degrees: 90 is downwards. */
export const textureAngles = [0, 45, 90, 135] as const

/** The way that stripes go which follow each other in a direction, in degrees from level, rising: 0 is level, 90 upright. */
export function stripesOf(angle: number): number {
  return (270 - angle) % 180
}

/** From one stripe to the next, in pixels. */
export const waves = { shortest: 4, longest: 8 }
/** Pixels from 0 to 1 with their mean taken off. */
const amplitude = 0.5

/** Textures of all four directions in turn, each of a width and shift at random, with noise over them. */
export interface Textures {
  /** [count, 1, 20, 20] */
  readonly images: Tensor
  /** Which of the angles each has: [count]. */
  readonly labels: Float32Array
}

/**
 * So many textures.
 * @param noise the deviation of what is added to waves from −0.5 to 0.5
 */
export function textures(count: number, noise: number, seed: number): Textures {
  const random = seededRandom(seed)
  const normal = normalNumbers(random)
  const pixels = textureSide * textureSide
  const data = new Float32Array(count * pixels)
  const labels = Float32Array.from({ length: count }, (_, at) => at % textureAngles.length)
  labels.forEach((label, image) => {
    const angle = (textureAngles[label]! * Math.PI) / 180
    const [across, down] = [Math.cos(angle), Math.sin(angle)]
    const wavelength = waves.shortest + (waves.longest - waves.shortest) * random()
    const shift = 2 * Math.PI * random()
    for (let at = 0; at < pixels; at++) {
      const [x, y] = [at % textureSide, Math.floor(at / textureSide)]
      const wave =
        amplitude * Math.sin((2 * Math.PI * (x * across + y * down)) / wavelength + shift)
      data[image * pixels + at] = wave + noise * normal()
    }
  })
  return { images: { shape: [count, 1, textureSide, textureSide], data }, labels }
}
