import { greyPicture } from '#data/greyPicture.ts'
import type { Kernel } from '#labs/slide/model/kernel.ts'
import { slideLayer, type SlideLayer } from '#labs/slide/model/layer.ts'
import { builtIn } from '#parts/picture/pictureChoice.ts'
import { initialSlide, type SlideSettings } from '#labs/slide/settings.ts'
import { somePicture } from './arbitrarySettings.ts'

/** Random tests take the same path every time. */
export const runs = { seed: 20261122, numRuns: 60 } as const

/** The settings that the lab opens with, but for those given. */
export function settingsWith(patch: Partial<SlideSettings>): SlideSettings {
  return { ...initialSlide, ...patch }
}

/** The layer of those settings over the drawn picture they name, or over some picture of its shape. */
export function layerWith(patch: Partial<SlideSettings> = {}): SlideLayer {
  const settings = settingsWith(patch)
  const { picture } = settings
  const source = picture.kind === 'built-in' ? builtIn(picture.id) : undefined
  if (!source || !('make' in source)) return slideLayer(settings, somePicture(settings))
  const made = source.make(settings.size)
  return slideLayer(settings, settings.colour === 'grey' ? greyPicture(made) : made)
}

/** A kernel of one slice. */
export function kernelOf(rows: readonly (readonly number[])[], divisor = 1): Kernel {
  return { slices: [rows], divisor }
}

/** A kernel of that size, with every number another. */
export function numberedKernel(height: number, width: number): Kernel {
  return kernelOf(
    Array.from({ length: height }, (_r, row) =>
      Array.from({ length: width }, (_c, column) => row * width + column + 1),
    ),
  )
}

/** So much padding on every side. */
export function padsOf(cells: number) {
  return { top: cells, right: cells, bottom: cells, left: cells }
}
