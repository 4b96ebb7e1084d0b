import fc from 'fast-check'
import { drawPicture, type Picture } from '#data/picture.ts'
import { greyPicture } from '#data/greyPicture.ts'
import type { Branch } from '#labs/downsample/model/branch.ts'
import { branchesSetting } from '#labs/downsample/model/branchesSetting.ts'
import { downsampleLayers, type DownsampleLayers } from '#labs/downsample/model/layers.ts'
import { type DownsampleSettings, initialDownsample } from '#labs/downsample/settings.ts'
import { builtIn, pictureShape } from '#parts/picture/pictureChoice.ts'

/** Random tests take the same path every time. */
export const runs = { seed: 20261126, numRuns: 80 } as const

const branch: fc.Arbitrary<Branch> = fc.record({
  layer: fc.record({
    kind: fc.constantFrom('conv', 'max', 'average'),
    kernel: fc.integer({ min: 1, max: 15 }),
    stride: fc.integer({ min: 1, max: 8 }),
    dilation: fc.integer({ min: 1, max: 16 }),
    padding: fc.oneof(
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom('valid' as const, 'same' as const, 'full' as const),
    ),
  }),
  weights: fc.constantFrom('gaussian', 'mean', 'sobel', 'centre'),
  blur: fc.boolean(),
  up: fc.boolean(),
})

/** Any settings at all, legal each by itself, not always legal together. */
export const arbitrarySettings: fc.Arbitrary<DownsampleSettings> = fc.record({
  picture: fc
    .constantFrom('numbers', 'glyph', 'zone-plate', 'colour-patches')
    .map((id) => ({ kind: 'built-in' as const, id })),
  size: fc.integer({ min: 4, max: 20 }),
  colour: fc.constantFrom('grey' as const, 'rgb' as const),
  crop: fc.constant('centre' as const),
  branches: fc.array(branch, { minLength: 1, maxLength: 4 }),
  look: fc.integer({ min: 1, max: 4 }),
  shift: fc.integer({ min: 0, max: 7 }),
  change: fc.constantFrom('moved' as const, 'place' as const),
  reads: fc.boolean(),
  reveal: fc.boolean(),
})

/** The branches that a link's text stands for. */
export function branchesOf(text: string): readonly Branch[] {
  return branchesSetting.read(text)
}

export function settingsWith(patch: Partial<DownsampleSettings>): DownsampleSettings {
  return { ...initialDownsample, ...patch }
}

export function pictureFor(settings: DownsampleSettings): Picture {
  const { picture, size } = settings
  const source = picture.kind === 'built-in' ? builtIn(picture.id) : undefined
  if (source && 'make' in source) return greyPicture(source.make(size))
  const { height, width } = pictureShape(settings)
  return drawPicture({ height, width, white: 255 }, (row, col) => (row * 31 + col * 17) % 256)
}

export function layersWith(patch: Partial<DownsampleSettings> = {}): DownsampleLayers {
  const settings = settingsWith(patch)
  return downsampleLayers(settings, pictureFor(settings))
}
