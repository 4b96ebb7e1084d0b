import type { RgbaImage } from '#data/rgbaImage.ts'
import { fillPixels } from '#engine/rows/tone.ts'
import { colourOf } from './colourMix.ts'
import { numbersIn } from './numbersIn.ts'
import type { PixelNumbers } from './paintNumbers.ts'
import type { Region } from './neighbourhood.ts'
import { photoLayers } from './photoLayers.ts'
import type { PhotoSettings } from './settings.ts'
import type { ShownAs } from './shownAs.ts'

/** Under this brightness a pixel takes white digits. */
const dark = 140

/** What the first filter reads of each pixel: its channel, or the mix of its colours. */
export function numbersBefore(
  settings: PhotoSettings,
  image: RgbaImage,
  region: Region,
  channel: number,
): PixelNumbers {
  const plain = { ...settings, chain: [], gradient: 'none', stride: 1 } as const
  // Without its filters the settings would be mixed otherwise.
  const colour = colourOf(settings)
  const layers = photoLayers({ ...plain, colour })
  const numbers = numbersIn({ ...plain, colour }, image, layers, region)
  const values = ofChannel(numbers, region, channel)
  const isDark = new Uint8Array(values.length)
  const columns = region.right - region.left
  for (let index = 0; index < values.length; index++) {
    const row = region.top + Math.floor(index / columns)
    const at = (row * image.width + region.left + (index % columns)) * 4
    isDark[index] = Number(brightness(image.data, at) < dark)
  }
  return { region, values, isDark }
}

/** The results in a region, of one channel. */
export function numbersAfter(
  settings: PhotoSettings,
  image: RgbaImage,
  region: Region,
  channel: number,
  { tone }: ShownAs,
): PixelNumbers {
  const numbers = numbersIn(settings, image, photoLayers(settings), region)
  const values = ofChannel(numbers, region, channel)
  const channels = numbers.length / values.length
  const pixels = new Uint8ClampedArray(values.length * 4)
  fillPixels(pixels, numbers, channels, tone)
  const isDark = Uint8Array.from(values, (_, index) => Number(brightness(pixels, index * 4) < dark))
  return { region, values, isDark }
}

function ofChannel(numbers: Float32Array, region: Region, channel: number): Float32Array {
  const cells = (region.bottom - region.top) * (region.right - region.left)
  const at = Math.min(channel, numbers.length / cells - 1) * cells
  return numbers.slice(at, at + cells)
}

function brightness(pixels: Uint8ClampedArray, at: number): number {
  return (77 * pixels[at]! + 150 * pixels[at + 1]! + 29 * pixels[at + 2]!) / 256
}
