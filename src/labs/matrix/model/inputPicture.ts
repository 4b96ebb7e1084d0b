import type { Tensor } from '#core/tensor.ts'
import type { Picture } from '#data/picture.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/**
 * The picture with as many channels as are asked for: the first of its colours if it has any, else itself, mirrored,
 * and upside down.
 */
export function inputPicture({ pixels }: Picture, channels: number): Tensor {
  const [there = 1, height = 1, width = 1] = pixels.shape
  const plane = height * width
  const data = new Float32Array(channels * plane)
  for (let channel = 0; channel < channels; channel++)
    for (let at = 0; at < plane; at++) {
      const row = Math.floor(at / width)
      const from =
        there > 1 || channel === 0
          ? (channel % there) * plane + at
          : channel === 1
            ? row * width + width - 1 - (at % width)
            : (height - 1 - row) * width + (at % width)
      data[channel * plane + at] = pixels.data[from] ?? 0
    }
  return { shape: [channels, height, width], data }
}

/** The settings as their picture is asked for: several channels are first of all those of a colour picture. */
export function inColours(settings: MatrixSettings): MatrixSettings {
  return settings.channels > 1 ? { ...settings, colour: 'rgb' } : settings
}
